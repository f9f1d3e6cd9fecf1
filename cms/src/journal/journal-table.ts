import type { Core } from '@strapi/strapi';
import { refusePersonal } from '@xianfeng/content-types';
import { typeByPath } from '@xianfeng/content-types/types/find-type';

/** A row of a journal: what somebody did with a document. Never removed. */
export interface JournalRow extends Record<string, unknown> {
  id: number;
  at: string;
  doc_type: string;
  document_id: string;
  user_id: number | null;
  user_name: string;
  note: string | null;
}

interface Attribute {
  readonly type: 'string' | 'text' | 'integer';
  readonly columnName?: string;
  readonly column?: { readonly notNullable: true };
}

const required = { notNullable: true } as const;

/** A table of the database and nothing more, like the ledger: no form, role or route of Strapi can reach it. */
export function journalModel({
  singularName,
  tableName,
  attributes,
}: {
  readonly singularName: string;
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}) {
  return {
    uid: `xianfeng::${singularName}`,
    singularName,
    tableName,
    attributes: {
      id: { type: 'increments' },
      at: { type: 'string', column: required },
      doc_type: { type: 'string', columnName: 'doc_type', column: required },
      document_id: { type: 'string', columnName: 'document_id', column: required },
      verb: { type: 'string', column: required },
      user_id: { type: 'integer', columnName: 'user_id' },
      user_name: { type: 'string', columnName: 'user_name', column: required },
      note: { type: 'text' },
      ...attributes,
    },
    indexes: [{ name: `${tableName}_document_idx`, columns: ['document_id', 'id'] }],
  };
}

/** Everything that a journal tells of a document, oldest first. */
export async function journalOf<Row extends JournalRow>(
  strapi: Core.Strapi,
  table: string,
  documentId: string,
): Promise<Row[]> {
  return strapi.db.transaction(({ trx }) => trx(table).where({ document_id: documentId }).orderBy('id'));
}

/**
 * Returns the id of the new row.
 * @throws Error for what is personal: of that nothing is written down
 */
export async function writeJournal<Row extends JournalRow>(
  strapi: Core.Strapi,
  table: string,
  row: Omit<Row, 'id' | 'at'>,
): Promise<number> {
  const type = typeByPath(String(row.doc_type));
  if (type) refusePersonal(type);
  const [made]: { id: number }[] = await strapi.db.transaction(({ trx }) =>
    trx(table).insert({ ...row, at: new Date().toISOString() }, ['id']),
  );
  return made?.id ?? 0;
}
