import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import type { TableDocument } from '@xianfeng/content-types/table/index';
import { outOfScope, type ScopedRow } from '../permissions/out-of-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { draftPopulate, type StoredRow } from '../snapshot/index.ts';
import { tableDocument } from '../snapshot/table-document.ts';
import { allRows, rowsOf } from './all-rows.ts';
import type { TableKind } from './table-kinds.ts';

/** Those of many words that are numbers of documents: a sheet may hold more than a database takes in one question. */
export async function standing(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<string[]> {
  if (documentIds.length === 0) return [];
  const all = await allRows<{ documentId: string }>(strapi, uid, { select: ['documentId'] });
  const known = new Set(all.map(({ documentId }) => documentId));
  return documentIds.filter((documentId) => known.has(documentId));
}

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
  const question = {
    where: { ...fixed, ...own, ...(type.drafted ? { publishedAt: null } : {}) },
    populate: { ...draftPopulate(type), ...owner },
  };
  const uid = uidOf(type.name);
  const rows = only
    ? await rowsOf<StoredRow>(strapi, uid, await standing(strapi, uid, only), question)
    : await allRows<StoredRow>(strapi, uid, question);
  return rows
    .filter((row) => outOfScope(type, row as unknown as ScopedRow, scope) === null)
    .map((row) => tableDocument(type, row));
}
