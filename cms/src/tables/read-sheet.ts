import { extname, join } from 'node:path';
import { errors } from '@strapi/utils';
import type { Cell } from '@xianfeng/content-types/table/index';
import { TookTooMuch, workApart } from '../threads/work-apart.ts';
import { fileTooLarge, mostBytes, opensTooLarge } from './read-table.ts';
import type { TableAnswer } from './table-worker.ts';

/** What is unpacked counts for itself, and is bounded where it is unpacked. */
const read = workApart<Uint8Array, TableAnswer>(join(__dirname, `table-worker${extname(__filename)}`), {
  longestMs: 10_000,
  memory: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
  atOnce: 1,
});

/** @throws ApplicationError in Chinese for a file of so many bytes that nothing of it is read */
export function requireBytes(bytes: number): void {
  if (bytes > mostBytes) throw new errors.ApplicationError(fileTooLarge);
}

/**
 * The rows of a file that an editor hands in. It is read in a thread of its own, with so much memory and time.
 * @throws ApplicationError in Chinese for what is no table, or too large a one
 */
export async function readSheetOf(bytes: Buffer): Promise<Cell[][]> {
  const answer = await read(new Uint8Array(bytes)).catch((error: unknown): TableAnswer => {
    if (error instanceof TookTooMuch) return { refused: opensTooLarge };
    throw error;
  });
  if ('refused' in answer) throw new errors.ApplicationError(answer.refused);
  return answer.rows;
}
