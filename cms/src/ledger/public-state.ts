import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ledgerTable, type LedgerRow } from './ledger-table.ts';

/** What the ledger says of one document. */
export interface PublicState {
  /** The last entry that published, revised or withdrew it; absent when it never was public. */
  readonly last: Pick<LedgerRow, 'seq' | 'action' | 'snapshot'> | undefined;
  readonly isPublic: boolean;
  /** `snapshotDigest` of what the public reads now; null when it reads nothing. */
  readonly publicDigest: string | null;
}

// A stored snapshot is canonical JSON already.
const digestOfText = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');

/** Reads a document's public state inside the current transaction, if there is one. */
export async function publicState(strapi: Core.Strapi, documentId: string): Promise<PublicState> {
  return strapi.db.transaction(async ({ trx }) => {
    const last: PublicState['last'] = await trx(ledgerTable)
      .select('seq', 'action', 'snapshot')
      .where({ document_id: documentId })
      .whereNot({ action: 'redact' })
      .orderBy('seq', 'desc')
      .first();
    // A publication whose snapshot was redacted no longer shows anything.
    const shown = last?.action === 'withdraw' ? null : (last?.snapshot ?? null);
    return { last, isPublic: shown !== null, publicDigest: shown === null ? null : digestOfText(shown) };
  });
}
