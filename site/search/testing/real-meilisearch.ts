import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MeiliSettings } from '../meilisearch/connect.ts';

/** A real server, where there is one. */
export interface RealMeilisearch extends MeiliSettings {
  stop(): Promise<void>;
}

/** A real server that was started here, and may be treated badly. */
export interface OwnMeilisearch extends RealMeilisearch {
  /** Kills it in the middle of whatever it does. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Loses everything, as a volume that was not kept. */
  wipe(): Promise<void>;
}

async function reachable(host: string): Promise<boolean> {
  return fetch(`${host}/health`, { signal: AbortSignal.timeout(3_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

function onPath(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the `meilisearch` on PATH in a folder of its own; null where there is none. */
export async function startOwnMeilisearch({ PATH = '' }: NodeJS.ProcessEnv): Promise<OwnMeilisearch | null> {
  const program = onPath('meilisearch', PATH);
  if (!program) return null;
  const folder = mkdtempSync(join(tmpdir(), 'meilisearch-'));
  const host = `http://127.0.0.1:${await freePort()}`;
  const key = randomBytes(16).toString('hex');
  const options = ['--http-addr', new URL(host).host, '--master-key', key, '--no-analytics'];
  async function start(): Promise<ChildProcess> {
    const started = spawn(program ?? '', ['--db-path', join(folder, 'data'), ...options], {
      stdio: 'ignore',
      cwd: folder,
    });
    while (!(await reachable(host))) {
      if (started.exitCode !== null) throw new Error(`${program} ended by itself`);
      await wait(100);
    }
    return started;
  }
  let child = await start();
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
  const up = async (): Promise<void> => {
    child = await start();
  };
  return {
    host,
    key,
    down: () => end('SIGKILL'),
    up,
    async wipe() {
      await end('SIGKILL');
      rmSync(join(folder, 'data'), { recursive: true, force: true });
      await up();
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server at MEILI_HOST, or one started from PATH; null where there is neither. */
export async function findRealMeilisearch(environment: NodeJS.ProcessEnv): Promise<RealMeilisearch | null> {
  const { MEILI_HOST, MEILI_KEY } = environment;
  if (MEILI_HOST && (await reachable(MEILI_HOST)))
    return { host: MEILI_HOST, key: MEILI_KEY || undefined, stop: async () => undefined };
  return startOwnMeilisearch(environment);
}
