import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import type { TableDocument } from '@xianfeng/content-types/table/index';
import { outOfScope, type ScopedRow } from '../permissions/out-of-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { draftPopulate, type StoredRow } from '../snapshot/index.ts';
import { tableDocument } from '../snapshot/table-document.ts';
import type { TableKind } from './table-kinds.ts';

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
