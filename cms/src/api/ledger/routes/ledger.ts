import { stuckHeader } from '@xianfeng/content-types/ledger/stuck-header';
import type { Context } from 'koa';
import { portalOnly } from '../../../closed-doors/portal-only.ts';
import { answerLedger } from '../../../ledger/answer-ledger.ts';
import { postTrouble } from '../../../notices/posting/post-trouble.ts';

async function handler(context: Context): Promise<void> {
  const trouble = await postTrouble(strapi, new Date());
  context.set(stuckHeader, String(trouble ? trouble.waiting + trouble.givenUp : 0));
  await answerLedger(strapi, context);
}

export default {
  routes: [
    {
      method: 'GET',
      path: '/ledger',
      handler,
      config: {
        auth: false,
        middlewares: [
          (context: Context, next: () => Promise<unknown>) => portalOnly(strapi)(context, next),
        ],
      },
    },
  ],
};
