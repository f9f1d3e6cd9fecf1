import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import { freshDatabase } from '../../cms/src/testing/test-database.mts';
import {
  cmsEnvironment,
  portalEnvironment,
  shellEnvironment,
} from '../../scripts/environment/child-environment.ts';
import { makeSecrets } from '../../scripts/environment/secrets.ts';
import { parseSettings } from '../../scripts/environment/settings.ts';
import { PROGRAMS, ROOT } from '../../scripts/repository.ts';
import { applyOperations } from '../../scripts/seed/apply-operations.ts';
import type { Operation } from '../../scripts/seed/operation.ts';
import { testLedgerKey } from './ledger-server.ts';
import { readLedger, type LedgerLine } from './read-ledger.ts';

/** The editors' desk as editors meet it: its own process, with accounts to sign in with. */
export interface DeskProcess {
  readonly url: string;
  account(role: string): { readonly email: string; readonly password: string };
  /** The keys by which its portal takes letters for it. */
  readonly voiceKeys: NodeJS.ProcessEnv;
  stop(): Promise<void>;
  /** What stands in the ledger, whether the desk runs or not. */
  ledger(): Promise<LedgerLine[]>;
  /** The public ledger as the desk answers it to the portal. */
  publicLedger(): Promise<Response>;
  /** Ends the process without a warning, as a power cut does. */
  kill(): Promise<void>;
  /** Starts the process again on the same data, and does not wait until it answers. */
  startAgain(): void;
  /** Waits until the desk answers. */
  answers(): Promise<void>;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(force);
}

/** A data folder that was filled before, to be copied, and the secrets of its desk. */
export interface FilledFolder {
  readonly dataDir: string;
  readonly secrets: ReturnType<typeof newSecrets>;
}

const newSecrets = () => makeSecrets((bytes) => randomBytes(bytes).toString('base64'));

/** Fills a data folder on SQLite with operations, for desks that begin with a copy of it. */
export async function fillFolder(dataDir: string, operations: readonly Operation[]): Promise<FilledFolder> {
  const secrets = newSecrets();
  const settings = parseSettings({ ...secrets, DATA_DIR: dataDir, HOST: '127.0.0.1' });
  await applyOperations(
    settings,
    () => operations,
    () => undefined,
    new AbortController().signal,
  );
  return { dataDir, secrets };
}

/**
 * Starts the compiled desk on a data folder that holds what these operations made, or a copy of what others did, saying
 * how far it is: on SQLite, or, with operations, on the PostgreSQL server at TEST_DATABASE_URL.
 */
export async function startDesk(options: {
  dataDir: string;
  port: number;
  portalPort: number;
  content: readonly Operation[] | FilledFolder;
  say?: (words: string) => void;
}): Promise<DeskProcess> {
  const { dataDir, port, portalPort, content, say = () => undefined } = options;
  const filled = 'dataDir' in content ? content : null;
  const operations = 'dataDir' in content ? [] : content;
  const server = filled ? undefined : process.env.TEST_DATABASE_URL;
  const database = server ? await freshDatabase(server) : null;
  const settings = parseSettings({
    ...(filled?.secrets ?? newSecrets()),
    ...(database ? { DATABASE_URL: database.url } : {}),
    DATA_DIR: dataDir,
    CMS_PORT: String(port),
    PORTAL_PORT: String(portalPort),
    HOST: '127.0.0.1',
    LEDGER_KEY: testLedgerKey,
  });
  const env = cmsEnvironment(settings, shellEnvironment(process.env));
  const cwd = join(ROOT, 'cms');
  let output = '';
  const keep = (bytes: Buffer) => (output += bytes);
  const listen = <Child extends ChildProcess>(child: Child): Child => {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep);
    return child;
  };

  if (filled) cpSync(filled.dataDir, dataDir, { recursive: true });
  else await applyOperations(settings, () => operations, say, new AbortController().signal);

  const start = () =>
    listen(
      spawn(process.execPath, [join(ROOT, PROGRAMS.strapi), 'start'], {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  const url = `http://127.0.0.1:${port}`;
  let desk = start();
  async function answers(): Promise<void> {
    while (
      !(await fetch(`${url}/_health`).then(
        (answer) => answer.ok,
        () => false,
      ))
    ) {
      if (desk.exitCode !== null) throw new Error(`The desk ended by itself: ${output}`);
      await wait(100);
    }
  }
  await answers();
  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as {
    role: string;
    email: string;
    password: string;
  }[];
  const { VOICE_DESK_KEY, VISITOR_KEY } = portalEnvironment(settings, {});
  return {
    url,
    voiceKeys: { VOICE_DESK_KEY, VISITOR_KEY },
    account(role) {
      const found = accounts.find((each) => each.role === role);
      if (!found) throw new Error(`No account for ${role}`);
      return found;
    },
    async stop() {
      await end(desk, 'SIGTERM');
      await database?.drop();
    },
    ledger: () => readLedger(dataDir, database?.url ?? null),
    publicLedger: () =>
      fetch(`${url}/api/ledger?limit=1000`, { headers: { [ledgerKeyHeader]: settings.LEDGER_KEY } }),
    kill: () => end(desk, 'SIGKILL'),
    startAgain() {
      desk = start();
    },
    answers,
  };
}
