import { DatabaseSync } from 'node:sqlite';
import { runTool } from './run-tool.ts';

/** Writes the state of a SQLite database at one moment into a new file, while others read and write it. */
export function copySqlite(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 30_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

const hint = '它在 PostgreSQL 的客户端软件包里（例如 postgresql-client），版本要和服务器一样或更新。';

/** The address in the variables that PostgreSQL's own tools read: on their command line everybody would see the password. */
export function postgresEnvironment(address: string, variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  const sslmode = searchParams.get('sslmode');
  return {
    ...variables,
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(sslmode ? { PGSSLMODE: sslmode } : {}),
  };
}

/** Writes the state of the PostgreSQL database at one moment into a new file. */
export function dumpPostgres(env: NodeJS.ProcessEnv, to: string, signal: AbortSignal): Promise<void> {
  return runTool('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${to}`], {
    env,
    signal,
    hint,
    failure: 'PostgreSQL 里的数据没有取出来：',
  });
}

/** Fills an empty PostgreSQL database, all or nothing. */
export function restorePostgres(env: NodeJS.ProcessEnv, from: string, signal: AbortSignal): Promise<void> {
  return runTool(
    'pg_restore',
    [
      '--no-owner',
      '--no-privileges',
      '--single-transaction',
      '--exit-on-error',
      `--dbname=${env.PGDATABASE ?? ''}`,
      from,
    ],
    {
      env,
      signal,
      hint,
      failure: 'PostgreSQL 里的数据没有放回去，数据库没有变。请确认 DATABASE_URL 里的数据库是空的：',
    },
  );
}
