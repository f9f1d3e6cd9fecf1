import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';

/**
 * The one database of the portal that does not come from the ledger: who wants to be told. It belongs in every backup.
 * Only this process's user may read it.
 */
export function openSubscribersDatabase(file: string): Database.Database {
  const database = new Database(file);
  if (file !== ':memory:') chmodSync(file, 0o600);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.exec(`
    CREATE TABLE IF NOT EXISTS hub_subscriptions (
      topic TEXT NOT NULL, callback TEXT NOT NULL, secret TEXT, expires TEXT NOT NULL,
      digest TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_try TEXT,
      PRIMARY KEY (topic, callback)
    ) WITHOUT ROWID;
  `);
  return database;
}
