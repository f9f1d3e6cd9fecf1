import type { Core, UID } from '@strapi/strapi';
import { uidOf, type ContentType } from '@xianfeng/content-types';
import { editorOf } from '../accounts/signed-in-editor.ts';

/** The version of a document that is stored now: when it was saved and by whom. */
export interface StoredVersion {
  /** ISO 8601; what a form was loaded with is compared with it. */
  readonly at: string;
  /** Null when it was made by the system itself. */
  readonly by: { readonly id: number; readonly name: string } | null;
}

interface Row {
  readonly updatedAt: string | Date;
  readonly updatedBy?: Parameters<typeof editorOf>[0] | null;
}

/** The newest version of what editors work on, or null when there is no such document. */
export async function newestVersion(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<StoredVersion | null> {
  const where = { documentId, ...(type.drafted ? { publishedAt: null } : {}) };
  const row: Row | null = await strapi.db
    .query(uidOf(type.name) as UID.ContentType)
    .findOne({ select: ['updatedAt'], where, populate: { updatedBy: true } as never });
  if (!row) return null;
  const by = row.updatedBy ? editorOf(row.updatedBy) : null;
  return { at: new Date(row.updatedAt).toISOString(), by: by && { id: by.id, name: by.name } };
}
