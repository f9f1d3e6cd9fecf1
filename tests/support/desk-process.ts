import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { cmsEnvironment, shellEnvironment } from '../../scripts/environment/child-environment.ts';
import { makeSecrets } from '../../scripts/environment/secrets.ts';
import { parseSettings } from '../../scripts/environment/settings.ts';
import { PROGRAMS, ROOT } from '../../scripts/repository.ts';
import type { Operation } from '../../scripts/seed/operation.ts';

/** The editors' desk as editors meet it: its own process, with accounts to sign in with. */
export interface DeskProcess {
  readonly url: string;
  account(role: string): { readonly email: string; readonly password: string };
  stop(): Promise<void>;
}

async function ended(child: ReturnType<typeof spawn>, output: () => string): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The CMS could not be filled: ${output()}`);
}

/** Fills a data folder with operations and starts the compiled desk on it. */
export async function startDesk(options: { dataDir: string; port: number; portalPort: number; operations: readonly Operation[] }): Promise<DeskProcess> {
  const { dataDir, port, portalPort, operations } = options;
  const settings = parseSettings({ ...makeSecrets((bytes) => randomBytes(bytes).toString('base64')), DATA_DIR: dataDir, CMS_PORT: String(port), PORTAL_PORT: String(portalPort), HOST: '127.0.0.1' });
  const env = cmsEnvironment(settings, shellEnvironment(process.env));
  const cwd = join(ROOT, 'cms');
  let output = '';
  const keep = (bytes: Buffer) => (output += bytes);

  const fill = spawn(process.execPath, [join(cwd, 'dist/src/commands/apply-operations.js')], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  for (const stream of [fill.stdout, fill.stderr]) stream.on('data', keep);
  fill.stdin.end(operations.map((operation) => JSON.stringify(operation)).join('\n'));
  await ended(fill, () => output);

  const desk = spawn(process.execPath, [join(ROOT, PROGRAMS.strapi), 'start'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [desk.stdout, desk.stderr]) stream.on('data', keep);
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/_health`).then((answer) => answer.ok, () => false))) {
    if (desk.exitCode !== null) throw new Error(`The desk ended by itself: ${output}`);
    await wait(100);
  }
  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as { role: string; email: string; password: string }[];
  return {
    url,
    account(role) {
      const found = accounts.find((each) => each.role === role);
      if (!found) throw new Error(`No account for ${role}`);
      return found;
    },
    async stop() {
      if (desk.exitCode !== null) return;
      const gone = once(desk, 'exit');
      desk.kill('SIGTERM');
      const force = setTimeout(() => desk.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(force);
    },
  };
}
