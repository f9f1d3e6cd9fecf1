import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { copyOf } from '@xianfeng/content-types/drafts/copy';
import type { Context } from 'koa';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { refuse } from '../desk-routes/refuse.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { requireScope } from '../permissions/guard-scope.ts';
import { readDraft } from '../snapshot/index.ts';
import { tableDocument } from '../snapshot/table-document.ts';

interface Ability {
  can(action: string, subject: string): boolean;
}

/** A new draft after the model of a document, for whoever may read that one and create its like. It goes its own way to the public. */
export function registerCopies(strapi: Core.Strapi): void {
  const handler = async (context: Context & { params: Record<string, string> }) => {
    const { type: segment = '', documentId = '' } = context.params;
    const type = publicTypeByPath(segment);
    if (!type?.drafted || type.single) return refuse(context, 404, 'not-found', '这类内容不能复制。');
    const ability = context.state.userAbility as Ability;
    if (
      !['read', 'create'].every((verb) =>
        ability.can(`plugin::content-manager.explorer.${verb}`, uidOf(type.name)),
      )
    )
      return refuse(context, 403, 'forbidden', '您没有新建这类内容的权限。');
    try {
      await requireScope(strapi, type, documentId, editorOf(context.state.user));
      const row = await readDraft(strapi, type, documentId);
      if (!row) return refuse(context, 404, 'not-found', '没有这样的内容。');
      const made = await strapi
        .documents(uidOf(type.name) as UID.ContentType)
        .create({ data: copyOf(type, tableDocument(type, row)) as never });
      context.body = { documentId: made.documentId };
    } catch (error) {
      if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
      const reason = refusalOf(error);
      if (reason === null) throw error;
      refuse(context, 409, 'not-now', reason);
    }
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/copies',
    routes: [
      {
        method: 'POST',
        path: '/:type/:documentId',
        handler,
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { type: 'admin' },
      },
    ],
  } as never);
}
