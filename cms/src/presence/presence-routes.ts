import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { z } from 'zod';
import { deskRoute, registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { documentRoute } from '../desk-routes/document-route.ts';
import { newestVersion } from '../editing/newest-version.ts';
import { PresentEditors } from './present-editors.ts';

const heartbeat = z.strictObject({ window: z.string().regex(/^[\w-]{8,64}$/, '要写窗口的编号') });

/** Notes who has which document open and tells who else has, and which version is the newest. For signed-in editors. */
export function registerPresence(strapi: Core.Strapi, now: () => number = Date.now): void {
  const present = new PresentEditors();
  const stay = documentRoute(strapi, {
    method: 'POST',
    path: '',
    find: typeByPath,
    action: 'read',
    input: heartbeat,
    answer: async ({ target: { type, documentId }, input: { window }, editor }) => {
      const version = await newestVersion(strapi, type, documentId);
      if (!version) throw new errors.NotFoundError('没有这样的内容。');
      const own = { window, userId: editor.id };
      present.stay(documentId, { ...own, name: editor.name }, now());
      const others = present.others(documentId, own, now()).map(({ name, userId, since }) => ({
        name,
        self: userId === editor.id,
        since: new Date(since).toISOString(),
      }));
      return {
        others,
        version: { at: version.at, by: version.by?.name ?? null, self: version.by?.id === editor.id },
      };
    },
  });
  const leave = deskRoute({
    method: 'DELETE',
    path: '/:window',
    answer: async ({ context, params, editor }) => {
      present.leave(editor.id, params.window ?? '');
      context.status = 204;
      return undefined;
    },
  });
  registerDeskRoutes(strapi, '/presence', [stay, leave]);
}
