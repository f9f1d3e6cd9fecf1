import type { Core } from '@strapi/strapi';
import { beijingDate, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { usualChoice } from '../mail-choice.ts';
import {
  noticeChoiceTable,
  noticePostTable,
  noticeTable,
  type MailChoice,
  type NoticeChoiceRow,
} from '../notice-table.ts';

const day = 86_400_000;
/** What is older nobody is told by mail any more: where mail is set up late, half a year would come at once. */
const newsMs = 3 * day;
const hourOfDigest = 8;

/** The last instant, up to `now`, at which the letter of a day was due: eight in the morning in Beijing. */
export function lastMorning(now: Date): string {
  const today = beijingDate(now.toISOString());
  const morning = (date: string): string =>
    new Date(Date.parse(startOfBeijingDay(date)) + hourOfDigest * 3_600_000).toISOString();
  return morning(today) <= now.toISOString() ? morning(today) : morning(addDays(today, -1));
}

/** Puts what one account has not read, up to a moment, into one letter, which is sent later. */
async function makeMail(strapi: Core.Strapi, userId: number, until: string, now: Date): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const waiting = () =>
      trx(noticeTable)
        .where({ user_id: userId, mail_id: null, read_at: null })
        .where('at', '<=', until)
        .where('at', '>=', new Date(now.getTime() - newsMs).toISOString());
    if (!(await waiting().first('id'))) return;
    const [post]: { id: number }[] = await trx(noticePostTable).insert(
      { user_id: userId, made_at: now.toISOString(), next_at: now.toISOString(), tries: 0 },
      ['id'],
    );
    await waiting().update({ mail_id: post?.id });
  });
}

/** Makes the letters that are due: to each account as it chose. An account is a transaction of its own, so that nobody waits for all. */
export async function makeMails(strapi: Core.Strapi, now: Date): Promise<void> {
  const { connection } = strapi.db;
  const users: { user_id: number }[] = await connection(noticeTable)
    .distinct('user_id')
    .where({ mail_id: null, read_at: null })
    .where('at', '>=', new Date(now.getTime() - newsMs).toISOString());
  if (users.length === 0) return;
  const rows: NoticeChoiceRow[] = await connection(noticeChoiceTable).select('user_id', 'mail');
  const chosen = new Map(rows.map(({ user_id: id, mail }) => [id, mail]));
  const until: Readonly<Record<Exclude<MailChoice, 'none'>, string>> = {
    'at-once': now.toISOString(),
    daily: lastMorning(now),
  };
  for (const { user_id: id } of users) {
    const choice = chosen.get(id) ?? usualChoice;
    if (choice === 'none')
      await strapi.db.transaction(({ trx }) =>
        trx(noticeTable).where({ user_id: id, mail_id: null }).update({ mail_id: 0 }),
      );
    else await makeMail(strapi, id, until[choice], now);
  }
}
