import { parseArgs } from 'node:util';
import { cmsEnvironment, portalUrl, shellEnvironment } from './environment/child-environment.ts';
import { logFile, startLock } from './environment/data-folder.ts';
import { growCounty, hasNoDatabase } from './environment/grow-data.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { assertDiskSpace, freeMegabytes } from './starting/disk-space.ts';
import { cmsPart, portalPart, startPart, untilReady } from './starting/parts.ts';
import { untilPagesStand } from './starting/pages-stand.ts';
import { assertPortsFree } from './starting/ports.ts';
import { runStep } from './starting/run-step.ts';
import { aborted, untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { readDemoAccounts, welcome } from './starting/welcome.ts';
import type { Settings } from './environment/settings.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { takeLock } from './terminal/process-lock.mjs';
import { withProgress } from './terminal/progress.mjs';

const STOP_PATIENCE_MS = 3500;

await runMain(async () => {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const signal = untilAskedToStop();
  const settings = await withProgress('读取设置', () => loadEnvironment(ROOT, process.env));
  const lock = takeLock(startLock(settings.DATA_DIR));
  if (!('release' in lock)) {
    throw new PlainError(
      `先锋门户已经在运行（进程 ${lock.pid}，数据在 ${settings.DATA_DIR}）。要重新启动，请先在原来的窗口里按 Ctrl-C。`,
    );
  }
  try {
    await prepare(settings, values.empty, signal);
    await run(settings, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    console.log('已停止。');
  } finally {
    lock.release();
  }
});

async function prepare(settings: Settings, empty: boolean, signal: AbortSignal): Promise<void> {
  const { DATA_DIR, PORTAL_PORT, CMS_PORT } = settings;
  await withProgress('检查磁盘空间和端口', async () => {
    assertDiskSpace(DATA_DIR, await freeMegabytes(DATA_DIR));
    await assertPortsFree({ PORTAL_PORT, CMS_PORT });
  });
  await compileWhenChanged(ROOT, PARTS.cms, process.env, signal);
  await compileWhenChanged(ROOT, PARTS.portal, process.env, signal);
  if (empty) return;
  if (settings.DATABASE_URL)
    console.log('数据在 PostgreSQL 里：不自动填入演示县。需要时请运行 npm run seed -- --county demo。');
  else if (hasNoDatabase(DATA_DIR))
    await withProgress('填入演示县（云岭县）', (detail) => fillWithDemoCounty(settings, detail, signal));
}

function fillWithDemoCounty(
  settings: Settings,
  detail: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  return growCounty(settings.DATA_DIR, (dataDir) =>
    runStep(
      {
        args: [`${ROOT}scripts/seed.ts`, '--county', 'demo'],
        cwd: ROOT,
        env: {
          ...cmsEnvironment({ ...settings, DATA_DIR: dataDir }, shellEnvironment(process.env)),
          NODE_ENV: 'development',
        },
        log: logFile(settings.DATA_DIR, 'seed'),
        signal,
      },
      '演示县没有填入成功。再运行一次会从头填；不要演示内容时请用 npm start -- --empty。',
      detail,
    ),
  );
}

async function run(settings: Settings, signal: AbortSignal): Promise<void> {
  const parts = [cmsPart(ROOT, settings, process.env), portalPart(ROOT, settings, process.env)];
  const running = parts.map((part) => ({ part, service: startPart(part, settings.DATA_DIR) }));
  try {
    const ready = await withProgress('启动编辑台和门户', () =>
      Promise.all(running.map(({ part, service }) => untilReady(part, service, settings.DATA_DIR, signal))),
    );
    if (ready.every(Boolean))
      await withProgress('写网页', (detail) => untilPagesStand(portalUrl(settings), detail, signal));
    console.log(
      welcome(
        settings.PORTAL_URL,
        `http://localhost:${settings.CMS_PORT}`,
        readDemoAccounts(settings.DATA_DIR),
      ),
    );
    await aborted(signal);
  } finally {
    if (signal.aborted) console.log('正在停止……');
    await Promise.all(running.map(({ service }) => service.stop(STOP_PATIENCE_MS)));
  }
  console.log('已停止。');
}
