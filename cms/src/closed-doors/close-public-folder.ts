import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Uploads lie side by side in one folder, under names that Strapi makes of these characters. */
const uploadedFile = /^\/uploads\/[a-z0-9_-][\w.-]*$/i;

/**
 * Strapi would serve every file of its public folder, and that folder is the data folder: database, keys and all.
 * Only `/uploads` stays, which the upload plugin serves by itself, but only under plain names: from the same folder
 * it would also hand out `/uploads/..%2fcms.db`.
 */
export function closePublicFolder(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    // Strapi serves them by a route of its own, to which nothing can be hung: everything but one plain form is closed.
    // eslint-disable-next-line no-restricted-syntax
    if (/^\/uploads(?:\/|$)/i.test(context.path) && !uploadedFile.test(context.path)) {
      context.status = 404;
      return;
    }
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
