import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ask } from '../../cms/src/testing/test-database.mts';

/** An entry of the ledger, as far as tests look at it. */
export interface LedgerLine {
  readonly seq: number;
  readonly action: string;
  readonly document_id: string;
  readonly note: string | null;
}

const statement = 'select seq, action, document_id, note from ledger_entries order by seq';

/**
 * The ledger as the database holds it, from which no process has to run.
 * @param databaseUrl of a PostgreSQL database; null for the SQLite file in the data folder
 */
export async function readLedger(dataDir: string, databaseUrl: string | null): Promise<LedgerLine[]> {
  if (databaseUrl)
    return (await ask(databaseUrl, statement)).map((row) => ({
      ...(row as LedgerLine),
      seq: Number((row as LedgerLine).seq),
    }));
  const database = new Database(join(dataDir, 'cms.db'), { readonly: true });
  try {
    return database.prepare(statement).all() as LedgerLine[];
  } finally {
    database.close();
  }
}
