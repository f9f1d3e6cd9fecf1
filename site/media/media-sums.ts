import type { Database } from 'better-sqlite3';

/** Digests of derived pictures as they were first found sound: a derived picture’s address tells only of its original. */
export interface MediaSums {
  get(address: string): string | undefined;
  put(address: string, sha256: string): void;
  forget(addresses: readonly string[]): void;
}

/** Opens, and when needed makes, the table in the portal's database. */
export function openMediaSums(database: Database): MediaSums {
  database.exec(
    'CREATE TABLE IF NOT EXISTS media_sums (address TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const select = database
    .prepare<[string], string>('SELECT sha256 FROM media_sums WHERE address = ?')
    .pluck();
  const upsert = database.prepare('INSERT OR REPLACE INTO media_sums VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM media_sums WHERE address = ?');
  return {
    get: (address) => select.get(address),
    put: (address, sha256) => void upsert.run(address, sha256),
    forget(addresses) {
      for (const address of addresses) remove.run(address);
    },
  };
}
