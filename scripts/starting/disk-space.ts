import { statfs } from 'node:fs/promises';
import { PlainError } from '../terminal/plain-error.mjs';

const NEEDED_MB = 500;

/** Free megabytes for this user at the folder. */
export async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

/** @throws {PlainError} when there is too little room to write databases and pages safely */
export function assertDiskSpace(folder: string, megabytes: number): void {
  if (megabytes < NEEDED_MB) {
    throw new PlainError(
      `磁盘空间不足：${folder} 所在的磁盘只剩 ${megabytes} MB，至少需要 ${NEEDED_MB} MB。请先清理磁盘，或把 DATA_DIR 改到别的磁盘。`,
    );
  }
}
