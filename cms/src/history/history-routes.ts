import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { badRequest } from '../requests/bad-request.ts';
import { scopeFor } from '../scope/guard-scope.ts';
import { readDraft } from '../snapshot/index.ts';
import { answerAbout, editorIn, may } from '../workflow/answer-about.ts';
import type { Target } from '../workflow/read-facts.ts';
import { readHistory } from './read-history.ts';
import { restoreRevision } from './restore-revision.ts';

const restoring = z.strictObject({ revision: z.int('要写明恢复哪一版').positive('要写明恢复哪一版') });

/** Of what was deleted nobody can tell any more to whom it belonged: only who answers for the whole county reads its history. */
async function requireReader(strapi: Core.Strapi, context: Context, { type, documentId }: Target): Promise<void> {
  if ((await scopeFor(strapi, editorIn(context))) === 'county' || (await readDraft(strapi, type, documentId))) return;
  throw new errors.NotFoundError('没有这样的内容。');
}

/** `GET /workflow/{type}/{documentId}/history`. */
export function answerHistory(strapi: Core.Strapi, context: Context): Promise<void> {
  return answerAbout(strapi, context, 'read', async (target) => {
    await requireReader(strapi, context, target);
    return { history: await readHistory(strapi, target.type, target.documentId), mayRestore: may(context, target, 'update') };
  });
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
