import { errors } from '@strapi/utils';
import type { Cell } from '@xianfeng/content-types/table/index';
import { readCsv } from './csv-file.ts';
import { unpackedSize } from './unpacked-size.ts';
import { readXlsx } from './xlsx-file.ts';

const mostBytes = 10 * 1024 * 1024;
const mostUnpacked = 200 * 1024 * 1024;
const mostRows = 20_000;
const starts = (bytes: Buffer, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

/**
 * The rows of a file that an editor hands in; what it is, it says by itself and not by its name.
 * @throws ApplicationError in Chinese for what is no table
 */
export async function readSheetOf(bytes: Buffer): Promise<Cell[][]> {
  if (bytes.length === 0) throw new errors.ApplicationError('这个文件是空的，请重新选择。');
  if (bytes.length > mostBytes) throw new errors.ApplicationError('这个文件超过 10 MB，请分成几个文件导入。');
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new errors.ApplicationError(
      '这是旧格式的表格（.xls 或 .et）。请在 Excel 或 WPS 里另存为 .xlsx，再导入。',
    );
  const archive = starts(bytes, 0x50, 0x4b);
  if (archive && unpackedSize(bytes) > mostUnpacked)
    throw new errors.ApplicationError('这个文件打开以后太大，请分成几个文件导入。');
  let rows: Cell[][];
  try {
    rows = archive ? await readXlsx(bytes) : readCsv(bytes);
  } catch {
    throw new errors.ApplicationError('这个文件打不开。请确认是 .xlsx 或者 CSV 表格，另存一次再导入。');
  }
  if (rows.length > mostRows)
    throw new errors.ApplicationError(
      `这张表有 ${rows.length} 行，一次最多 ${mostRows} 行，请分成几个文件导入。`,
    );
  return rows;
}
