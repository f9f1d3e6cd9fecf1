import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

/** The part of a better-sqlite3 connection that is needed here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(statement: string): unknown;
}

/** Strapi asks the same few thousand questions again and again; preparing them was a fifth of the time of a publication. */
function rememberStatements(connection: SqliteConnection): void {
  const known = new Map<string, unknown>();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (statement) => {
    const found = known.get(statement);
    if (found) return found;
    if (known.size >= 4000) known.clear();
    const made = prepare(statement);
    known.set(statement, made);
    return made;
  };
}

const sqlite = (data: string) => ({
  client: 'sqlite' as const,
  connection: { filename: join(data, 'cms.db') },
  useNullAsDefault: true,
  pool: {
    min: 1,
    max: 1,
    afterCreate(
      connection: SqliteConnection,
      done: (error: Error | null, connection: SqliteConnection) => void,
    ) {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
      connection.pragma('busy_timeout = 5000');
      // What is deleted is overwritten: a text that had to go must not stay in free pages.
      connection.pragma('secure_delete = ON');
      rememberStatements(connection);
      done(null, connection);
    },
  },
});

/** The part of a PostgreSQL connection that is needed here. */
interface PostgresConnection {
  query(statement: string, done: (error: Error | null) => void): void;
}

const postgres = (connectionString: string) => ({
  client: 'postgres' as const,
  connection: { connectionString },
  pool: {
    min: 2,
    max: 10,
    afterCreate(
      connection: PostgresConnection,
      done: (error: Error | null, connection: PostgresConnection) => void,
    ) {
      // Who writes what somebody else is writing waits for so long, and is then told so.
      connection.query("set lock_timeout = '10s'", (error) => done(error, connection));
    },
  },
});

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const address = env('DATABASE_URL');
  return { connection: address ? postgres(address) : sqlite(env('DATA_DIR', '')) } as Core.Config.Database;
};

export default config;
