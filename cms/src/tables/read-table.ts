import type { Cell } from '@xianfeng/content-types/table/index';
import { UnpacksTooLarge } from '../archives/unpack-zip.ts';
import { readCsv } from './csv-file.ts';
import { readXlsx } from './read-xlsx.ts';
import { TableRefused } from './sheet-limits.ts';

export const mostBytes = 10 * 1024 * 1024;
export const fileTooLarge = '这个文件超过 10 MB，请分成几个文件导入。';

const starts = (bytes: Buffer, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
/** What Excel and WPS put around a workbook that only a password opens. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

export const opensTooLarge = '这个文件打开以后太大，请删去用不着的工作表、行和列，或者分成几个文件导入。';

function requireTable(bytes: Buffer): void {
  if (bytes.length === 0) throw new TableRefused('这个文件是空的，请重新选择。');
  if (bytes.length > mostBytes) throw new TableRefused(fileTooLarge);
  if (!starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return;
  throw new TableRefused(
    bytes.includes(encrypted)
      ? '这个表格设了打开密码。请在 Excel 或 WPS 里打开它，去掉打开密码，保存以后再导入。'
      : '这是旧格式的表格（.xls 或 .et）。请在 Excel 或 WPS 里另存为 .xlsx，再导入。',
  );
}

/**
 * The rows of a file that somebody hands in; what it is, it says by itself and not by its name.
 * @throws TableRefused in Chinese for what is no table, or too large a one
 */
export async function readTable(bytes: Buffer): Promise<Cell[][]> {
  requireTable(bytes);
  try {
    return starts(bytes, 0x50, 0x4b) ? await readXlsx(bytes) : readCsv(bytes);
  } catch (error) {
    if (error instanceof TableRefused) throw error;
    throw new TableRefused(
      error instanceof UnpacksTooLarge
        ? opensTooLarge
        : '这个文件打不开。请确认是 .xlsx 或者 CSV 表格，另存一次再导入。',
    );
  }
}
