import type { Core } from '@strapi/strapi';
import { ledgerTable, type LedgerRow } from './ledger-table.ts';

/** What the ledger says of one document. */
export interface PublicState {
  /** The last entry that published, revised or withdrew it; absent when it never was public. */
  readonly last: Pick<LedgerRow, 'seq' | 'action' | 'digest' | 'snapshot'> | undefined;
  readonly isPublic: boolean;
}

/** Reads a document's public state inside the current transaction, if there is one. */
export async function publicState(strapi: Core.Strapi, documentId: string): Promise<PublicState> {
  return strapi.db.transaction(async ({ trx }) => {
    const last: PublicState['last'] = await trx(ledgerTable)
      .select('seq', 'action', 'digest', 'snapshot')
      .where({ document_id: documentId })
      .whereNot({ action: 'redact' })
      .orderBy('seq', 'desc')
      .first();
    // A publication whose snapshot was redacted no longer shows anything.
    return { last, isPublic: last !== undefined && last.action !== 'withdraw' && last.snapshot !== null };
  });
}
