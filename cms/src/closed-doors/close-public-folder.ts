import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { hasSession, hasSessionCookie } from '../accounts/sessions.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { matchedRoutes } from './matched-routes.ts';
import { isPortal } from './portal-only.ts';

/** Uploads lie side by side in one folder, under names that Strapi makes of these characters. */
const uploadedFile = /^\/uploads\/[a-z0-9_-][\w.-]*$/i;

const strangers = '编辑台的照片和文件，登录以后才能看。请先登录编辑台，再打开这个地址。';

/** The route by which the upload plugin serves them. */
const filesRoute = '/uploads/(.*)';

const mayRead = async (strapi: Core.Strapi, context: Context): Promise<boolean> =>
  isPortal(strapi, context) ||
  (await hasSession(strapi, context)) ||
  (await hasSessionCookie(strapi, context));

/**
 * Strapi would serve every file of its public folder, and that folder is the data folder: database, keys and all.
 * Only `/uploads` stays, which the upload plugin serves by itself, but only under plain names: from the same folder
 * it would also hand out `/uploads/..%2fcms.db`. What lies there may belong to drafts: it is read by whoever is signed in,
 * and by the portal, which brings to the public what is public.
 */
export function closePublicFolder(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    if (!matchedRoutes(strapi, context).includes(filesRoute)) return next();
    // What answers looks for a file by this very text: everything but one plain form is closed.
    // eslint-disable-next-line no-restricted-syntax
    if (!uploadedFile.test(context.path)) return refuse(context, 404, 'not-found', '没有找到。');
    if (!(await mayRead(strapi, context))) return refuse(context, 401, 'unauthorized', strangers);
    // A machine on the way must not keep for others what this one may read.
    context.set('Cache-Control', 'private, no-cache');
    await next();
  });
  strapi.get('middlewares').set('strapi::public', () => {
    strapi.server.routes([
      {
        method: 'GET',
        path: '/',
        handler: (context: Context) => context.redirect(strapi.config.get('admin.url', '/admin')),
        config: { auth: false },
      },
    ]);
  });
}
