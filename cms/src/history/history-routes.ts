import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { badRequest } from '../requests/bad-request.ts';
import { answerAbout, may } from '../workflow/answer-about.ts';
import { readHistory } from './read-history.ts';
import { restoreRevision } from './restore-revision.ts';

const restoring = z.strictObject({ revision: z.int('要写明恢复哪一版').positive('要写明恢复哪一版') });

/** `GET /workflow/{type}/{documentId}/history`. */
export function answerHistory(strapi: Core.Strapi, context: Context): Promise<void> {
  return answerAbout(strapi, context, 'read', async (target) => ({ history: await readHistory(strapi, target.type, target.documentId), mayRestore: may(context, target, 'update') }));
}

/** `POST /workflow/{type}/{documentId}/restore` with `revision`. */
export async function answerRestore(strapi: Core.Strapi, context: Context): Promise<void> {
  const body = restoring.safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  await answerAbout(strapi, context, 'update', async (target) => {
    await restoreRevision(strapi, target, body.data.revision);
    return { restored: body.data.revision };
  });
}
