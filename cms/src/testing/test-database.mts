import { createRequire } from 'node:module';

/** A database that is there for one CMS of one test. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** The part of the PostgreSQL client that is needed here; it brings no types. */
interface Client {
  connect(): Promise<void>;
  query(statement: string): Promise<{ readonly rows: readonly unknown[] }>;
  end(): Promise<void>;
}

const { Client } = createRequire(import.meta.url)('pg') as {
  Client: new (options: { connectionString: string }) => Client;
};

/** The rows that a statement gives in the database at `address`. */
export async function ask(address: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes an empty database on a PostgreSQL server.
 * @param server address of a database in which the account may make others, `postgresql://postgres@127.0.0.1/postgres`
 */
export async function freshDatabase(server: string): Promise<TestDatabase> {
  const name = `xianfeng_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => void (await ask(server, `drop database if exists ${name} with (force)`)),
  };
}
