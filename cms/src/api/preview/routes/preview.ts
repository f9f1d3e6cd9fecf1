import type { Context } from 'koa';
import { answerDraft } from '../../../preview/answer-draft.ts';

export default {
  routes: [{ method: 'GET', path: '/preview/:type/:documentId', handler: (context: Context) => answerDraft(strapi, context), config: { auth: false } }],
};
