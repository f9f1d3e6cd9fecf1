import type { LedgerAction, NoteKind, PublicTypeName } from '@xianfeng/content-types';

export const ledgerTable = 'ledger_entries';

/** A row of the ledger. `snapshot` is canonical JSON, byte for byte what `digest` was made of, with `salt`. */
export interface LedgerRow {
  seq: number;
  at: string;
  action: LedgerAction;
  doc_type: PublicTypeName;
  document_id: string;
  snapshot: string | null;
  salt: string | null;
  digest: string;
  note: string | null;
  note_kind: NoteKind | null;
  note_digest: string | null;
}

/**
 * A table of the database and nothing more: not a content type, so that no form, role, route or token of Strapi can reach it.
 */
export const ledgerModel = {
  uid: 'xianfeng::ledger-entry',
  singularName: 'ledger-entry',
  tableName: ledgerTable,
  attributes: {
    id: { type: 'increments' },
    seq: { type: 'integer', column: { notNullable: true, unique: true } },
    at: { type: 'string', column: { notNullable: true } },
    action: { type: 'string', column: { notNullable: true } },
    doc_type: { type: 'string', columnName: 'doc_type', column: { notNullable: true } },
    document_id: { type: 'string', columnName: 'document_id', column: { notNullable: true } },
    snapshot: { type: 'text' },
    salt: { type: 'string' },
    digest: { type: 'string', column: { notNullable: true } },
    note: { type: 'text' },
    note_kind: { type: 'string', columnName: 'note_kind' },
    note_digest: { type: 'string', columnName: 'note_digest' },
  },
  indexes: [{ name: 'ledger_entries_document_idx', columns: ['document_id', 'seq'] }],
};
