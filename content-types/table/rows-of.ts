import type { ContentType } from '../language/content-type.ts';
import type { Cell } from './cell.ts';
import { columnsOf, keyColumn, type Column, type ColumnOptions } from './columns.ts';
import { writeCell, type Naming } from './write-cell.ts';

/**
 * A document as tables know it: fields by their names, relations as documentIds, groups as objects; empty fields may be
 * missing. A snapshot with its documentId is one.
 */
export type TableDocument = Readonly<Record<string, unknown>>;

type Group = Readonly<Record<string, unknown>>;

const itemsIn = (document: TableDocument, name: string): readonly Group[] =>
  Array.isArray(document[name]) ? (document[name] as Group[]) : [];

/** The value of a column in the `row`-th row of a document. */
function valueIn(document: TableDocument, { of, part, repeats }: Column, row: number): unknown {
  if (repeats) return itemsIn(document, of)[row]?.[part ?? ''];
  return part === null ? document[of] : (document[of] as Group | null | undefined)?.[part];
}

/** The rows of one document: as many as its longest list of groups, at least one. Rows after the first repeat only by what the document is known. */
export function rowsOfDocument(
  type: ContentType,
  columns: readonly Column[],
  document: TableDocument,
  naming: Naming,
): Cell[][] {
  const keys = new Set(['documentId', keyColumn(type)]);
  const lists = [...new Set(columns.filter(({ repeats }) => repeats).map(({ of }) => of))];
  const length = Math.max(1, ...lists.map((name) => itemsIn(document, name).length));
  return Array.from({ length }, (_, row) =>
    columns.map((column) =>
      row === 0 || column.repeats || keys.has(column.key)
        ? writeCell(column.field, valueIn(document, column, row), naming)
        : null,
    ),
  );
}

/** The rows of all documents under `columnsOf(type, options)`; the headings are `headingOf` each column. */
export function rowsOf(
  type: ContentType,
  documents: Iterable<TableDocument>,
  naming: Naming,
  options: ColumnOptions = {},
): Cell[][] {
  const columns = columnsOf(type, options);
  return [...documents].flatMap((document) => rowsOfDocument(type, columns, document, naming));
}
