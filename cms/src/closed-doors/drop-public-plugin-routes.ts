import type { Core } from '@strapi/strapi';

/** Plugins bring REST routes of their own under `/api`. The public gets none of them, and nobody here has a token for them. */
export function dropPublicPluginRoutes(strapi: Core.Strapi): void {
  for (const plugin of Object.values(strapi.plugins))
    delete (plugin.routes as Record<string, unknown>)['content-api'];
}
