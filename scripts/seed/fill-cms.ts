import { growCounty, hasNoDatabase } from '../environment/grow-data.ts';
import { loadEnvironment } from '../environment/load-environment.ts';
import { ROOT } from '../repository.ts';
import { compileWhenChanged, PARTS } from '../starting/compile.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { applyOperations } from './apply-operations.ts';
import type { Operation } from './operation.ts';
import { reporting } from './report-lines.ts';

type Report = (words: string) => void;

/**
 * Fills the empty CMS of this installation. A SQLite database appears only when it is complete.
 * @throws PlainError when there is content already, or when the CMS refuses an operation
 */
export async function fillCms(
  tell: (report: Report) => Promise<() => Iterable<Operation>>,
  signal: AbortSignal,
): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new PlainError('正式环境（NODE_ENV=production）里不填演示内容。');
  const settings = loadEnvironment(ROOT, process.env);
  if (!settings.DATABASE_URL && !hasNoDatabase(settings.DATA_DIR)) {
    throw new PlainError(
      `${settings.DATA_DIR} 里已经有内容，不能再填。请换一个空的文件夹，例如 DATA_DIR=./data-demo npm run seed -- --county demo。`,
    );
  }
  await compileWhenChanged(ROOT, PARTS.cms, process.env, signal);
  const fill = (dataDir: string): Promise<void> =>
    reporting('填入内容', async (report) => {
      const operations = await tell(report);
      await applyOperations({ ...settings, DATA_DIR: dataDir }, operations, report, signal);
    });
  if (settings.DATABASE_URL) await fill(settings.DATA_DIR);
  else await growCounty(settings.DATA_DIR, fill);
  console.log('内容已经填好。');
}
