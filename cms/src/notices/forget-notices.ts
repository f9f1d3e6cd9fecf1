import type { Core } from '@strapi/strapi';
import { monthsBefore } from '../journal/old-drafts.ts';
import { noticeChoiceTable, noticePostTable, noticeTable } from './notice-table.ts';

const keptMonths = 6;

/** Removes notices that are older than half a year, with what told of them, and all of accounts that are no more. */
export async function forgetNotices(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = monthsBefore(now, keptMonths);
  await strapi.db.transaction(async ({ trx }) => {
    const accounts = trx('admin_users').select('id');
    await trx(noticeTable).where('at', '<', before).orWhereNotIn('user_id', accounts.clone()).delete();
    await trx(noticePostTable).where('made_at', '<', before).delete();
    await trx(noticeChoiceTable).whereNotIn('user_id', accounts).delete();
  });
}
