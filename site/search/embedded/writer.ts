import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '../search-document.ts';
import { normalize } from '../normalize.ts';
import { standing } from '../ranking.ts';
import { traitPacker } from './facets.ts';
import { nameSounds } from './name-sounds.ts';
import { standingIds } from './standing-ids.ts';
import { soundTokens, textTokens } from './tokens.ts';
import { traitsOf, traitTokens } from './traits.ts';

const tablesById = { search_documents: 'id', search_traits: 'id', search_texts: 'rowid' } as const;

const joined = (texts: readonly string[]): string => texts.map(normalize).join(' ');

/** Each document once, lowest standing first: full-text tables take ascending ids without a detour. */
function inIndexOrder(
  documents: readonly SearchDocument[],
): { readonly document: SearchDocument; readonly standing: number }[] {
  const latest = new Map(documents.map((document) => [document.documentId, document]));
  return [...latest.values()]
    .map((document) => ({ document, standing: standing(document) }))
    .sort((a, b) => a.standing - b.standing);
}

/** Writes the index; joins the caller's transaction when there is one. */
export function indexWriter(database: Database) {
  const idOf = database
    .prepare<[string], number>('SELECT id FROM search_documents WHERE document_id = ?')
    .pluck();
  const deletions = Object.entries(tablesById).map(([table, key]) =>
    database.prepare<[number]>(`DELETE FROM ${table} WHERE ${key} = ?`),
  );
  const addDocument = database.prepare(
    `INSERT INTO search_documents (id, document_id, type, address, organization, organization_name, first_published, title, names, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTraits = database.prepare<[number, number, number]>(
    'INSERT INTO search_traits (id, traits, published) VALUES (?, ?, ?)',
  );
  const addText = database.prepare<[number, string, string, string]>(
    'INSERT INTO search_texts (rowid, title, text, sounds) VALUES (?, ?, ?, ?)',
  );
  const freeId = standingIds(database);
  const packed = traitPacker(database);
  const soundsOf = nameSounds();

  function removeOne(documentId: string): void {
    const id = idOf.get(documentId);
    if (id !== undefined) for (const deletion of deletions) deletion.run(id);
  }

  function addOne(document: SearchDocument, wanted: number): void {
    const {
      documentId,
      type,
      address,
      organization,
      organizationName,
      firstPublished,
      title,
      aliases,
      names,
      people,
      body,
    } = document;
    const id = freeId(wanted);
    const traits = traitsOf(document);
    addDocument.run(
      id,
      documentId,
      type,
      address,
      organization,
      organizationName,
      firstPublished,
      title,
      names.join('\n'),
      body,
    );
    addTraits.run(id, packed(traits), Date.parse(firstPublished));
    addText.run(
      id,
      textTokens(joined([title, ...aliases])),
      `${traitTokens(traits).join(' ')} ${textTokens(joined([...names, body]))}`,
      soundTokens(
        soundsOf(title, [
          ...aliases,
          ...(organizationName === undefined ? [] : [organizationName]),
          ...people,
        ]),
      ),
    );
  }

  // A transaction inside the caller's would be a savepoint, and at each one the full-text tables write out all they hold.
  function whole(work: () => void): void {
    if (database.inTransaction) work();
    else database.transaction(work)();
  }

  return {
    put: (documents: readonly SearchDocument[]) =>
      whole(() => {
        const ordered = inIndexOrder(documents);
        for (const { documentId } of documents) removeOne(documentId);
        for (const { document, standing: wanted } of ordered) addOne(document, wanted);
      }),
    remove: (documentIds: readonly string[]) => whole(() => documentIds.forEach(removeOne)),
    clear: () =>
      whole(() => {
        database.prepare("INSERT INTO search_texts (search_texts) VALUES ('delete-all')").run();
        for (const table of ['search_documents', 'search_traits', 'search_values'])
          database.prepare(`DELETE FROM ${table}`).run();
      }),
  };
}
