import type { Context } from 'koa';
import { portalOnly } from '../../../closed-doors/portal-only.ts';
import { answerDraft } from '../../../preview/answer-draft.ts';

export default {
  routes: [{ method: 'GET', path: '/preview/:type/:documentId', handler: (context: Context) => answerDraft(strapi, context), config: { auth: false, middlewares: [(context: Context, next: () => Promise<unknown>) => portalOnly(strapi)(context, next)] } }],
};
