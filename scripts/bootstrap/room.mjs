import * as fs from 'node:fs';
import { PlainError } from '../terminal/plain-error.mjs';

const NEEDED_MB = 2000;

/**
 * Free megabytes for this user at a folder; infinite where Node cannot tell (before 18.15).
 *
 * @param {string} folder
 * @returns {number}
 */
export function freeMegabytesAt(folder) {
  if (!fs.statfsSync) return Infinity;
  const { bavail, bsize } = fs.statfsSync(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

/**
 * Says before the installation begins that it cannot fit: npm finds out after minutes.
 *
 * @param {string} folder
 * @param {number} megabytes free ones
 * @throws {PlainError}
 */
export function assertRoomToInstall(folder, megabytes) {
  if (megabytes < NEEDED_MB)
    throw new PlainError(
      `磁盘空间不足：${folder} 所在的磁盘只剩 ${megabytes} MB，安装需要 ${NEEDED_MB} MB。请先清理磁盘，然后再运行一次。`,
    );
}
