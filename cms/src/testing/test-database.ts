import { createRequire } from 'node:module';

/** A database that is there for one CMS of one test. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** The part of the PostgreSQL client that is needed here; it brings no types. */
interface Client {
  connect(): Promise<void>;
  query(statement: string): Promise<unknown>;
  end(): Promise<void>;
}

const { Client } = createRequire(import.meta.url)('pg') as { Client: new (options: { connectionString: string }) => Client };

async function tell(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
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
  await tell(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(server, `drop database if exists ${name} with (force)`) };
}
