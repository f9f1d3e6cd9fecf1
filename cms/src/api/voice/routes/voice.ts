import type { Context } from 'koa';
import { portalOnly } from '../../../closed-doors/portal-only.ts';
import { answerMessage, answerReceipt } from '../../../voice/answer-portal.ts';

type Next = () => Promise<unknown>;
const config = {
  auth: false,
  middlewares: [(context: Context, next: Next) => portalOnly(strapi)(context, next)],
};

export default {
  routes: [
    {
      method: 'POST',
      path: '/voice/messages',
      handler: (context: Context) => answerMessage(strapi, context),
      config,
    },
    {
      method: 'GET',
      path: '/voice/receipts/:receipt',
      handler: (context: Context) => answerReceipt(strapi, context),
      config,
    },
  ],
};
