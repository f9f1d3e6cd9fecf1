import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '../document.ts';
import { normalize } from '../normalize.ts';
import { traitPacker } from './facets.ts';
import { recencyIds } from './recency.ts';
import { textTokens } from './tokens.ts';
import { traitsOf, traitTokens } from './traits.ts';

const tablesById = ['search_documents', 'search_traits', 'search_titles', 'search_texts'] as const;

function textOf(document: SearchDocument): string {
  return [document.title, ...document.names, document.body].map(normalize).join(' ');
}

/** Each document once, oldest first: full-text tables take ascending ids without a detour. */
function oldestFirst(documents: readonly SearchDocument[]): SearchDocument[] {
  const latest = new Map(documents.map((document) => [document.documentId, document]));
  return [...latest.values()].sort((a, b) => Date.parse(a.firstPublished) - Date.parse(b.firstPublished));
}

/** Writes the index; joins the caller's transaction when there is one. */
export function indexWriter(database: Database) {
  const idOf = database.prepare<[string], number>('SELECT id FROM search_documents WHERE document_id = ?').pluck();
  const deletions = tablesById.map((table) => database.prepare<[number]>(`DELETE FROM ${table} WHERE ${table === 'search_titles' || table === 'search_texts' ? 'rowid' : 'id'} = ?`));
  const addDocument = database.prepare(
    `INSERT INTO search_documents (id, document_id, type, address, organization, organization_name, first_published, title, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTraits = database.prepare<[number, number]>('INSERT INTO search_traits (id, traits) VALUES (?, ?)');
  const addTitle = database.prepare<[number, string]>('INSERT INTO search_titles (rowid, tokens) VALUES (?, ?)');
  const addText = database.prepare<[number, string]>('INSERT INTO search_texts (rowid, tokens) VALUES (?, ?)');
  const freeId = recencyIds(database);
  const packed = traitPacker(database);

  function removeOne(documentId: string): void {
    const id = idOf.get(documentId);
    if (id !== undefined) for (const deletion of deletions) deletion.run(id);
  }

  function addOne(document: SearchDocument): void {
    const id = freeId(document.firstPublished);
    const traits = traitsOf(document);
    const tokens = traitTokens(traits).join(' ');
    addDocument.run(id, document.documentId, document.type, document.address, document.organization, document.organizationName, document.firstPublished, document.title, document.body);
    addTraits.run(id, packed(traits));
    addTitle.run(id, `${tokens} ${textTokens(normalize(document.title))}`);
    addText.run(id, `${tokens} ${textTokens(textOf(document))}`);
  }

  // A transaction inside the caller's would be a savepoint, and at each one the full-text tables write out all they hold.
  function whole(work: () => void): void {
    if (database.inTransaction) work();
    else database.transaction(work)();
  }

  return {
    put: (documents: readonly SearchDocument[]) =>
      whole(() => {
        for (const { documentId } of documents) removeOne(documentId);
        oldestFirst(documents).forEach(addOne);
      }),
    remove: (documentIds: readonly string[]) => whole(() => documentIds.forEach(removeOne)),
    clear: () =>
      whole(() => {
        for (const table of ['search_titles', 'search_texts']) database.prepare(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`).run();
        for (const table of ['search_documents', 'search_traits', 'search_values']) database.prepare(`DELETE FROM ${table}`).run();
      }),
  };
}
