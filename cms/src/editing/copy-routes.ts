import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { copyOf } from '@xianfeng/content-types/drafts/copy';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { documentRoute } from '../desk-routes/document-route.ts';
import { readDraft } from '../snapshot/index.ts';
import { tableDocument } from '../snapshot/table-document.ts';

/** A new draft after the model of a document, for whoever may read that one and create its like. It goes its own way to the public. */
export function registerCopies(strapi: Core.Strapi): void {
  const copy = documentRoute(strapi, {
    method: 'POST',
    path: '',
    find: publicTypeByPath,
    action: 'create',
    mayNot: async ({ target: { type } }) => {
      if (type.drafted && !type.single) return null;
      throw new errors.NotFoundError('这类内容不能复制。');
    },
    answer: async ({ target: { type, documentId } }) => {
      const row = await readDraft(strapi, type, documentId);
      if (!row) throw new errors.NotFoundError('没有这样的内容。');
      const made = await strapi
        .documents(uidOf(type.name) as UID.ContentType)
        .create({ data: copyOf(type, tableDocument(type, row)) as never });
      return { documentId: made.documentId };
    },
  });
  registerDeskRoutes(strapi, '/copies', [copy]);
}
