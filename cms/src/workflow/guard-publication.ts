import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { publicState } from '../ledger/public-state.ts';
import { deedContext } from './deed-context.ts';
import { performDeed } from './perform-deed.ts';

/** Why this call may not pass at all; null when it may, or when that is for the workflow to say. */
async function refused(
  strapi: Core.Strapi,
  { action, params }: { readonly action: string; readonly params: unknown },
): Promise<string | null> {
  const { status, documentId } = params as { status?: unknown; documentId?: string };
  if ((action === 'create' || action === 'update') && status === 'published')
    return '不能一边保存一边发布：请先保存，提交审核，批准以后再发布。';
  if (action === 'unpublish') return '请用右边“审核和发布”里的“撤下”，并写明原因。';
  if (action === 'discardDraft') return '请打开右边的“修改历史”，把公开的那一版恢复成草稿。';
  if (action === 'delete' && documentId && (await publicState(strapi, documentId)).isPublic)
    return '已经公开的内容不能直接删除：请先撤下并写明原因。';
  return null;
}

/** Whoever works at the desk brings things to the public, and takes them back, through the workflow and nothing else. */
export function guardPublication(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = draftedStoredType(context.uid);
    const editor = type && deedContext.getStore() === undefined ? signedInEditor(strapi) : null;
    if (!type || !editor) return next();
    const reason = await refused(strapi, context);
    if (reason) throw new errors.PolicyError(reason);
    if (context.action !== 'publish') return next();
    const { documentId } = context.params as { documentId: string };
    let result: Awaited<ReturnType<typeof next>> | undefined;
    await performDeed(strapi, 'publish', { type, documentId }, {}, editor, async () => {
      result = await next();
    });
    return result as Awaited<ReturnType<typeof next>>;
  };
}
