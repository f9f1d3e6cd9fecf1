import type { Core } from '@strapi/strapi';
import { ledgerTable, type LedgerRow } from './ledger-table.ts';

/** The highest sequence number; 0 for an empty ledger. */
export async function ledgerHead(strapi: Core.Strapi): Promise<number> {
  const row: { head?: number | null } | undefined = await strapi.db
    .connection(ledgerTable)
    .max({ head: 'seq' })
    .first();
  return Number(row?.head ?? 0);
}

/** When the last entry was made; undefined for an empty ledger. */
export async function ledgerHeadAt(strapi: Core.Strapi): Promise<string | undefined> {
  const row: Pick<LedgerRow, 'at'> | undefined = await strapi.db
    .connection(ledgerTable)
    .select('at')
    .orderBy('seq', 'desc')
    .first();
  return row?.at;
}

/** The stored snapshot goes out as it is: parsing it and writing it again would cost most of the time of a page. */
function entryJson(row: LedgerRow): string {
  const { seq, at, action, doc_type: type, document_id: documentId, salt, digest, note } = row;
  const { note_kind: noteKind, note_digest: noteDigest } = row;
  const rest = JSON.stringify({ salt, digest, note, noteKind, noteDigest });
  return `${JSON.stringify({ seq, at, action, type, documentId }).slice(0, -1)},"snapshot":${row.snapshot ?? 'null'},${rest.slice(1)}`;
}

/** The answer of `GET /api/ledger`: up to `limit` entries after `after`, in order, as JSON text. */
export async function ledgerPage(strapi: Core.Strapi, after: number, limit: number): Promise<string> {
  const rows: LedgerRow[] = await strapi.db
    .connection<LedgerRow>(ledgerTable)
    .select('*')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit);
  const head = Math.max(await ledgerHead(strapi), rows.at(-1)?.seq ?? 0);
  return `{"entries":[${rows.map(entryJson).join(',')}],"head":${head}}`;
}
