import type { Database } from 'better-sqlite3';

/** Raised whenever what is stored or how text is indexed changes; an index of another format is thrown away. */
const format = 4;

// `id` is shared by all tables and ascends with the standing of documents, see standing-ids.ts.
const tables = `
  CREATE TABLE search_format (version INTEGER NOT NULL);
  CREATE TABLE search_documents (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    address TEXT NOT NULL,
    organization TEXT,
    organization_name TEXT,
    first_published TEXT NOT NULL,
    title TEXT NOT NULL,
    names TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE search_values (facet TEXT NOT NULL, number INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (facet, number), UNIQUE (facet, value)) WITHOUT ROWID;
  CREATE TABLE search_traits (id INTEGER PRIMARY KEY, traits INTEGER NOT NULL, published INTEGER NOT NULL);
  CREATE VIRTUAL TABLE search_texts USING fts5 (title, text, sounds, content = '', contentless_delete = 1, tokenize = 'ascii');
`;
const tableNames = [
  'search_texts',
  'search_titles',
  'search_traits',
  'search_values',
  'search_documents',
  'search_format',
];

function storedFormat(database: Database): unknown {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_format'").get();
  return exists && database.prepare('SELECT version FROM search_format').pluck().get();
}

// Merging a little later than by default (4) makes one publication cheap nearly always; the merge that stops the
// writer until a whole level is merged (seconds, from 16 pieces on) then has to stay out of reach.
const merging = { automerge: 8, crisismerge: 64 };

function recreate(database: Database): void {
  for (const name of tableNames) database.exec(`DROP TABLE IF EXISTS ${name}`);
  database.exec(tables);
  for (const [option, value] of Object.entries(merging))
    database.exec(`INSERT INTO search_texts (search_texts, rank) VALUES ('${option}', ${value})`);
  database.prepare('INSERT INTO search_format (version) VALUES (?)').run(format);
}

/** Makes the search tables where they are missing or of another format; they are empty then. */
export function prepareTables(database: Database): void {
  database.transaction(() => {
    if (storedFormat(database) !== format) recreate(database);
  })();
}
