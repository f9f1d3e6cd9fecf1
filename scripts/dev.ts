import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startLock } from './environment/data-folder.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { cmsPart, portalPart, startPart, untilReady } from './starting/parts.ts';
import { assertPortsFree } from './starting/ports.ts';
import { aborted, untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { watchSources } from './starting/watch-sources.ts';
import { readDemoAccounts, welcome } from './starting/welcome.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { takeLock } from './terminal/process-lock.mjs';
import { withProgress } from './terminal/progress.mjs';

const STOP_PATIENCE_MS = 3500;

await runMain(async () => {
  const signal = untilAskedToStop();
  const settings = loadEnvironment(ROOT, process.env);
  const lock = takeLock(startLock(settings.DATA_DIR));
  if (!('release' in lock))
    throw new PlainError(
      `先锋门户已经在运行（进程 ${lock.pid}）。请先在原来的窗口里按 Ctrl-C，再运行 npm run dev。`,
    );
  await assertPortsFree(settings);
  await compileWhenChanged(ROOT, PARTS.portal, process.env, signal);

  const production = cmsPart(ROOT, settings, process.env);
  // Strapi's own watcher compiles and restarts the CMS.
  const cms = {
    ...production,
    args: [production.args[0] ?? '', 'develop'],
    env: { ...production.env, NODE_ENV: 'development' },
  };
  const portal = portalPart(ROOT, settings, process.env);
  const running = [cms, portal].map((part) => ({ part, service: startPart(part, settings.DATA_DIR) }));
  const [, site] = running;
  try {
    await withProgress('启动编辑台和门户', () =>
      Promise.all(running.map(({ part, service }) => untilReady(part, service, settings.DATA_DIR, signal))),
    );
    console.log(
      welcome(
        settings.PORTAL_URL,
        `http://localhost:${settings.CMS_PORT}`,
        readDemoAccounts(settings.DATA_DIR),
      ),
    );
    const folders = ['site', 'content-types'].map((folder) => join(ROOT, folder)).filter(existsSync);
    watchSources(
      folders,
      async () => {
        try {
          if (await compileWhenChanged(ROOT, PARTS.portal, process.env, signal))
            await site?.service.restart(STOP_PATIENCE_MS);
        } catch (error) {
          if (!signal.aborted) console.error(error instanceof PlainError ? error.message : error);
        }
      },
      signal,
    );
    await aborted(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await Promise.all(running.map(({ service }) => service.stop(STOP_PATIENCE_MS)));
    lock.release();
  }
  console.log('已停止。');
});
