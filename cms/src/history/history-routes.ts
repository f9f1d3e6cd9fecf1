import type { Core } from '@strapi/strapi';
import type { ContentType, TypeName } from '@xianfeng/content-types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { badRequest } from '../desk-routes/bad-request.ts';
import { onlyAnswers } from '../accounts/roles.ts';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { scopeFor } from '../permissions/guard-scope.ts';
import { readDraft } from '../snapshot/index.ts';
import { answerAboutTypes, editorIn, may } from '../desk-routes/answer-about.ts';
import type { TargetOf } from '../desk-routes/target.ts';
import { deletedDocuments, isDeleted } from './deleted-documents.ts';
import { readHistory } from './read-history.ts';
import { bringBack, restoreRevision } from './restore-revision.ts';

const restoring = z.strictObject({ revision: z.int('要写明恢复哪一版').positive('要写明恢复哪一版') });

/** Of what was deleted nobody can tell any more to whom it belonged: only who answers for the whole county reads its history. */
async function requireReader(
  strapi: Core.Strapi,
  context: Context,
  { type, documentId }: TargetOf<ContentType>,
): Promise<void> {
  if ((await scopeFor(strapi, editorIn(context))) === 'county' || (await readDraft(strapi, type, documentId)))
    return;
  throw new errors.NotFoundError('没有这样的内容。');
}

/** `GET /workflow/{type}/{documentId}/history`. */
function answerHistory(strapi: Core.Strapi, context: Context): Promise<void> {
  return answerAboutTypes(typeByPath, strapi, context, 'read', async (target) => {
    await requireReader(strapi, context, target);
    // It tells remarks that are not for the unit.
    if (onlyAnswers(editorIn(context).writesEverywhere, target.type.name as TypeName))
      return { history: [], mayRestore: false };
    return {
      history: await readHistory(strapi, target.type, target.documentId),
      mayRestore: may(context, target, 'update'),
    };
  });
}

/** What was deleted comes back for whoever answers for the whole county and may make its like. */
async function restore(
  strapi: Core.Strapi,
  context: Context,
  target: TargetOf<ContentType>,
  revision: number,
): Promise<void> {
  await requireReader(strapi, context, target);
  if (await readDraft(strapi, target.type, target.documentId))
    return restoreRevision(strapi, target, revision);
  if (!(await isDeleted(strapi, target.type, target.documentId)))
    throw new errors.NotFoundError('没有这样的内容。');
  if (!may(context, target, 'create')) throw new errors.PolicyError('您没有新建这类内容的权限，不能恢复。');
  return bringBack(strapi, target, revision);
}

/** `POST /workflow/{type}/{documentId}/restore` with `revision`. */
async function answerRestore(strapi: Core.Strapi, context: Context): Promise<void> {
  const body = restoring.safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  await answerAboutTypes(typeByPath, strapi, context, 'update', async (target) => {
    await restore(strapi, context, target, body.data.revision);
    return { restored: body.data.revision };
  });
}

/** What happened to documents, what was deleted, and how an earlier version comes back, for signed-in editors. */
export function registerHistory(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  const routes = [
    route('GET', '/deleted', async (context) => {
      context.body = { deleted: await deletedDocuments(strapi, editorIn(context)) };
    }),
    route('GET', '/:type/:documentId/history', (context) => answerHistory(strapi, context)),
    route('POST', '/:type/:documentId/restore', (context) => answerRestore(strapi, context)),
  ];
  strapi.server.routes({ type: 'admin', prefix: '/workflow', routes } as never);
}
