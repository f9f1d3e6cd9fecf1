import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { portalEnvironment } from './environment/child-environment.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { guarded } from './starting/child-process.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { runMain } from './terminal/plain-error.mjs';

await runMain(async () => {
  const signal = untilAskedToStop();
  const settings = loadEnvironment(ROOT, process.env);
  await compileWhenChanged(ROOT, PARTS.portal, process.env, signal);
  const { args, env } = guarded([join(ROOT, 'site/server/rebuild.ts'), ...process.argv.slice(2)], portalEnvironment(settings, process.env));
  const child = spawn(process.execPath, args, { cwd: join(ROOT, 'site'), env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});
