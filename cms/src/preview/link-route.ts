import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { previewAddress } from '@xianfeng/content-types/drafts/draft';
import type { Context } from 'koa';
import { z } from 'zod';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { badRequest } from '../desk-routes/bad-request.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { requireScope } from '../permissions/guard-scope.ts';
import { readDraft } from '../snapshot/index.ts';
import { keyOf } from './answer-draft.ts';
import { signLink } from './preview-link.ts';

const hour = 3600;

/** Seconds for which a link lasts: one to look at it oneself, and one to send to somebody without an account. */
const lifetimes = { me: 2 * hour, others: 7 * 24 * hour } as const;

const bodySchema = z.strictObject({ for: z.enum(['me', 'others'], '要写 me 或 others') });

interface Ability {
  can(action: string, subject: string): boolean;
}

async function makeLink(strapi: Core.Strapi, context: Context): Promise<void> {
  const body = bodySchema.safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  const { type: segment = '', documentId = '' } = (context as Context & { params: Record<string, string> })
    .params;
  const type = publicTypeByPath(segment);
  if (!type?.drafted) return refuse(context, 404, 'not-found', '这类内容保存以后就公开，没有预览。');
  if (!(context.state.userAbility as Ability).can('plugin::content-manager.explorer.read', uidOf(type.name)))
    return refuse(context, 403, 'forbidden', '您没有查看这类内容的权限。');
  try {
    await requireScope(strapi, type, documentId, editorOf(context.state.user));
  } catch (error) {
    if (!(error instanceof errors.PolicyError)) throw error;
    return refuse(context, 403, 'forbidden', error.message);
  }
  if (!(await readDraft(strapi, type, documentId)))
    return refuse(context, 404, 'not-found', '没有找到这份内容，可能已经被删除。');
  const until = Math.floor(Date.now() / 1000) + lifetimes[body.data.for];
  const address = previewAddress(
    type.name,
    documentId,
    signLink(keyOf(strapi), { type: type.name, documentId }, until),
  );
  context.body = {
    url: `${strapi.config.get<string>('portal.url')}${address}`,
    until: new Date(until * 1000).toISOString(),
  };
}

/** `POST /desk/preview/{type}/{documentId}`: a signed address at which the portal shows the draft, for signed-in editors. */
export function registerPreview(strapi: Core.Strapi): void {
  const route = {
    method: 'POST',
    path: '/:type/:documentId',
    handler: (context: Context) => makeLink(strapi, context),
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  };
  strapi.server.routes({ type: 'admin', prefix: '/desk/preview', routes: [route] } as never);
}
