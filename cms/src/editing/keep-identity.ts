import type { Core, Modules } from '@strapi/strapi';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { historyContext } from '../journal/history-context.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';

const saving = new Set(['create', 'update', 'clone']);

/**
 * A document is known everywhere by its number: to the ledger, to its history, to those who approved it. Strapi takes
 * another number from whoever may change the document; here nobody gives one but what brings a deleted document back.
 */
export function keepIdentity(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const { data } = context.params as { data?: unknown };
    if (
      !saving.has(context.action) ||
      !storedType(context.uid) ||
      !signedInEditor(strapi) ||
      !data ||
      typeof data !== 'object'
    )
      return next();
    delete (data as Record<string, unknown>).id;
    if (historyContext.getStore()?.verb !== 'restore') delete (data as Record<string, unknown>).documentId;
    return next();
  };
}
