import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { badRequest } from '../desk-routes/bad-request.ts';
import { ledgerHead, ledgerPage } from './ledger-page.ts';
import { waitForAppend } from './waiters.ts';

const whole = (words: string, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, words)
    .transform(Number)
    .refine((number) => number <= max, words);

const querySchema = z.strictObject({
  after: whole('要写从第几条之后读起，如 after=0', Number.MAX_SAFE_INTEGER).default(0),
  limit: whole('最多 1000 条，如 limit=200', 1000)
    .refine((number) => number >= 1, '至少 1 条，如 limit=200')
    .default(200),
  wait: whole('最多等 60 秒，如 wait=30', 60).default(0),
});

/** Another process, such as the one that fills a new installation, may append too: look again this often. */
const lookAgain = 1000;

async function waitForNews(
  strapi: Core.Strapi,
  after: number,
  seconds: number,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!signal.aborted && (await ledgerHead(strapi)) <= after) {
    const left = end - performance.now();
    if (left <= 0) return;
    await waitForAppend(Math.min(left, lookAgain), signal);
  }
}

/** `GET /api/ledger?after&limit&wait`. */
export async function answerLedger(strapi: Core.Strapi, context: Context): Promise<void> {
  const query = querySchema.safeParse(context.query);
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
    await waitForNews(strapi, after, wait, gone.signal);
    if (context.res.destroyed) return;
  }
  context.set('Cache-Control', 'no-store');
  context.type = 'application/json; charset=utf-8';
  context.body = await ledgerPage(strapi, after, limit);
}
