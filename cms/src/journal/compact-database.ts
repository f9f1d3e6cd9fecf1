import type { Core } from '@strapi/strapi';

/**
 * Writes the database anew without what was deleted from it: also what earlier versions, which did not overwrite it,
 * left in free pages. SQLite: the whole file, and its write-ahead log is emptied. PostgreSQL: `tables`, which held the
 * text; what its own log and its backups hold is for whoever runs it.
 */
export async function compactDatabase(strapi: Core.Strapi, tables: readonly string[]): Promise<void> {
  const { connection } = strapi.db;
  if (strapi.db.dialect.client === 'sqlite') {
    await connection.raw('VACUUM');
    await connection.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    return;
  }
  for (const table of tables) await connection.raw('VACUUM FULL ??', [table]);
}
