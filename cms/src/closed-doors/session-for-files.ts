import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { sessionCookie } from '../accounts/sessions.ts';

const path = /;\s*path=[^;]*/i;

/**
 * Strapi's cookie goes with the addresses of the desk's pages only, and pictures have another one. Whenever it is set,
 * renewed or cleared, the same is done for the address of the files, with the same protection.
 */
export function bringSessionToFiles(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    await next();
    const set: unknown = context.response.headers['set-cookie'];
    const own = (Array.isArray(set) ? (set as string[]) : []).filter((each) =>
      each.startsWith(`${sessionCookie}=`),
    );
    for (const each of own) context.append('Set-Cookie', each.replace(path, '; path=/uploads'));
  });
}
