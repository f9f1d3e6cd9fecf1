import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS, ROOT } from '../repository.ts';
import { guarded } from '../starting/child-process.ts';
import { countOutcome, type Outcome } from './outcome.ts';
import { slowestFiles } from './slowest-files.ts';
import { scratchParent, thisMachine } from './scratch-parent.ts';

/** Runs the tests with these extra vitest arguments; shows them as they run and counts them. */
export async function runVitest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = mkdtempSync(join(scratchParent(thisMachine()), 'xianfeng-test-'));
  // PostgreSQL runs as somebody else, and has to come by here to its own folder.
  chmodSync(folder, 0o711);
  const file = join(folder, 'report.json');
  const ours = [
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const child = guarded([join(ROOT, PROGRAMS.vitest), ...ours, ...args], {
    ...env,
    TMPDIR: folder,
    // Strapi is read by every desk of every test file: after the first, compiled.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  });
  const running = spawn(process.execPath, child.args, {
    cwd: ROOT,
    env: child.env,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => running.kill(signal));
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      running.on('error', reject);
      running.on('close', (code) => resolve(code ?? 1));
    });
    const report = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (report !== null && args.length === 0) console.log(slowestFiles(report, ROOT));
    return countOutcome(report, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
