import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PublicFields } from '@xianfeng/content-types/checks/check';
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

/**
 * What the public read last of a document, also when it was withdrawn since: it is held to that. Null when it never was
 * public, or what it said last was removed by law.
 */
export async function lastRead(strapi: Core.Strapi, documentId: string): Promise<PublicFields | null> {
  return strapi.db.transaction(async ({ trx }) => {
    const last: Pick<LedgerRow, 'snapshot'> | undefined = await trx(ledgerTable)
      .select('snapshot')
      .where({ document_id: documentId })
      .whereIn('action', ['publish', 'revise'])
      .orderBy('seq', 'desc')
      .first();
    return last?.snapshot ? (JSON.parse(last.snapshot) as PublicFields) : null;
  });
}
