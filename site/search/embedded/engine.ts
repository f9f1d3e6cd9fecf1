import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '../search-document.ts';
import {
  hitsPerPage,
  type MatchKind,
  type Question,
  type SearchEngine,
  type SearchResult,
  type Suggestion,
} from '../port.ts';
import { expressionsOf } from './expressions.ts';
import { facetCounter } from './facets.ts';
import { hitReader } from './hits.ts';
import { spanOf } from '../span.ts';
import { matchReader } from './matches.ts';
import { suggester } from './suggest.ts';
import { prepareTables } from './tables.ts';
import { indexWriter } from './writer.ts';

/** The embedded engine answers at once, and writes within the caller's transaction. */
export interface EmbeddedSearch extends SearchEngine {
  put(documents: readonly SearchDocument[]): void;
  remove(documentIds: readonly string[]): void;
  clear(): void;
  search(question: Question): SearchResult;
  /** Titles for what somebody has typed so far; units, topics and programmes first. */
  suggest(typed: string, limit: number): Suggestion[];
  /** Ids of all documents in the index. */
  documentIds(): string[];
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
  const suggest = suggester(database);
  const countDocuments = database.prepare<[], number>('SELECT count(*) FROM search_traits').pluck();
  const allIds = database.prepare<[], string>('SELECT document_id FROM search_documents ORDER BY id').pluck();

  // One transaction, so that count, page and text come from the same state.
  const search = database.transaction((question: Question): SearchResult => {
    const { sort = 'relevance', size = hitsPerPage } = question;
    const asked = expressionsOf(question);
    const span = spanOf(question);
    const exactTraits = matches.traits(asked.exact, span);
    const exact = exactTraits.length;
    const others = asked.extras(exact);
    // What only sounds alike or has a wrong character is worth showing when little else is there.
    const extras = (['sound', 'similar'] as const).flatMap((match) => {
      const expression = others[match];
      return expression !== null && exact < size
        ? [{ match, expression, traits: matches.traits(expression, span) }]
        : [];
    });
    const traits = [...exactTraits, ...extras.flatMap((extra) => extra.traits)];
    const pages = Math.ceil(traits.length / size);
    const page = Math.max(1, Math.min(question.page ?? 1, pages));

    const groups: readonly {
      readonly match: MatchKind;
      readonly expressions: readonly string[];
      readonly total: number;
    }[] = [
      // An order by date is one order over all exact hits.
      { match: 'exact', expressions: sort === 'relevance' ? asked.inOrder : [asked.exact], total: exact },
      ...extras.map(({ match, expression, traits: { length } }) => ({
        match,
        expressions: [expression],
        total: length,
      })),
    ];
    const hits: SearchResult['hits'][number][] = [];
    let offset = (page - 1) * size;
    for (const { match, expressions, total } of groups) {
      if (hits.length === size) break;
      if (offset < total)
        hits.push(
          ...readHits(matches.page(expressions, span, sort, size - hits.length, offset), asked.words, match),
        );
      offset = Math.max(0, offset - total);
    }
    return { hits, total: traits.length, exact, page, pages, facets: countFacets(traits) };
  });

  return {
    put: writer.put,
    remove: writer.remove,
    clear: writer.clear,
    search,
    suggest,
    documentIds: () => allIds.all(),
    count: () => countDocuments.get() ?? 0,
  };
}
