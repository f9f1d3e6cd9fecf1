import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { ROOT } from '../../scripts/repository.ts';
import { portalProgram } from '../../scripts/starting/parts.ts';
import { testLedgerKey } from './ledger-server.ts';

const program = portalProgram(ROOT);

/** The portal as the public meets it: its own process. */
export interface PortalProcess {
  readonly url: string;
  readonly pid: number;
  readonly output: () => string;
  /** Sends a signal and waits for the end; answers the exit code, null when killed. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the portal on a data folder and waits until it answers. */
export async function startPortal(options: {
  dataDir: string;
  cms: string;
  port: number;
  env?: NodeJS.ProcessEnv;
}): Promise<PortalProcess> {
  const { dataDir, cms, port, env = {} } = options;
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, program.args, {
    env: {
      ...process.env,
      ...program.env,
      DATA_DIR: dataDir,
      CMS_URL: cms,
      LEDGER_KEY: testLedgerKey,
      PORTAL_PORT: String(port),
      PORTAL_URL: url,
      HOST: '127.0.0.1',
      TZ: 'Asia/Shanghai',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (output += bytes));
  while (
    !(await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`The portal ended by itself: ${output}`);
    await wait(50);
  }
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    async stop(signal) {
      if (child.exitCode !== null) return child.exitCode;
      child.kill(signal);
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** Asks again until `ask` gives a true answer; the test's own time limit ends it. */
export async function eventually<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await wait(25);
  }
}
