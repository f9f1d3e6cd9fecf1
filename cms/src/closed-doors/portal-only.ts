import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import type { Context } from 'koa';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two keys are the same, told in a time that says nothing about how much of them is. */
const sameKey = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * For routes that the portal alone may ask: the public asks the portal, whose answers are bounded, and which the desk
 * does not feel.
 */
export function portalOnly(strapi: Core.Strapi) {
  return async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    const { key, url } = strapi.config.get<{ key: string; url: string }>('portal');
    if (key !== '' && sameKey(context.get(ledgerKeyHeader), key)) return void (await next());
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
