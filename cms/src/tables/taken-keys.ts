import { keysOf, type ContentType } from '@xianfeng/content-types';
import {
  blocking,
  keyColumn,
  type TableDocument,
  type TableProblem,
} from '@xianfeng/content-types/table/index';
import type { TableKind } from './table-kinds.ts';

/** A document as a table would leave it. */
export interface PlannedDocument {
  readonly row: number;
  readonly documentId: string | null;
  readonly after: TableDocument;
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** Fields that no two documents may share, with the column that people are sent to and the words for it. */
function sheetKeys(type: ContentType) {
  const own = keyColumn(type) ?? '';
  const label = (name: string) => type.fields[name]?.label ?? name;
  return keysOf(type).map((key) => {
    const shown = key.fields.includes(own) ? [own] : key.fields;
    return {
      ...key,
      own,
      column: shown.map(label).join('、'),
      say: (document: TableDocument) => {
        const taken =
          shown.length === 1
            ? `“${label(shown[0] ?? '')}” ${String(document[shown[0] ?? ''])} 已经有了`
            : `已经有了，${key.only}`;
        return `${taken}。要改已有的内容，请用“导出”得到的表，保留“系统编号”；要新增，请换一个`;
      },
    };
  });
}

type SheetKey = ReturnType<typeof sheetKeys>[number];

/** Names of all fields by which a table knows what is taken. */
export const keyFields = (type: ContentType): string[] => [
  ...new Set(keysOf(type).flatMap(({ fields, among = {} }) => [...fields, ...Object.keys(among)])),
];

/**
 * The fields by which a document takes what another one has; null for what takes nothing. Whoever leaves out the rest
 * of a code's key means that very code.
 */
function takenBy({ fields, among = {}, own }: SheetKey, document: TableDocument): string[] | null {
  const given = fields.filter((name) => !isEmpty(document[name]));
  return Object.entries(among).every(([name, value]) => document[name] === value) &&
    fields.every((name) => given.includes(name) || (fields.includes(own) && name !== own))
    ? given
    : null;
}

/** Finds the first of `documents` that has what another one takes, with one look at each for every set of fields. */
function firstWith<D>(
  { among = {}, plain = String }: SheetKey,
  documents: readonly D[],
  contentOf: (document: D) => TableDocument,
): (document: TableDocument, names: readonly string[]) => D | undefined {
  const indexes = new Map<string, ReadonlyMap<string, D>>();
  const wordOf = (document: TableDocument, names: readonly string[]) =>
    JSON.stringify(names.map((name) => plain(String(document[name]))));
  const indexBy = (names: readonly string[]): ReadonlyMap<string, D> => {
    const found = new Map<string, D>();
    for (const each of documents) {
      const content = contentOf(each);
      if (names.some((name) => isEmpty(content[name]))) continue;
      if (Object.entries(among).some(([name, value]) => content[name] !== value)) continue;
      const word = wordOf(content, names);
      if (!found.has(word)) found.set(word, each);
    }
    return found;
  };
  return (document, names) => {
    const by = names.join();
    const index = indexes.get(by) ?? indexBy(names);
    indexes.set(by, index);
    return index.get(wordOf(document, names));
  };
}

/**
 * Documents of a table that would take what another one has, stored or in the table itself.
 * @param planned in the order of their rows
 */
export function takenKeys(
  { type }: TableKind,
  planned: readonly PlannedDocument[],
  others: readonly TableDocument[],
): TableProblem[] {
  const changed = new Set(planned.map(({ documentId }) => documentId));
  const untouched = others.filter(({ documentId }) => !changed.has(String(documentId)));
  return sheetKeys(type).flatMap((key) => {
    const stored = firstWith(key, untouched, (document) => document);
    const inSheet = firstWith(key, planned, ({ after }) => after);
    return planned.flatMap(({ row, after }) => {
      const names = takenBy(key, after);
      if (names === null) return [];
      if (stored(after, names)) return [blocking(row, key.column, key.say(after))];
      const first = inSheet(after, names);
      return first && first.row < row
        ? [blocking(row, key.column, `和第 ${first.row} 行一样，不能重复`)]
        : [];
    });
  });
}
