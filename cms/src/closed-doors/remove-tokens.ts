import type { Core } from '@strapi/strapi';

/** Strapi makes a token that may read and one that may do everything. Nobody here uses tokens, so none may lie about. */
export async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db
    .query('admin::api-token')
    .deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] } } });
}
