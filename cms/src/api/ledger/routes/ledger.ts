import type { Context } from 'koa';
import { portalOnly } from '../../../closed-doors/portal-only.ts';
import { answerLedger } from '../../../ledger/answer-ledger.ts';

export default {
  routes: [{ method: 'GET', path: '/ledger', handler: (context: Context) => answerLedger(strapi, context), config: { auth: false, middlewares: [(context: Context, next: () => Promise<unknown>) => portalOnly(strapi)(context, next)] } }],
};
