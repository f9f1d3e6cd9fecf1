import type { Core, Modules } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import { publicStoredType } from '@xianfeng/content-types/types/find-type';
import { recordPublication } from './record-publication.ts';
import { recordWithdrawal } from './record-withdrawal.ts';

/** What the ledger looks at in a call of the document service. */
interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: string | undefined; readonly status?: string | undefined };
}

type Recorder = (strapi: Core.Strapi, type: ContentType<PublicTypeName>, documentId: string) => Promise<void>;

/** What the public sees of an editor's verb: nothing, a publication, or a withdrawal. */
function recorderFor(type: ContentType, call: DocumentCall): Recorder | null {
  switch (call.action) {
    case 'create':
    case 'update':
      return type.drafted && call.params.status !== 'published' ? null : recordPublication;
    case 'clone':
      return type.drafted ? null : recordPublication;
    case 'publish':
      return recordPublication;
    case 'unpublish':
    case 'delete':
      return recordWithdrawal;
    default:
      return null;
  }
}

function documentIdOf(call: DocumentCall, result: unknown): string | undefined {
  if (call.params.documentId !== undefined && call.action !== 'clone') return call.params.documentId;
  return result &&
    typeof result === 'object' &&
    'documentId' in result &&
    typeof result.documentId === 'string'
    ? result.documentId
    : undefined;
}

/**
 * The one place where something becomes public: the editor's verb and its ledger entry succeed or fail together.
 * Strapi calls `publish` of its own from `create` and `update` past the middlewares, so each verb comes here once.
 */
export function ledgerMiddleware(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const call = context as DocumentCall;
    const type = publicStoredType(call.uid);
    const record = type && recorderFor(type, call);
    if (!type || !record) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const documentId = documentIdOf(call, result);
      if (documentId !== undefined) await record(strapi, type, documentId);
      return result;
    });
  };
}
