import type { PublishedMedia } from '../body/media.ts';
import type { ContentType } from '../language/content-type.ts';
import type { FieldKind } from '../language/field.ts';
import type { Cell } from './cell.ts';
import type { Column } from './columns.ts';
import { rowsOfDocument, type TableDocument } from './rows-of.ts';

/** How the public tables name a file: by the name that the desk knows it by, too. */
export const publicFileName = (file: unknown): string => (file as PublishedMedia).name;

/** What public and desk put into a cell in different words: the one quotes, and shows every file in full. */
const toldDifferently: ReadonlySet<FieldKind> = new Set(['body', 'media', 'quote']);

/**
 * The cells of the public table in which a document stands in other words than in the desk's, by row and place, so that
 * the public table can be taken in where it came from. `columns` are those of the sheet with their places.
 */
export function saidInPublic(
  type: ContentType,
  columns: readonly (readonly [place: number, column: Column])[],
  published: TableDocument,
): ReadonlyMap<number, Cell>[] {
  const naming = { document: (_target: string, documentId: string) => documentId, file: publicFileName };
  const rows = rowsOfDocument(
    type,
    columns.map(([, column]) => column),
    published,
    naming,
  );
  return rows.map(
    (cells) =>
      new Map(
        columns.flatMap(([place, { field }], index) =>
          toldDifferently.has(field.kind) ? [[place, cells[index] ?? null] as const] : [],
        ),
      ),
  );
}
