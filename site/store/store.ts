import { createDataFileStore, type DataFileStore } from './data-files.ts';
import { openDatabase, openToRead, type Database } from './database.ts';
import { createDocumentStore, type DocumentStore } from './documents.ts';
import { createEntryStore, type EntryStore } from './entries.ts';
import { createMembershipStore, type MembershipStore } from './memberships.ts';
import { createPageStore, type PageStore } from './pages.ts';

/** The portal's content store: the ledger's copy and everything that was derived from it. */
export interface Store {
  readonly database: Database;
  readonly entries: EntryStore;
  readonly documents: DocumentStore;
  readonly memberships: MembershipStore;
  readonly pages: PageStore;
  /** The files of the open data. */
  readonly dataFiles: DataFileStore;
  /** Ids of documents whose memberships or claims were worked out by looking at this one. */
  derivedFrom(documentId: string): string[];
  setDerivationReads(documentId: string, reads: readonly string[]): void;
  state(key: string): string | undefined;
  setState(key: string, value: string): void;
  transaction<T>(work: () => T): T;
  /**
   * A transaction over many turns of the event loop. This is one connection: whoever reads meanwhile sees half of it, and
   * whoever writes does so within it. Workers of other rooms therefore go through `whenQuiet`.
   */
  longTransaction<T>(work: () => Promise<T>): Promise<T>;
  /**
   * To be called when another connection has written: what was read before may not be so any more. Documents stay as they
   * are as long as the head of the ledger, and what they were derived by (`state('build')`), are the same.
   */
  forgetRead(): void;
  /** Does `work`, which must not wait for anything, as soon as no long transaction is under way. */
  whenQuiet<T>(work: () => T): Promise<T>;
  close(): void;
}

/** Opens the store; `readOnly` beside one that is open already, on a connection that cannot write. */
export function openStore(file: string, { readOnly = false } = {}): Store {
  const database = readOnly ? openToRead(file) : openDatabase(file);
  const dependents = database
    .prepare<[string], string>('SELECT reader_id FROM derivation_reads WHERE read_id = ?')
    .pluck();
  const clearReads = database.prepare('DELETE FROM derivation_reads WHERE reader_id = ?');
  const insertRead = database.prepare('INSERT OR IGNORE INTO derivation_reads VALUES (?, ?)');
  const getState = database.prepare<[string], string>('SELECT value FROM state WHERE key = ?').pluck();
  const putState = database.prepare('INSERT OR REPLACE INTO state VALUES (?, ?)');
  const documents = createDocumentStore(database);
  const memberships = createMembershipStore(database);
  const pages = createPageStore(database);
  const entries = createEntryStore(database);
  let derivedBy: string | undefined;
  let long: Promise<void> | null = null;
  function rolledBack(): void {
    documents.rolledBack();
    memberships.rolledBack();
    pages.rolledBack();
  }
  return {
    database,
    entries,
    documents,
    memberships,
    pages,
    dataFiles: createDataFileStore(database),
    derivedFrom: (documentId) => dependents.all(documentId),
    setDerivationReads(documentId, reads) {
      clearReads.run(documentId);
      for (const read of reads) insertRead.run(documentId, read);
    },
    state: (key) => getState.get(key),
    setState: (key, value) => void putState.run(key, value),
    transaction(work) {
      try {
        return database.transaction(work)();
      } catch (error) {
        rolledBack();
        throw error;
      }
    },
    async whenQuiet(work) {
      while (long) await long;
      return work();
    },
    async longTransaction(work) {
      while (long) await long;
      database.exec('BEGIN');
      let ended: () => void = () => undefined;
      long = new Promise<void>((resolve) => (ended = resolve));
      try {
        const result = await work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        rolledBack();
        throw error;
      } finally {
        long = null;
        ended();
      }
    },
    forgetRead() {
      const now = `${entries.head().seq} ${getState.get('build') ?? ''}`;
      if (now !== derivedBy) documents.rolledBack();
      derivedBy = now;
      memberships.rolledBack();
      pages.rolledBack();
    },
    close: () => database.close(),
  };
}
