import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isAlive } from '../terminal/process-lock.mjs';

test('a part ends by itself when what started it is killed without warning', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-orphan-'));
  const pidFile = join(folder, 'pid');
  const part = join(folder, 'part.mjs');
  writeFileSync(
    part,
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`,
  );
  const starter = join(folder, 'starter.ts');
  const module = new URL('./child-process.ts', import.meta.url).href;
  writeFileSync(
    starter,
    `import { spawn } from 'node:child_process';
    import { guarded } from ${JSON.stringify(module)};
    const { args, env } = guarded([${JSON.stringify(part)}], process.env);
    spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });`,
  );
  const parent = spawn(process.execPath, [starter], { stdio: 'ignore' });
  const pid = await vi.waitFor(
    () => Number(readFileSync(pidFile, 'utf8')) || Promise.reject(new Error('not yet')),
    { timeout: 10_000 },
  );
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive({ pid, birth: null })).toBe(false), { timeout: 10_000 });
  rmSync(folder, { recursive: true, force: true });
});
