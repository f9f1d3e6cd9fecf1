import { postgresEnvironment } from './backup/databases.ts';
import { fileArgument } from './backup/file-argument.ts';
import type { Manifest } from './backup/manifest.ts';
import { environmentIn, restoreBackup } from './backup/restore-backup.ts';
import { takeOverKeys } from './backup/take-over-keys.ts';
import { startLock } from './environment/data-folder.ts';
import { ROOT } from './repository.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { takeLock } from './terminal/process-lock.mjs';
import { withProgress } from './terminal/progress.mjs';

await runMain(async () => {
  const source = fileArgument(process.argv.slice(2), process.env.INIT_CWD ?? ROOT, 'restore');
  const signal = untilAskedToStop();
  const { DATA_DIR, DATABASE_URL } = takeOverKeys(ROOT, process.env, await environmentIn(source, signal));
  const lock = takeLock(startLock(DATA_DIR));
  if (!('release' in lock))
    throw new PlainError(`先锋门户正在运行（进程 ${lock.pid}）。请先在它的窗口里按 Ctrl-C，再恢复。`);
  try {
    const { madeAt, files } = await withProgress('恢复', (detail): Promise<Manifest> =>
      restoreBackup(
        source,
        DATA_DIR,
        DATABASE_URL ? postgresEnvironment(DATABASE_URL, process.env) : null,
        signal,
        detail,
      ),
    );
    console.log(
      `恢复好了：${new Date(madeAt).toLocaleString('zh-CN')} 的备份，${files.length} 个文件都和清单对上了。请运行 npm start；公开的页面会从公开账本重新生成。`,
    );
  } finally {
    lock.release();
  }
});
