import type { ContentType } from '../language/content-type.ts';
import { recordFields, workedOutFields } from '../open-data/record.ts';
import { isEmpty, plainText, type Cell, type Sheet } from './cell.ts';
import { columnsOf, type Column } from './columns.ts';
import { blocking, warning, type TableProblem } from './problem.ts';

/** The headings of a sheet: which column stands where, and in which row they were found (counted from 0). */
export interface Headings {
  /** One for each column of the sheet; null for those that are not read. */
  readonly columns: readonly (Column | null)[];
  readonly row: number;
  readonly problems: readonly TableProblem[];
}

/** What the public table says of a document beside its own fields: it comes from the ledger, and there is nothing to take in. */
const fromLedger = new Set<string>(
  [...Object.values(recordFields), ...Object.values(workedOutFields)].map(({ label }) => label),
);

/** People put a title above their table. */
const mostRowsAbove = 5;

/** The key in brackets decides; a heading without one is known by its words. */
function columnFor(cell: Cell, columns: readonly Column[]): Column | null {
  const heading = plainText(cell).normalize('NFKC').replaceAll('【', '[').replaceAll('】', ']');
  const key = /\[([\w.]+)\]\s*$/.exec(heading)?.[1];
  if (key) return columns.find((column) => column.key === key) ?? null;
  const named = columns.filter(({ label }) => label.normalize('NFKC') === heading);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Finds the row of headings among the first rows: the first that names two columns of the type, or the very first. */
export function readHeadings(type: ContentType, sheet: Sheet): Headings {
  const known = columnsOf(type, { internal: true });
  const candidates = sheet
    .slice(0, mostRowsAbove)
    .map((cells) => cells.map((cell) => columnFor(cell, known)));
  const row = Math.max(
    0,
    candidates.findIndex((columns) => columns.filter(Boolean).length >= 2),
  );
  const columns = candidates[row] ?? [];
  const problems: TableProblem[] = [];
  const seen = new Set<string>();
  for (const [index, cell] of (sheet[row] ?? []).entries()) {
    const column = columns[index];
    if (!column && !isEmpty(cell) && !fromLedger.has(plainText(cell)))
      problems.push(warning(row + 1, plainText(cell), '不认识这一列的表头，这一列不会导入'));
    if (column && seen.has(column.key))
      problems.push(blocking(row + 1, column.label, '这一列出现了两次，请去掉一列'));
    if (column) seen.add(column.key);
  }
  if (!seen.has(type.titleField))
    problems.push(
      blocking(
        row + 1,
        type.fields[type.titleField]?.label ?? null,
        `表里没有这一列。请用“下载模板”或“导出”得到的表，不要改表头`,
      ),
    );
  return { columns, row, problems };
}
