import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import { z } from 'zod';
import { statesOf } from './states-of.ts';

/** Strapi would take numbers for ids, too: what is judged here has to be what it deletes. */
const bulk = z.object({
  documentIds: z
    .array(z.union([z.string(), z.number()]).transform(String))
    .min(1)
    .max(1000),
});

/** What is public leaves it one by one, each with a reason that the public reads. @throws ApplicationError that says how */
export async function refuseBulkOfPublic(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  body: unknown,
): Promise<void> {
  const asked = bulk.safeParse(body);
  if (!asked.success)
    throw new errors.ApplicationError('没有写清楚要删除哪几份，请回到列表再选一次，一次最多1000份。');
  const { documentIds } = asked.data;
  const rows = documentIds.map((documentId) => ({ documentId, status: 'published' }));
  const states = await statesOf(strapi, type, rows);
  // Counted and not named: the form that asks has the names, and whoever asks without it may not read them.
  const open = documentIds.filter((id) => states.get(id)?.isPublic).length;
  if (open > 0)
    throw new errors.ApplicationError(
      `其中 ${open} 份已经公开，不能成批删除。请一份一份打开，在“审核和发布”里按“撤下”，写明原因。`,
    );
}
