import { storedFields, type ContentType, type Field, type Fields } from '@xianfeng/content-types';
import type { TableDocument } from '@xianfeng/content-types/table/index';
import { scalarValue, type StoredRow } from './index.ts';

const rowsIn = (value: unknown): StoredRow[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is StoredRow => typeof each === 'object' && each !== null,
  );
const one = (field: Field, list: readonly unknown[]) => (field.many ? list : list[0]);

function tableValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'relation':
    case 'quote':
      return one(field, [...new Set(rowsIn(value).map(({ documentId }) => documentId))]);
    case 'media':
      return one(
        field,
        rowsIn(value).map(({ id }) => id),
      );
    case 'component':
      return one(
        field,
        rowsIn(value).map((row) => tableFields(field.component?.fields ?? {}, row)),
      );
    default:
      return scalarValue(field, value);
  }
}

function tableFields(fields: Fields, row: StoredRow): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'inverse' || row[name] === null || row[name] === undefined) continue;
    const value = tableValue(field, row[name]);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) values[name] = value;
  }
  return values;
}

/** A row with all that `draftPopulate` joins, as a table knows documents: files by their ids. */
export const tableDocument = (type: ContentType, row: StoredRow): TableDocument => ({
  documentId: row.documentId,
  ...tableFields(storedFields(type), row),
});
