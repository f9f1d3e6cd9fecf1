import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { appendEntry } from './append-entry.ts';
import { ledgerTable, type LedgerRow } from './ledger-table.ts';
import { publicState } from './public-state.ts';

export interface Redaction {
  readonly type: ContentType<PublicTypeName>;
  readonly documentId: string;
  /** Entries whose content has to go; all of the document's when absent. */
  readonly seqs?: readonly number[] | undefined;
  /** The reason, said in public. */
  readonly note: string;
}

async function entriesToRedact(strapi: Core.Strapi, { documentId, seqs }: Redaction): Promise<number[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const rows: Pick<LedgerRow, 'seq'>[] = await trx(ledgerTable)
      .select('seq')
      .where({ document_id: documentId })
      .whereIn('action', ['publish', 'revise'])
      .whereNotNull('snapshot')
      .orderBy('seq');
    const all = rows.map((row) => row.seq);
    const stranger = seqs?.find((seq) => !all.includes(seq));
    if (stranger !== undefined)
      throw new errors.ApplicationError(`第 ${stranger} 条不是这份内容的公开记录，或者已经清除过。`);
    return seqs ? [...seqs].sort((a, b) => a - b) : all;
  });
}

/**
 * Empties content, note and salt of public entries and keeps their digests, so that the log still verifies, and says so in an entry of its own.
 * What is still public of it is taken down in the same transaction. Returns the sequence numbers that were emptied.
 */
export async function redactEntries(strapi: Core.Strapi, redaction: Redaction): Promise<number[]> {
  const { type, documentId, note } = redaction;
  return strapi.db.transaction(async ({ trx }) => {
    const redacts = await entriesToRedact(strapi, redaction);
    if (redacts.length === 0) throw new errors.ApplicationError('没有可以清除的公开记录。');
    const { last, isPublic } = await publicState(strapi, documentId);
    await trx(ledgerTable).whereIn('seq', redacts).update({ snapshot: null, salt: null, note: null });
    await appendEntry(strapi, {
      action: 'redact',
      type: type.name,
      documentId,
      snapshot: { redacts },
      note,
      noteKind: null,
    });
    // Its content is gone already: taking it down leaves no second entry.
    if (isPublic && last && redacts.includes(last.seq) && type.drafted)
      await strapi.documents(uidOf(type.name) as UID.ContentType).unpublish({ documentId });
    return redacts;
  });
}
