import type { Core, Modules } from '@strapi/strapi';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { holdRows } from '../snapshot/hold-rows.ts';

const writing = new Set(['update', 'publish', 'unpublish', 'discardDraft', 'delete']);

/** Whatever writes a document waits for whoever writes or publishes it, be it a form, a table, a restore or a command. */
export function holdDocuments(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = writing.has(context.action) ? storedType(context.uid) : undefined;
    const { documentId } = context.params as { documentId?: string };
    if (!type || !documentId) return next();
    return strapi.db.transaction(async () => {
      await holdRows(strapi, [{ type, documentId }]);
      return next();
    });
  };
}
