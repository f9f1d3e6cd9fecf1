import type { Core } from '@strapi/strapi';
import { revisionTable } from './revisions.ts';
import { stepTable } from './steps.ts';

/**
 * Takes the text of a document out of both journals: what was stored at each revision, and what editors said with
 * their steps. Who did what and when stays. With `keepNewest` the content that the form holds now stays, too.
 */
export async function eraseHistory(
  strapi: Core.Strapi,
  documentId: string,
  { keepNewest }: { readonly keepNewest: boolean },
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const newest: { id: number } | undefined = keepNewest
      ? await trx(revisionTable)
          .select('id')
          .where({ document_id: documentId })
          .whereNotNull('content')
          .orderBy('id', 'desc')
          .first()
      : undefined;
    const rows = trx(revisionTable).where({ document_id: documentId });
    await (newest ? rows.whereNot({ id: newest.id }) : rows).update({ content: null, note: null });
    await trx(stepTable).where({ document_id: documentId }).update({ note: null });
  });
}
