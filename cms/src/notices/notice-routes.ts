import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { deskRoute, registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { pageNumber } from '../desk-routes/whole-number.ts';
import { sendsMail, type MailSettings } from '../mail/open-transport.ts';
import { chooseMail, mailChoiceOf } from './mail-choice.ts';
import type { NoticePage } from './notice.ts';
import { mailChoices, noticeTable, type MailChoice } from './notice-table.ts';
import { shownNotices } from './shown-notices.ts';

const perPage = 50;

const question = z.strictObject({
  page: pageNumber(1000),
});
const id = z.number().int().min(1).max(2_000_000_000);
/** One notice, or all up to the newest that was shown: what came since was not read. */
const read = z.union([z.strictObject({ id }), z.strictObject({ until: id })]);
const choice = z.strictObject({
  mail: z.enum(Object.keys(mailChoices) as [MailChoice, ...MailChoice[]], '请选一种'),
});

/** `/desk/notices…`: what an account is told, how much of it is new, and whether it comes by mail, too; each for itself alone. */
export function registerNotices(strapi: Core.Strapi): void {
  const page = deskRoute({
    method: 'GET',
    path: '/notices',
    input: question,
    answer: async ({ editor, input }): Promise<NoticePage> => {
      const all = await shownNotices(strapi, editor);
      return {
        notices: all.slice((input.page - 1) * perPage, input.page * perPage),
        total: all.length,
        newest: all[0]?.id ?? 0,
        unread: all.filter(({ isRead }) => !isRead).length,
        pages: Math.max(1, Math.ceil(all.length / perPage)),
      };
    },
  });
  const count = deskRoute({
    method: 'GET',
    path: '/notices/count',
    answer: async ({ editor }) => {
      const unread = await shownNotices(strapi, editor, (rows) => void rows.where({ read_at: null }));
      return { unread: unread.length };
    },
  });
  const mark = deskRoute({
    method: 'POST',
    path: '/notices/read',
    input: read,
    answer: async ({ editor, input }) => {
      await strapi.db.transaction(({ trx }) => {
        const rows = trx(noticeTable).where({ user_id: editor.id, read_at: null });
        return ('id' in input ? rows.where({ id: input.id }) : rows.where('id', '<=', input.until)).update({
          read_at: new Date().toISOString(),
        });
      });
      return { done: true };
    },
  });
  const byMail = deskRoute({
    method: 'GET',
    path: '/notices/mail',
    answer: async ({ editor }) => ({
      isPossible: sendsMail(strapi.config.get<MailSettings>('mail')),
      mail: await mailChoiceOf(strapi, editor.id),
    }),
  });
  const choose = deskRoute({
    method: 'PUT',
    path: '/notices/mail',
    input: choice,
    answer: async ({ editor, input }) => {
      await chooseMail(strapi, editor.id, input.mail);
      return { mail: input.mail };
    },
  });
  registerDeskRoutes(strapi, '/desk', [page, count, mark, byMail, choose]);
}
