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

/** Whether a document takes what another one has. Whoever leaves out the rest of a code's key means that very code. */
function takes(
  { fields, among = {}, own, plain = String }: SheetKey,
  one: TableDocument,
  other: TableDocument,
): boolean {
  return (
    Object.entries(among).every(([name, value]) => one[name] === value && other[name] === value) &&
    fields.every((name) =>
      isEmpty(one[name])
        ? fields.includes(own) && name !== own
        : !isEmpty(other[name]) && plain(String(one[name])) === plain(String(other[name])),
    )
  );
}

/** Documents of a table that would take what another one has, stored or in the table itself. */
export function takenKeys(
  { type }: TableKind,
  planned: readonly PlannedDocument[],
  others: readonly TableDocument[],
): TableProblem[] {
  const changed = new Set(planned.map(({ documentId }) => documentId));
  return sheetKeys(type).flatMap((key) => {
    const plain = key.plain ?? String;
    const last = (document: TableDocument) => plain(String(document[key.fields.at(-1) ?? '']));
    const stored = Map.groupBy(
      others.filter(({ documentId }) => !changed.has(String(documentId))),
      last,
    );
    const inSheet = Map.groupBy(planned, ({ after }) => last(after));
    return planned.flatMap(({ row, after }) => {
      if (stored.get(last(after))?.some((other) => takes(key, after, other)))
        return [blocking(row, key.column, key.say(after))];
      const first = inSheet.get(last(after))?.find((each) => each.row < row && takes(key, after, each.after));
      return first ? [blocking(row, key.column, `和第 ${first.row} 行一样，不能重复`)] : [];
    });
  });
}
