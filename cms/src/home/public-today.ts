import type { Core } from '@strapi/strapi';
import { addressOf, contentTypeOf, type Addressable } from '@xianfeng/content-types';
import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';
import type { Scope } from '../permissions/scope-of.ts';

/** Something that became public, changed or left the public today. */
export interface PublicEvent {
  readonly at: string;
  readonly words: string;
  readonly type: string;
  readonly title: string;
  /** Where it stands on the portal; null for what has no page, or none any more. */
  readonly url: string | null;
}

const actionWords = { publish: '公开', revise: '修改', withdraw: '撤下', redact: '依法删除' } as const;
const shown = 12;

type Snapshot = Readonly<Record<string, unknown>>;

/** What a document last said in public, also when it was withdrawn since. */
async function lastSaid(strapi: Core.Strapi, row: LedgerRow): Promise<Snapshot> {
  if (row.snapshot !== null && row.action !== 'redact') return JSON.parse(row.snapshot) as Snapshot;
  const earlier: Pick<LedgerRow, 'snapshot'> | undefined = await strapi.db
    .connection(ledgerTable)
    .select('snapshot')
    .where({ document_id: row.document_id })
    .whereIn('action', ['publish', 'revise'])
    .whereNotNull('snapshot')
    .where('seq', '<', row.seq)
    .orderBy('seq', 'desc')
    .first();
  return JSON.parse(earlier?.snapshot ?? '{}') as Snapshot;
}

/** What went public on `today` (Beijing) from these organizations, newest first, and how much in all. */
export async function publicToday(
  strapi: Core.Strapi,
  scope: Scope,
  today: string,
  portal: string,
): Promise<{ count: number; first: PublicEvent[] }> {
  const rows: LedgerRow[] = await strapi.db
    .connection<LedgerRow>(ledgerTable)
    .where('at', '>=', startOfBeijingDay(today))
    .orderBy('seq', 'desc')
    .limit(2000);
  const first: PublicEvent[] = [];
  let count = 0;
  for (const row of rows) {
    const said = await lastSaid(strapi, row);
    const organization = row.doc_type === 'organization' ? row.document_id : said.organization;
    if (scope !== 'county' && !(typeof organization === 'string' && scope.has(organization))) continue;
    count += 1;
    if (first.length === shown) continue;
    const type = contentTypeOf(row.doc_type);
    const stands = row.action === 'publish' || row.action === 'revise';
    const address =
      stands && row.snapshot !== null
        ? addressOf({ ...(said as Partial<Addressable>), type: row.doc_type, documentId: row.document_id })
        : null;
    first.push({
      at: row.at,
      words: actionWords[row.action],
      type: type.label,
      title: String(said[type.titleField] ?? ''),
      url: address && `${portal}${address}`,
    });
  }
  return { count, first };
}
