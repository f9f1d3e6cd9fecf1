import type { Core } from '@strapi/strapi';
import { journalModel, journalOf, writeJournal, type JournalRow } from './journal-table.ts';

export const revisionTable = 'document_revisions';

/** What was done with a document. */
export type RevisionVerb = 'create' | 'clone' | 'change' | 'restore' | 'publish' | 'withdraw' | 'delete';

/** Stands where a content was that is forgotten by now. */
export const forgottenContent = '{}';

/** One thing that was done with a document, and by whom. Never removed; only its content is ever taken out. */
export interface RevisionRow extends JournalRow {
  verb: RevisionVerb;
  /** Canonical JSON of all that the form holds; null where it is the same as in the row before. */
  content: string | null;
}

export const revisionModel = journalModel({
  singularName: 'document-revision',
  tableName: revisionTable,
  attributes: { content: { type: 'text' } },
});

/** Everything that was done with a document, oldest first. */
export const revisionsOf = (strapi: Core.Strapi, documentId: string): Promise<RevisionRow[]> =>
  journalOf(strapi, revisionTable, documentId);

/** What the form held when it was last written down; undefined before the first time. */
export async function lastContent(strapi: Core.Strapi, documentId: string): Promise<string | undefined> {
  const row: Pick<RevisionRow, 'content'> | undefined = await strapi.db.transaction(({ trx }) =>
    trx(revisionTable)
      .select('content')
      .where({ document_id: documentId })
      .whereNotNull('content')
      .orderBy('id', 'desc')
      .first(),
  );
  return row?.content ?? undefined;
}

const writing: readonly RevisionVerb[] = ['create', 'clone', 'change', 'restore'];

/** Who wrote at a document since it last was published, each once. */
export async function authorsOf(strapi: Core.Strapi, documentId: string): Promise<number[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const published = trx(revisionTable).max('id').where({ document_id: documentId, verb: 'publish' });
    const rows: { user_id: number }[] = await trx(revisionTable)
      .distinct('user_id')
      .where({ document_id: documentId })
      .whereIn('verb', writing as string[])
      .whereNotNull('user_id')
      .where('id', '>', trx.raw('coalesce((?), 0)', [published]));
    return rows.map((row) => row.user_id);
  });
}

export const recordRevision = async (
  strapi: Core.Strapi,
  row: Omit<RevisionRow, 'id' | 'at'>,
): Promise<void> => {
  await writeJournal(strapi, revisionTable, row);
};
