import type { Context } from 'koa';
import { answerLedger } from '../../../ledger/answer-ledger.ts';

export default {
  routes: [{ method: 'GET', path: '/ledger', handler: (context: Context) => answerLedger(strapi, context), config: { auth: false } }],
};
