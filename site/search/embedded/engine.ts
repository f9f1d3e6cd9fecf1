import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '../document.ts';
import { wordsOf } from '../normalize.ts';
import { hitsPerPage, type SearchEngine, type SearchResult } from '../port.ts';
import type { SearchQuery } from '../query.ts';
import { hitReader } from './hits.ts';
import { expressionOf, matchReader } from './matches.ts';
import { prepareTables } from './tables.ts';
import { facetCounter } from './facets.ts';
import { indexWriter } from './writer.ts';

/** The embedded engine answers at once, and writes within the caller's transaction. */
export interface EmbeddedSearch extends SearchEngine {
  put(documents: readonly SearchDocument[]): void;
  remove(documentIds: readonly string[]): void;
  clear(): void;
  search(query: SearchQuery): SearchResult;
  /** How many documents are in the index: none when it was made just now or has to be filled again. */
  count(): number;
}

/** Opens the search index inside a database that the caller owns; makes its tables (`search_…`) when they are missing. */
export function embeddedSearch(database: Database): EmbeddedSearch {
  prepareTables(database);
  const writer = indexWriter(database);
  const matches = matchReader(database);
  const countFacets = facetCounter(database);
  const readHits = hitReader(database);
  const countDocuments = database.prepare<[], number>('SELECT count(*) FROM search_traits').pluck();

  // One transaction, so that count, page and text come from the same state.
  const search = database.transaction((query: SearchQuery): SearchResult => {
    const words = wordsOf(query.q);
    const expression = expressionOf(words, query);
    const traits = matches.traits(expression);
    const total = traits.length;
    const pages = Math.ceil(total / hitsPerPage);
    const page = Math.max(1, Math.min(query.page, pages));
    const ids = total === 0 ? [] : matches.page(expression, words.length > 0, hitsPerPage, (page - 1) * hitsPerPage);
    return { hits: readHits(ids, words), total, page, pages, facets: countFacets(traits) };
  });

  return { put: writer.put, remove: writer.remove, clear: writer.clear, search, count: () => countDocuments.get() ?? 0 };
}
