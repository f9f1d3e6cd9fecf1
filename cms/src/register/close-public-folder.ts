import type { Core } from '@strapi/strapi';

/**
 * Strapi would serve every file of its public folder, and that folder is the data folder: database, keys and all.
 * Only `/uploads` stays, which the upload plugin serves by itself.
 */
export function closePublicFolder(strapi: Core.Strapi): void {
  strapi.get('middlewares').set('strapi::public', () => {
    strapi.server.routes([{ method: 'GET', path: '/', handler: (context: { redirect(url: string): void }) => context.redirect(strapi.config.get('admin.url', '/admin')), config: { auth: false } }]);
  });
}
