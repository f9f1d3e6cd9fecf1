import { readSheet } from 'read-excel-file/node';
import { dateOfDay, dayNumber } from '@xianfeng/content-types/rules/calendar-date';
import type { Cell } from '@xianfeng/content-types/table/index';
import { percentStyles } from './percent-styles.ts';
import { scanSheet, type OddCell } from './scan-sheet.ts';
import { requireSize } from './sheet-limits.ts';
import { workbookParts } from './workbook-parts.ts';

const mostUnpacked = 25 * 1024 * 1024;

/** A moment of a spreadsheet has no zone: what it shows is what was meant. It is a fraction of a day, so it may miss the minute by a hair. */
function readCellOf(cell: unknown): Cell {
  if (cell instanceof Date) {
    const [day = '', time = ''] = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().split('T');
    return time.startsWith('00:00') ? dateOfDay(dayNumber(day)) : `${day} ${time.slice(0, 5)}`;
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

/** Without the noise of binary fractions: 0.07 × 100 is 7. */
const shareOf = (value: Cell): Cell =>
  typeof value === 'number' ? `${Number((value * 100).toPrecision(12))}%` : value;

function put(rows: Cell[][], { row, column, shows }: OddCell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = shows === 'share' ? shareOf(cells[column] ?? null) : shows.fault;
}

/**
 * The first sheet of a workbook as people see it: shares as `85%`, errors and formulas without a result by their words.
 * @throws TableRefused in Chinese when it is too large, UnpacksTooLarge, or an Error when it is none
 */
export async function readXlsx(bytes: Buffer): Promise<Cell[][]> {
  const { sheet, styles, unpacked } = workbookParts(bytes, mostUnpacked);
  const scanned = scanSheet(sheet, styles === null ? new Set() : percentStyles(styles));
  requireSize(scanned.rows, scanned.columns);
  const rows = (await readSheet(Buffer.from(unpacked), { trim: false })).map((row) => row.map(readCellOf));
  for (const odd of scanned.odd) put(rows, odd);
  return rows;
}
