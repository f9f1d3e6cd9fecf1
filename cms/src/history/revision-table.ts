import type { Core } from '@strapi/strapi';

export const revisionTable = 'document_revisions';

/** What was done with a document. */
export type RevisionVerb = 'create' | 'clone' | 'change' | 'restore' | 'publish' | 'withdraw' | 'delete';

/** One thing that was done with a document, and by whom. Never changed, never removed. */
export interface RevisionRow extends Record<string, unknown> {
  id: number;
  at: string;
  doc_type: string;
  document_id: string;
  verb: RevisionVerb;
  user_id: number | null;
  user_name: string;
  note: string | null;
  /** Canonical JSON of all that the form holds; null where it is the same as in the row before. */
  content: string | null;
}

/** A table of the database and nothing more, like the ledger: no form, role or route of Strapi can reach it. */
export const revisionModel = {
  uid: 'xianfeng::document-revision',
  singularName: 'document-revision',
  tableName: revisionTable,
  attributes: {
    id: { type: 'increments' },
    at: { type: 'string', column: { notNullable: true } },
    doc_type: { type: 'string', columnName: 'doc_type', column: { notNullable: true } },
    document_id: { type: 'string', columnName: 'document_id', column: { notNullable: true } },
    verb: { type: 'string', column: { notNullable: true } },
    user_id: { type: 'integer', columnName: 'user_id' },
    user_name: { type: 'string', columnName: 'user_name', column: { notNullable: true } },
    note: { type: 'text' },
    content: { type: 'text' },
  },
  indexes: [{ name: 'document_revisions_document_idx', columns: ['document_id', 'id'] }],
};

/** Everything that was done with a document, oldest first. */
export async function revisionsOf(strapi: Core.Strapi, documentId: string): Promise<RevisionRow[]> {
  return strapi.db.transaction(({ trx }) => trx(revisionTable).where({ document_id: documentId }).orderBy('id'));
}

/** What the form held when it was last written down; undefined before the first time. */
export async function lastContent(strapi: Core.Strapi, documentId: string): Promise<string | undefined> {
  const row: Pick<RevisionRow, 'content'> | undefined = await strapi.db.transaction(({ trx }) => trx(revisionTable).select('content').where({ document_id: documentId }).whereNotNull('content').orderBy('id', 'desc').first());
  return row?.content ?? undefined;
}

const writing: readonly RevisionVerb[] = ['create', 'clone', 'change', 'restore'];

/** Who wrote at a document since it last was published, each once. */
export async function authorsOf(strapi: Core.Strapi, documentId: string): Promise<number[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const published = trx(revisionTable).max('id').where({ document_id: documentId, verb: 'publish' });
    const rows: { user_id: number }[] = await trx(revisionTable).distinct('user_id').where({ document_id: documentId }).whereIn('verb', writing as string[]).whereNotNull('user_id').where('id', '>', trx.raw('coalesce((?), 0)', [published]));
    return rows.map((row) => row.user_id);
  });
}

export async function recordRevision(strapi: Core.Strapi, row: Omit<RevisionRow, 'id' | 'at'>): Promise<void> {
  await strapi.db.transaction(({ trx }) => trx(revisionTable).insert({ ...row, at: new Date().toISOString() }));
}
