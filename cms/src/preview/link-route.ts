import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { previewAddress } from '@xianfeng/content-types/drafts/draft';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { z } from 'zod';
import { registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { documentRoute } from '../desk-routes/document-route.ts';
import { readDraft } from '../snapshot/index.ts';
import { keyOf } from './answer-draft.ts';
import { signLink } from './preview-link.ts';

const hour = 3600;

/** Seconds for which a link lasts: one to look at it oneself, and one to send to somebody without an account. */
const lifetimes = { me: 2 * hour, others: 7 * 24 * hour } as const;

const bodySchema = z.strictObject({ for: z.enum(['me', 'others'], '要写 me 或 others') });

/** `POST /desk/preview/{type}/{documentId}`: a signed address at which the portal shows the draft, for signed-in editors. */
export function registerPreview(strapi: Core.Strapi): void {
  const link = documentRoute(strapi, {
    method: 'POST',
    path: '',
    find: publicTypeByPath,
    action: 'read',
    input: bodySchema,
    mayNot: async ({ target: { type } }) => {
      if (type.drafted) return null;
      throw new errors.NotFoundError('这类内容保存以后就公开，没有预览。');
    },
    answer: async ({ target: { type, documentId }, input }) => {
      if (!(await readDraft(strapi, type, documentId)))
        throw new errors.NotFoundError('没有找到这份内容，可能已经被删除。');
      const until = Math.floor(Date.now() / 1000) + lifetimes[input.for];
      const signature = signLink(keyOf(strapi), { type: type.name, documentId }, until);
      return {
        url: `${strapi.config.get<string>('portal.url')}${previewAddress(type.name, documentId, signature)}`,
        until: new Date(until * 1000).toISOString(),
      };
    },
  });
  registerDeskRoutes(strapi, '/desk/preview', [link]);
}
