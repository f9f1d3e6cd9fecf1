import type { Core } from '@strapi/strapi';
import { noticeTable, type NoticeRow } from './notice-table.ts';

/** What somebody is told; what is left out is null. */
export type Told = Pick<NoticeRow, 'kind'> &
  Partial<
    Pick<
      NoticeRow,
      'doc_type' | 'document_id' | 'step_id' | 'letter_id' | 'organization_id' | 'note' | 'once'
    >
  >;

/** More rows than that in one statement are more than SQLite takes. */
const atOnce = 50;

/** Notes for each of these accounts that they are to hear of something, in the transaction that is open or in one of its own. */
export async function tell(
  strapi: Core.Strapi,
  userIds: readonly number[],
  told: Told,
  now: Date = new Date(),
): Promise<void> {
  const rows = [...new Set(userIds)].map((user_id) => ({ ...told, user_id, at: now.toISOString() }));
  await strapi.db.transaction(async ({ trx }) => {
    for (let from = 0; from < rows.length; from += atOnce)
      await trx(noticeTable)
        .insert(rows.slice(from, from + atOnce))
        .onConflict(['user_id', 'once'])
        .ignore();
  });
}
