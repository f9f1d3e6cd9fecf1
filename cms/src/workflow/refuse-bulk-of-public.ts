import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
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
  // Counted and not named: the form that asks has the names, and whoever asks without it may not read them.
  const open = documentIds.filter((id) => states.get(id)?.isPublic).length;
  if (open > 0)
    throw new errors.ApplicationError(
      `其中 ${open} 份已经公开，不能成批删除。请一份一份打开，在“审核和发布”里按“撤下”，写明原因。`,
    );
}
