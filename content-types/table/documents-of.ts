import type { ContentType } from '../language/content-type.ts';
import type { Field } from '../language/field.ts';
import { plainText, quoted, type Sheet } from './cell.ts';
import { EntryReader, isNothing, notYet, type Placed } from './entry-reader.ts';
import { gatherRows } from './gather-rows.ts';
import { blocking, warning, type TableProblem } from './problem.ts';
import type { Finding } from './read-cell.ts';
import { readHeadings } from './read-headings.ts';
import type { TableDocument } from './rows-of.ts';
import { saidInPublic } from './said-in-public.ts';
import type { Naming } from './write-cell.ts';

/** One document of a table: what it shall hold, as far as the table has columns for it. */
export interface TableEntry {
  /** Its first row, as the spreadsheet counts. */
  readonly row: number;
  /** Of the document that it changes; null for a new one. */
  readonly documentId: string | null;
  readonly data: Record<string, unknown>;
}

export interface ReadingOptions {
  readonly naming: Naming;
  readonly finding: Finding;
  /** The document as it is now; undefined when there is none that this editor may change. */
  before(documentId: string): TableDocument | undefined;
  /** Its public snapshot, when it has one: the table may be the public one. */
  published?(documentId: string): TableDocument | undefined;
}

/** What is new gets it by itself. */
const hasDefault = (field: Field) => field.storage?.default !== undefined;

/** Fields that a draft may lack, and that will be asked for on its way to the public. */
function missing(type: ContentType, { row, documentId, data }: TableEntry): TableProblem[] {
  return Object.entries(type.fields)
    .filter(
      ([name, field]) =>
        field.required &&
        name !== 'slug' &&
        name in data &&
        isNothing(data[name]) &&
        !(field.component && field.many) &&
        !(documentId === null && hasDefault(field)),
    )
    .map(([name, field]) =>
      name === type.titleField ? blocking(row, field.label, '没有填写') : warning(row, field.label, notYet),
    );
}

/** What a table holds, and what is wrong with it. */
export interface ReadTable {
  readonly entries: TableEntry[];
  readonly problems: TableProblem[];
}

/**
 * Reads a table: the documents that it holds, and everything that is wrong with it, by row and column. A column that is
 * missing leaves its field alone; an empty cell empties it. A large table takes seconds: it yields after each row and each
 * document, so that others can have their turn.
 */
export function* readingDocuments(
  type: ContentType,
  sheet: Sheet,
  options: ReadingOptions,
): Generator<void, ReadTable> {
  const headings = readHeadings(type, sheet);
  const problems = [...headings.problems];
  if (problems.some(({ level }) => level === 'blocking')) return { entries: [], problems };
  const places = [...headings.columns.entries()].filter(
    (each): each is [number, NonNullable<(typeof each)[1]>] => each[1] !== null,
  );
  const idPlace = places.find(([, { key }]) => key === 'documentId')?.[0];
  const byField: ReadonlyMap<string, readonly Placed[]> = Map.groupBy(
    places.filter(([, { key }]) => key !== 'documentId'),
    ([, { of }]) => of,
  );
  const { gathered, problems: misplaced } = yield* gatherRows(type, sheet, headings);
  for (const each of misplaced) problems.push(each);
  const entries: TableEntry[] = [];
  for (const each of gathered) {
    yield;
    const row = each.rows[0] ?? 0;
    const documentId =
      idPlace === undefined
        ? null
        : (each.cells.map((cells) => plainText(cells[idPlace])).find(Boolean) ?? null);
    const before = documentId === null ? {} : options.before(documentId);
    if (!before) {
      problems.push(
        blocking(
          row,
          '系统编号',
          `没有编号是 ${quoted(documentId ?? '')} 的${type.label}，或者您没有修改它的权限。要新增，请把这一格清空`,
        ),
      );
      continue;
    }
    const published = documentId === null ? undefined : options.published?.(documentId);
    const reader = new EntryReader(each, {
      ...options,
      said: published ? saidInPublic(type, places, published) : [],
    });
    const data = reader.read(byField, before);
    // One document may have more of them than a call takes arguments.
    for (const each of reader.problems) problems.push(each);
    const unread = new Set(reader.problems.map(({ row: at, column }) => `${at} ${column}`));
    problems.push(
      ...missing(type, { row, documentId, data }).filter(
        ({ row: at, column }) => !unread.has(`${at} ${column}`),
      ),
    );
    entries.push({ row, documentId, data });
  }
  return { entries, problems: problems.sort((a, b) => a.row - b.row) };
}
