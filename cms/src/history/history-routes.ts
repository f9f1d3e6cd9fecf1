import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentType, TypeName } from '@xianfeng/content-types';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { z } from 'zod';
import { onlyAnswers } from '../accounts/roles.ts';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { deskRoute, registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { documentRoute, type DocumentRequest } from '../desk-routes/document-route.ts';
import { may } from '../desk-routes/may.ts';
import type { TargetOf } from '../desk-routes/target.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { readDraft } from '../snapshot/index.ts';
import { deletedDocuments, isDeleted } from './deleted-documents.ts';
import { readHistory } from './read-history.ts';
import { bringBack, restoreRevision } from './restore-revision.ts';

const restoring = z.strictObject({ revision: z.int('要写明恢复哪一版').positive('要写明恢复哪一版') });

/** Of what was deleted nobody can tell any more to whom it belonged: only who answers for the whole county reads its history. */
async function requireReader(
  strapi: Core.Strapi,
  editor: Editor,
  { type, documentId }: TargetOf<ContentType>,
): Promise<null> {
  if ((await scopeFor(strapi, editor)) === 'county' || (await readDraft(strapi, type, documentId)))
    return null;
  throw new errors.NotFoundError('没有这样的内容。');
}

/** What was deleted comes back for whoever answers for the whole county and may make its like. */
async function restore(
  strapi: Core.Strapi,
  { context, target, input }: DocumentRequest<ContentType, z.output<typeof restoring>>,
): Promise<void> {
  if (await readDraft(strapi, target.type, target.documentId))
    return restoreRevision(strapi, target, input.revision);
  if (!(await isDeleted(strapi, target.type, target.documentId)))
    throw new errors.NotFoundError('没有这样的内容。');
  if (!may(context, 'create', target.type.name as TypeName))
    throw new errors.PolicyError('您没有新建这类内容的权限，不能恢复。');
  return bringBack(strapi, target, input.revision);
}

/** What happened to documents, what was deleted, and how an earlier version comes back, for signed-in editors. */
export function registerHistory(strapi: Core.Strapi): void {
  const deleted = deskRoute({
    method: 'GET',
    path: '/deleted',
    answer: async ({ editor }) => ({ deleted: await deletedDocuments(strapi, editor) }),
  });
  const history = documentRoute(strapi, {
    method: 'GET',
    path: '/history',
    find: typeByPath,
    action: 'read',
    mayNot: ({ editor, target }) => requireReader(strapi, editor, target),
    answer: async ({ context, target: { type, documentId }, editor }) =>
      // It tells remarks that are not for the unit.
      onlyAnswers(editor.writesEverywhere, type.name as TypeName)
        ? { history: [], mayRestore: false }
        : {
            history: await readHistory(strapi, type, documentId),
            mayRestore: may(context, 'update', type.name as TypeName),
          },
  });
  const restoration = documentRoute(strapi, {
    method: 'POST',
    path: '/restore',
    find: typeByPath,
    action: 'update',
    input: restoring,
    mayNot: ({ editor, target }) => requireReader(strapi, editor, target),
    answer: async (request) => {
      await restore(strapi, request);
      return { restored: request.input.revision };
    },
  });
  registerDeskRoutes(strapi, '/workflow', [deleted, history, restoration]);
}
