import Database from 'better-sqlite3';
import { overwriteDeleted } from './forget-deleted.ts';

export type { Database } from 'better-sqlite3';

/** Raised whenever a derived table below changes its shape. */
const shape = 5;

// A changed shape is rebuilt from the ledger copy rather than migrated: everything but `entries` is derived. What stands
// in the public folder stays known, so that the portal is complete while it is rebuilt.
const derived = [
  'documents',
  'memberships',
  'derivation_reads',
  'claims',
  'reads',
  'dirty',
  'state',
] as const;

const tables = `
  CREATE TABLE IF NOT EXISTS entries (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, type TEXT NOT NULL, document_id TEXT NOT NULL,
    snapshot TEXT, salt TEXT, digest TEXT NOT NULL, note TEXT, note_kind TEXT, note_digest TEXT
  );
  CREATE INDEX IF NOT EXISTS entries_by_document ON entries (document_id, seq);
  CREATE INDEX IF NOT EXISTS entries_emptied ON entries (seq) WHERE salt IS NULL;
  CREATE TABLE IF NOT EXISTS documents (
    document_id TEXT PRIMARY KEY, type TEXT NOT NULL, data TEXT, first_published TEXT NOT NULL, last_changed TEXT NOT NULL,
    seq INTEGER NOT NULL, versions INTEGER NOT NULL, gone_at TEXT, gone_note TEXT
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS memberships (
    index_name TEXT NOT NULL, key TEXT NOT NULL, sort TEXT NOT NULL, document_id TEXT NOT NULL,
    PRIMARY KEY (index_name, key, sort, document_id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS memberships_by_document ON memberships (document_id);
  CREATE TABLE IF NOT EXISTS derivation_reads (reader_id TEXT NOT NULL, read_id TEXT NOT NULL, PRIMARY KEY (read_id, reader_id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS derivation_reads_by_reader ON derivation_reads (reader_id);
  CREATE TABLE IF NOT EXISTS claims (
    path TEXT NOT NULL, document_id TEXT NOT NULL, kind TEXT NOT NULL, location TEXT,
    PRIMARY KEY (path, document_id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS claims_by_document ON claims (document_id);
  CREATE TABLE IF NOT EXISTS pages (
    path TEXT PRIMARY KEY, status INTEGER NOT NULL, location TEXT, digest TEXT NOT NULL, size INTEGER NOT NULL, expires TEXT
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS pages_by_expiry ON pages (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS reads (
    resource TEXT NOT NULL, path TEXT NOT NULL, low TEXT NOT NULL, high TEXT NOT NULL,
    PRIMARY KEY (resource, path, low)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS reads_of_path ON reads (path, resource, low, high);
  CREATE TABLE IF NOT EXISTS dirty (path TEXT PRIMARY KEY, rank INTEGER NOT NULL, mark INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS dirty_by_rank ON dirty (rank, path, mark);
  CREATE TABLE IF NOT EXISTS data_files (
    path TEXT PRIMARY KEY, type TEXT, format TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, records INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS data_editions (seq INTEGER NOT NULL, at TEXT, build TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

// What was copied before entries had salts proves nothing: it is taken from the desk once more.
const forgetUnsaltedCopy = (database: Database.Database): void => {
  const columns = database.pragma('table_info(entries)') as { name: string }[];
  if (columns.length > 0 && !columns.some(({ name }) => name === 'salt')) database.exec('DROP TABLE entries');
};

/** Whether an error says that the store itself could not be read or written. */
export const isStoreError = (error: unknown): boolean => error instanceof Database.SqliteError;

/** Opens the portal's content store; WAL, one writer, readers never wait. */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -98304');
  // Each page rendered changes the same few pages of the file; carried over rarely, they are written once.
  database.pragma('wal_autocheckpoint = 8000');
  overwriteDeleted(database);
  database.transaction(() => {
    if (database.pragma('user_version', { simple: true }) !== shape)
      for (const table of derived) database.exec(`DROP TABLE IF EXISTS ${table}`);
    forgetUnsaltedCopy(database);
    database.exec(tables);
    database.pragma(`user_version = ${shape}`);
  })();
  return database;
}

/** Opens the store that another connection keeps, to read what that one has committed. */
export function openToRead(file: string): Database.Database {
  const database = new Database(file, { readonly: true });
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -32768');
  return database;
}
