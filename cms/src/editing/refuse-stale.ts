import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import type { Context, Next } from 'koa';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { newestVersion, type StoredVersion } from './newest-version.ts';

/** The desk's forms say with it which version they were loaded with, as `updatedAt`. */
export const versionHeader = 'x-loaded-version';
const code = 'newer-version';

const overwriting = new Set(['update', 'discardDraft', 'delete']);

interface Request {
  /** The version that it was made from; null when it names none. */
  readonly version: string | null;
  /** Whether it writes over a whole form, for which it has to be known what that form showed. */
  readonly writesForm: boolean;
}

/** What the desk's own interface was asked about this document; null when the call comes from elsewhere. */
function requestAbout(strapi: Core.Strapi, uid: string, documentId: string): Request | null {
  const context = strapi.requestContext.get() as
    (Context & { params?: { model?: string; id?: string } }) | undefined;
  if (
    !context ||
    context.params?.model !== uid ||
    (context.params.id !== undefined && context.params.id !== documentId)
  )
    return null;
  return { version: context.get(versionHeader) || null, writesForm: context.method === 'PUT' };
}

const unversioned =
  '没有保存：不知道您改的是哪一版，直接保存可能盖掉别人写的。您写的没有丢，请刷新这一页，再点“恢复我写的内容”，然后保存。';

function sentence({ at, by }: StoredVersion, own: number): string {
  const who = by === null ? '有人' : by.id === own ? '您在另一个窗口里' : by.name;
  return `没有保存：${who}在${formatDateTime(at)}保存过新的版本，直接保存会把它盖掉。您写的没有丢，还在这一页，也存在这台电脑里。请刷新这一页，先看新的版本，再点“恢复我写的内容”。`;
}

/** Refuses to overwrite a version that the editor has not seen. Stands within `holdDocuments`, so that no other save comes between. */
export function refuseStale(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = overwriting.has(context.action) ? storedType(context.uid) : undefined;
    const { documentId } = context.params as { documentId?: string };
    const editor = type && documentId ? signedInEditor(strapi) : null;
    const request =
      type && documentId && editor ? requestAbout(strapi, context.uid as UID.ContentType, documentId) : null;
    if (!type || !documentId || !editor || !request) return next();
    if (request.version === null) {
      if (request.writesForm) throw new errors.ValidationError(unversioned, { code, errors: [] });
      return next();
    }
    const newest = await newestVersion(strapi, type, documentId);
    // Strapi's form stays as it is, unsaved, only for this kind of error.
    if (newest && newest.at !== request.version)
      throw new errors.ValidationError(sentence(newest, editor.id), { code, errors: [] });
    return next();
  };
}

/** Such a refusal is a conflict and answers 409. */
export function answerConflicts(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    await next();
    const { error } = (context.body ?? {}) as { error?: { status?: number; details?: { code?: unknown } } };
    if (context.status !== 400 || error?.details?.code !== code) return;
    context.status = 409;
    error.status = 409;
  });
}
