import type { Core } from '@strapi/strapi';
import { noticeChoiceTable, type MailChoice, type NoticeChoiceRow } from './notice-table.ts';

/** What holds until somebody chose: a letter a day, and none where there is nothing to tell. */
export const usualChoice: MailChoice = 'daily';

export async function mailChoiceOf(strapi: Core.Strapi, userId: number): Promise<MailChoice> {
  const row: NoticeChoiceRow | undefined = await strapi.db
    .connection(noticeChoiceTable)
    .where({ user_id: userId })
    .first();
  return row?.mail ?? usualChoice;
}

export async function chooseMail(strapi: Core.Strapi, userId: number, mail: MailChoice): Promise<void> {
  await strapi.db.transaction(({ trx }) =>
    trx(noticeChoiceTable).insert({ user_id: userId, mail }).onConflict('user_id').merge(['mail']),
  );
}
