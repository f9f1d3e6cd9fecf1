import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errors } from '@strapi/utils';
import type { Cell } from '@xianfeng/content-types/table/index';
import { fileTooLarge, mostBytes, opensTooLarge } from './read-table.ts';
import type { TableAnswer } from './table-worker.ts';

const longestMs = 10_000;
/** Megabytes of objects; what is unpacked counts for itself and is bounded where it is unpacked. */
const memory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };

async function readInThread(bytes: Buffer): Promise<TableAnswer> {
  const worker = new Worker(join(__dirname, `table-worker${extname(__filename)}`), {
    workerData: new Uint8Array(bytes),
    resourceLimits: memory,
  });
  return new Promise<TableAnswer>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ refused: opensTooLarge }), longestMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: opensTooLarge });
      else reject(error);
    });
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

/** @throws ApplicationError in Chinese for a file of so many bytes that nothing of it is read */
export function requireBytes(bytes: number): void {
  if (bytes > mostBytes) throw new errors.ApplicationError(fileTooLarge);
}

/**
 * The rows of a file that an editor hands in. It is read in a thread of its own, with so much memory and time.
 * @throws ApplicationError in Chinese for what is no table, or too large a one
 */
export async function readSheetOf(bytes: Buffer): Promise<Cell[][]> {
  const answer = await readInThread(bytes);
  if ('refused' in answer) throw new errors.ApplicationError(answer.refused);
  return answer.rows;
}
