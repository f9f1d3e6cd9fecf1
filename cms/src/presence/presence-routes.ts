import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { badRequest } from '../desk-routes/bad-request.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { requireScope } from '../permissions/guard-scope.ts';
import { newestVersion } from '../editing/newest-version.ts';
import { PresentEditors } from './present-editors.ts';

const heartbeat = z.strictObject({ window: z.string().regex(/^[\w-]{8,64}$/, '要写窗口的编号') });

interface Ability {
  can(action: string, subject: string): boolean;
}

type Named = Context & { params: Record<string, string> };

/** Notes who has which document open and tells who else has, and which version is the newest. For signed-in editors. */
export function registerPresence(strapi: Core.Strapi, now: () => number = Date.now): void {
  const present = new PresentEditors();

  const stay = async (context: Context): Promise<void> => {
    const { type: segment = '', documentId = '' } = (context as Named).params;
    const type = typeByPath(segment);
    if (!type) return refuse(context, 404, 'not-found', '没有这样的内容。');
    const body = heartbeat.safeParse((context.request as { body?: unknown }).body ?? {});
    if (!body.success) return badRequest(context, body.error);
    if (
      !(context.state.userAbility as Ability).can('plugin::content-manager.explorer.read', uidOf(type.name))
    )
      return refuse(context, 403, 'forbidden', '您没有查看这类内容的权限。');
    const editor = editorOf(context.state.user);
    try {
      await requireScope(strapi, type, documentId, editor);
    } catch (error) {
      if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
      throw error;
    }
    const version = await newestVersion(strapi, type, documentId);
    if (!version) return refuse(context, 404, 'not-found', '没有这样的内容。');
    const own = { window: body.data.window, userId: editor.id };
    present.stay(documentId, { ...own, name: editor.name }, now());
    const others = present.others(documentId, own, now()).map(({ name, userId, since }) => ({
      name,
      self: userId === editor.id,
      since: new Date(since).toISOString(),
    }));
    context.body = {
      others,
      version: { at: version.at, by: version.by?.name ?? null, self: version.by?.id === editor.id },
    };
  };

  const leave = async (context: Context): Promise<void> => {
    present.leave(editorOf(context.state.user).id, (context as Named).params.window ?? '');
    context.status = 204;
  };

  const route = (method: 'POST' | 'DELETE', path: string, handler: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/presence',
    routes: [route('POST', '/:type/:documentId', stay), route('DELETE', '/:window', leave)],
  } as never);
}
