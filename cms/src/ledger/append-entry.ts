import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  canonicalJson,
  contentTypeOf,
  entryDigest,
  noteDigest,
  refusePersonal,
  type Json,
  type LedgerAction,
  type NoteKind,
  type PublicTypeName,
} from '@xianfeng/content-types';
import { explainWaits } from '../strapi-in-chinese/explain-waits.ts';
import { clockBehind } from './clock-behind.ts';
import { ledgerTable, type LedgerRow } from './ledger-table.ts';
import { publicationContext } from './publication-context.ts';
import { announceAppend } from './waiters.ts';

/** An event to be recorded; seq, time, salt and digests are the ledger's own business. */
export interface NewEntry {
  readonly action: LedgerAction;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly snapshot: Json;
  readonly note: string | null;
  readonly noteKind: NoteKind | null;
}

/** Any number will do, as long as every process of this product takes the same. */
const advisoryLock = 7_314_001;

const later = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);

/**
 * Appends one entry inside the caller's transaction and announces it once that is committed.
 * Sequence numbers have no gap: SQLite has one writer, PostgreSQL waits at the lock until the writer before has committed.
 * @throws ApplicationError in Chinese when something is to become public while the last entry lies in the future
 */
export async function appendEntry(strapi: Core.Strapi, entry: NewEntry): Promise<LedgerRow> {
  refusePersonal(contentTypeOf(entry.type));
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    if (strapi.db.dialect.client === 'postgres')
      await explainWaits(() => trx.raw('select pg_advisory_xact_lock(?)', [advisoryLock]));
    const last: Pick<LedgerRow, 'seq' | 'at'> | undefined = await trx(ledgerTable)
      .select('seq', 'at')
      .orderBy('seq', 'desc')
      .first();
    const context = publicationContext.getStore();
    // What must leave the public leaves it whatever the clock says.
    const appears = entry.action === 'publish' || entry.action === 'revise';
    const behind = appears && !context?.at ? clockBehind(last?.at, new Date()) : null;
    if (behind) throw new errors.ApplicationError(behind);
    const salt = randomBytes(16).toString('hex');
    const row: LedgerRow = {
      seq: (last?.seq ?? 0) + 1,
      at: later((context?.at ?? new Date()).toISOString(), last?.at),
      action: entry.action,
      doc_type: entry.type,
      document_id: entry.documentId,
      snapshot: entry.snapshot === null ? null : canonicalJson(entry.snapshot),
      salt,
      digest: entryDigest(salt, entry.snapshot),
      note: entry.note,
      note_kind: entry.noteKind,
      note_digest: noteDigest(salt, entry.note),
    };
    await trx(ledgerTable).insert(row);
    onCommit(announceAppend);
    return row;
  });
}
