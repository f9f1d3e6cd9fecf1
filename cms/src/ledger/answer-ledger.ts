import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ledgerQuerySchema } from '@xianfeng/content-types/ledger/ledger-query';
import { badRequest } from '../desk-routes/bad-request.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { ledgerHead, ledgerPage } from './ledger-page.ts';
import { tickWhileWaiting } from './ticker.ts';
import { waiterCount, waitForAppend } from './waiters.ts';

/** The portal holds one request; a few more for a second portal, a test, a hand. */
const mostWaiters = 50;

/** Waits for an entry after `after`; false when too many wait already. */
async function waitForNews(
  strapi: Core.Strapi,
  after: number,
  seconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const head = await ledgerHead(strapi);
    const left = end - performance.now();
    if (head > after || left <= 0 || signal.aborted) return true;
    if (waiterCount() >= mostWaiters) return false;
    tickWhileWaiting(strapi, head);
    await waitForAppend(left, signal);
  }
}

/** `GET /api/ledger?after&limit&wait`. */
export async function answerLedger(strapi: Core.Strapi, context: Context): Promise<void> {
  const query = ledgerQuerySchema.safeParse(context.query);
  if (!query.success) {
    badRequest(context, query.error);
    return;
  }
  const { after, limit, wait } = query.data;
  if (wait > 0) {
    const gone = new AbortController();
    const leave = () => gone.abort();
    context.req.once('close', leave);
    context.res.once('close', leave);
    const waited = await waitForNews(strapi, after, wait, gone.signal);
    if (context.res.destroyed) return;
    if (!waited) {
      context.set('Retry-After', '30');
      return refuse(context, 503, 'busy', '同时等待新内容的请求太多，请过 30 秒再试。');
    }
  }
  context.set('Cache-Control', 'no-store');
  context.type = 'application/json; charset=utf-8';
  context.body = await ledgerPage(strapi, after, limit);
}
