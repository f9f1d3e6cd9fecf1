import type { Core } from '@strapi/strapi';
import { letterStepTable, letterTable } from './letter-table.ts';

/**
 * Deletes what people wrote and what was said about it, in the transaction that is open or in one of its own; that there
 * was a letter, and what came of it, stays to be counted.
 */
export async function emptyLetters(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await trx(letterTable)
      .whereIn('id', ids as number[])
      .update({
        letter: null,
        contact: null,
        answer: null,
        letter_until: null,
        contact_until: null,
        recheck: null,
        first_answer: null,
      });
    await trx(letterStepTable)
      .whereIn('letter_id', ids as number[])
      .update({ note: null });
  });
}
