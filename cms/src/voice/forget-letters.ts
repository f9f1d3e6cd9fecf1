import type { Core } from '@strapi/strapi';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { emptyLetters } from './empty-letters.ts';
import { letterTable } from './letter-table.ts';

/** Deletes names and telephones, and later whole letters, whose time is over, and says how many. */
export async function forgetLetters(strapi: Core.Strapi, now: Date): Promise<void> {
  const today = beijingDate(now.toISOString());
  const [contacts, letters] = await strapi.db.transaction(async ({ trx }) => {
    const over: { id: number }[] = await trx(letterTable).select('id').where('letter_until', '<', today);
    await emptyLetters(
      strapi,
      over.map(({ id }) => id),
    );
    const forgotten = await trx(letterTable)
      .where('contact_until', '<', today)
      .update({ contact: null, contact_until: null });
    return [forgotten, over.length];
  });
  if (contacts + letters > 0)
    strapi.log.info(`来信里有 ${contacts} 份姓名和电话、${letters} 封来信已到期，内容已删除。`);
}
