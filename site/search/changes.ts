import type { Database } from 'better-sqlite3';

/** A place in the list of changes; `epoch` names the list, which begins anew when everything is derived anew. */
export interface ChangePosition {
  readonly epoch: string;
  readonly position: number;
}

/**
 * Which documents changed, in order, kept beside the documents themselves: written in the same transaction, so that
 * a search engine elsewhere can be told of each of them, whenever it is there again.
 */
export interface SearchChanges {
  record(documentId: string): void;
  /** Begins a new list: everything changed. */
  restart(): void;
  head(): ChangePosition;
  /** Documents that changed after a position, each once, at the position of its last change. */
  after(position: number, limit: number): { readonly documentId: string; readonly position: number }[];
  /** Forgets what was told already. */
  forgetUntil(position: number): void;
}

/** Opens the list inside a database that the caller owns; `newEpoch` makes names that never come twice. */
export function openSearchChanges(database: Database, newEpoch: () => string): SearchChanges {
  database.exec(`
    CREATE TABLE IF NOT EXISTS search_changes (document_id TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS search_changes_head (epoch TEXT NOT NULL, position INTEGER NOT NULL);
  `);
  const readHead = database.prepare<[], ChangePosition>('SELECT epoch, position FROM search_changes_head');
  const begin = database.prepare<[string]>('INSERT INTO search_changes_head VALUES (?, 0)');
  const step = database
    .prepare<[], number>('UPDATE search_changes_head SET position = position + 1 RETURNING position')
    .pluck();
  const put = database.prepare<[string, number]>('INSERT OR REPLACE INTO search_changes VALUES (?, ?)');
  const after = database.prepare<[number, number], { documentId: string; position: number }>(
    'SELECT document_id AS documentId, position FROM search_changes WHERE position > ? ORDER BY position LIMIT ?',
  );
  const forget = database.prepare<[number]>('DELETE FROM search_changes WHERE position <= ?');
  if (!readHead.get()) begin.run(newEpoch());
  return {
    record: (documentId) => void put.run(documentId, step.get() as number),
    restart() {
      database.exec('DELETE FROM search_changes; DELETE FROM search_changes_head');
      begin.run(newEpoch());
    },
    head: () => readHead.get() as ChangePosition,
    after: (position, limit) => after.all(position, limit),
    forgetUntil: (position) => void forget.run(position),
  };
}

/** Ends the list where no engine is told any more: one that is told again later has to begin anew. */
export function dropSearchChanges(database: Database): void {
  database.exec('DROP TABLE IF EXISTS search_changes; DROP TABLE IF EXISTS search_changes_head');
}
