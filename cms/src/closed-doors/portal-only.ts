import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import type { Context } from 'koa';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two keys are the same, told in a time that says nothing about how much of them is. */
const sameKey = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/** Whether it is the portal that asks, by the key that only it and the desk know. */
export function isPortal(strapi: Core.Strapi, context: Context): boolean {
  const { key } = strapi.config.get<{ key: string }>('portal');
  return key !== '' && sameKey(context.get(ledgerKeyHeader), key);
}

/**
 * For routes that the portal alone may ask: the public asks the portal, whose answers are bounded, and which the desk
 * does not feel.
 */
export function portalOnly(strapi: Core.Strapi) {
  return async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (isPortal(strapi, context)) return void (await next());
    const { url } = strapi.config.get<{ url: string }>('portal');
    context.status = 401;
    context.set('Cache-Control', 'no-store');
    context.body = {
      error: {
        code: 'portal-only',
        message: `编辑台只答复门户。公开账本请向门户要：${url}/api/ledger`,
        fields: {},
      },
    };
  };
}
