import type { ContentType } from '../language/content-type.ts';
import { plainText, sameCell } from './cell.ts';
import { columnsOf } from './columns.ts';
import { rowsOfDocument, type TableDocument } from './rows-of.ts';
import type { Naming } from './write-cell.ts';

/** One difference between two states of a document, in the words of its cells; empty for nothing. */
export interface CellChange {
  /** The document's field. */
  readonly of: string;
  /** `项目名称`, `进度节点·计划完成日期（第 2 项）`. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a reader of the table sees change between two states of a document, in the order of the form. */
export function changesOf(
  type: ContentType,
  before: TableDocument,
  after: TableDocument,
  naming: Naming,
): CellChange[] {
  const columns = columnsOf(type, { internal: true });
  const [old, now] = [
    rowsOfDocument(type, columns, before, naming),
    rowsOfDocument(type, columns, after, naming),
  ];
  return columns.flatMap((column, place) => {
    if (column.key === 'documentId') return [];
    const rows = column.repeats ? Math.max(old.length, now.length) : 1;
    return Array.from({ length: rows }, (_, row) => row)
      .filter((row) => !sameCell(old[row]?.[place], now[row]?.[place]))
      .map((row) => ({
        of: column.of,
        label: column.repeats ? `${column.label}（第 ${row + 1} 项）` : column.label,
        before: plainText(old[row]?.[place]),
        after: plainText(now[row]?.[place]),
      }));
  });
}
