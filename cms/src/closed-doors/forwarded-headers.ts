import type { Core } from '@strapi/strapi';
import { clientAddress, trustedProxies } from '@xianfeng/content-types/network/client-address';
import type { Context, Next } from 'koa';

/**
 * What a request says of its way counts only when a trusted proxy says it: from anybody else these headers are taken
 * off before somebody reads them. Koa then finds the client's address by itself (`context.ip`).
 */
export function takeOffForgedHeaders(strapi: Core.Strapi): void {
  const trusts = trustedProxies(strapi.config.get<string>('server.trustedProxies', ''));
  strapi.server.use((context: Context, next: Next) => {
    const { headers, socket } = context.req;
    const peer = socket.remoteAddress ?? '';
    const named = headers['x-forwarded-for'];
    const trusted = trusts(peer);
    for (const name of ['x-forwarded-for', 'x-forwarded-host', ...(trusted ? [] : ['x-forwarded-proto'])])
      delete headers[name];
    const address = clientAddress(peer, named, trusts);
    if (trusted && named !== undefined) headers['x-forwarded-for'] = address;
    return next();
  });
}
