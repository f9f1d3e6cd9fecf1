import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { documentRoute } from '../desk-routes/document-route.ts';
import { countScores } from './count-scores.ts';

/** `POST /scores/standing/{documentId}/count`: the scores of a draft from the public record, for whoever may change it. */
export function registerStandings(strapi: Core.Strapi): void {
  const count = documentRoute(strapi, {
    method: 'POST',
    path: '/count',
    find: (segment) => (segment === 'standing' ? contentTypeOf('standing') : undefined),
    action: 'update',
    answer: ({ target, editor }) =>
      countScores(strapi, target.documentId, { today: beijingDate(new Date().toISOString()), by: editor }),
  });
  registerDeskRoutes(strapi, '/scores', [count]);
}
