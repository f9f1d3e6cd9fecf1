import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

/** Marks a file whose free pages hold nothing: `PORT` in four bytes. */
const clean = 0x504f5254;

/**
 * From now on what is deleted is overwritten. A file that was written before that is written anew, once, without what
 * lies in its free pages.
 */
export function overwriteDeleted(database: Database): void {
  database.pragma('secure_delete = ON');
  if (database.pragma('application_id', { simple: true }) === clean) return;
  const isNew = database.pragma('user_version', { simple: true }) === 0;
  if (!isNew) database.exec('VACUUM');
  database.pragma(`application_id = ${clean}`);
}

/** Pages of the index that one step writes: a few milliseconds, so that readers hardly wait. */
const mergePages = 200;

/**
 * Takes out of the file what was deleted from it in the last transactions: the search index keeps deleted words until
 * it merges, and the write-ahead log keeps pages until it is written over.
 */
export async function forgetDeleted(database: Database, signal: AbortSignal): Promise<void> {
  const merge = database.prepare("INSERT INTO search_texts (search_texts, rank) VALUES ('merge', ?)");
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  // The first step, with a negative number, asks for everything to become one piece.
  for (let pages = -mergePages; !signal.aborted; pages = mergePages) {
    const before = changes.get() ?? 0;
    merge.run(pages);
    if ((changes.get() ?? 0) - before < 2) break;
    await wait(5);
  }
  // Somebody who reads (the maker of data files) holds the log up for a moment.
  for (let attempt = 0; attempt < 60 && !signal.aborted; attempt += 1) {
    const [{ busy = 1 } = {}] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy?: number }[];
    if (busy === 0) return;
    await wait(500);
  }
}
