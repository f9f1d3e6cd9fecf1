import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { z } from 'zod';
import { statesOf } from './states-of.ts';

const bulk = z.object({ documentIds: z.array(z.string()).max(1000) });

/** What is public leaves it one by one, each with a reason that the public reads. @throws ApplicationError that says how */
export async function refuseBulkOfPublic(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  body: unknown,
): Promise<void> {
  const { documentIds } = bulk.catch({ documentIds: [] }).parse(body);
  const rows = documentIds.map((documentId) => ({ documentId, status: 'published' }));
  const states = await statesOf(strapi, type, rows);
  const ids = documentIds.filter((id) => states.get(id)?.isPublic);
  if (ids.length === 0) return;
  const found: Readonly<Record<string, unknown>>[] = await strapi.db
    .query(uidOf(type.name) as UID.ContentType)
    .findMany({ where: { documentId: { $in: ids }, publishedAt: null }, select: [type.titleField] });
  const titles = found.map((row) => `《${String(row[type.titleField] ?? '')}》`).join('');
  throw new errors.ApplicationError(
    `${titles}已经公开，不能成批删除。请一份一份打开，在“审核和发布”里按“撤下”，写明原因。`,
  );
}
