import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { explain, snapshotSchema, type ContentType, type Json } from '@xianfeng/content-types';
import { publishedFields } from './published-fields.ts';
import { refuseHiddenTargets, type Link } from './linked-documents.ts';
import type { StoredRow } from './read-draft.ts';

/**
 * What the public gets of a stored row: no nulls, no empty texts or lists, nothing private.
 * @throws ApplicationError in Chinese that names the field which keeps the document from being public.
 */
export async function publishedSnapshot(
  strapi: Core.Strapi,
  type: ContentType,
  row: StoredRow,
): Promise<{ readonly [key: string]: Json }> {
  const links: Link[] = [];
  const snapshot = await publishedFields(strapi, type.fields, row, links);
  const checked = snapshotSchema(type).safeParse(snapshot);
  if (!checked.success) throw new errors.ApplicationError(explain(type, checked.error));
  await refuseHiddenTargets(strapi, links);
  return snapshot;
}
