import type { Core, UID } from '@strapi/strapi';
import { storedFields, uidOf, type ContentType, type Field, type Fields } from '@xianfeng/content-types';
import type { TableDocument } from '@xianfeng/content-types/table/index';
import { outOfScope, type ScopedRow } from '../scope/in-scope.ts';
import type { Scope } from '../scope/scope-of.ts';
import { draftPopulate, scalarValue, type StoredRow } from '../snapshot/index.ts';
import type { TableKind } from './table-kinds.ts';

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

/**
 * The documents of a kind as editors have them in their forms, those that somebody with this scope may change.
 * @param only documentIds, when not all are wanted
 */
export async function storedDocuments(
  strapi: Core.Strapi,
  { type, fixed }: TableKind,
  scope: Scope,
  only?: readonly string[],
): Promise<TableDocument[]> {
  const owner = type.fields.project
    ? { project: { select: ['id', 'documentId', 'title'], populate: { organization: true } } }
    : {};
  const own =
    scope !== 'county' && type.fields.organization
      ? { organization: { documentId: { $in: [...scope] } } }
      : {};
  const rows: StoredRow[] = await strapi.db.query(uidOf(type.name) as UID.ContentType).findMany({
    where: {
      ...fixed,
      ...own,
      ...(only ? { documentId: { $in: [...only] } } : {}),
      ...(type.drafted ? { publishedAt: null } : {}),
    },
    populate: { ...draftPopulate(type), ...owner } as never,
    orderBy: { id: 'asc' },
  });
  return rows
    .filter((row) => outOfScope(type, row as unknown as ScopedRow, scope) === null)
    .map((row) => tableDocument(type, row));
}
