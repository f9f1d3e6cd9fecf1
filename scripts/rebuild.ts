import { join } from 'node:path';
import { portalEnvironment } from './environment/child-environment.ts';
import { startLock } from './environment/data-folder.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { runInForeground } from './starting/run-in-foreground.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { takeLock } from './terminal/process-lock.mjs';

await runMain(async () => {
  const signal = untilAskedToStop();
  const settings = loadEnvironment(ROOT, process.env);
  // Two writers of one store would undo each other's pages.
  const lock = takeLock(startLock(settings.DATA_DIR));
  if (!('release' in lock))
    throw new PlainError(
      `先锋门户正在运行（进程 ${lock.pid}）。请先在它的窗口里按 Ctrl-C，再运行 npm run rebuild。`,
    );
  try {
    await compileWhenChanged(ROOT, PARTS.portal, process.env, signal);
    return await runInForeground(
      [join(ROOT, 'site/server/rebuild.ts'), ...process.argv.slice(2)],
      join(ROOT, 'site'),
      portalEnvironment(settings, process.env),
      signal,
    );
  } finally {
    lock.release();
  }
});
