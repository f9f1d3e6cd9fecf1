import type { Core } from '@strapi/strapi';
import { addressOf, contentTypeOf, publicTypeNames, type Addressable } from '@xianfeng/content-types';
import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';
import { draftsIn } from '../permissions/drafts-in.ts';
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

/** A row with what its document last said in public, also when it was withdrawn since. */
type Event = LedgerRow & { readonly said: string | null };

/** Entries of `today` about documents within a scope. */
function entriesOf(strapi: Core.Strapi, scope: Scope, today: string) {
  const { connection } = strapi.db;
  const entries = connection(`${ledgerTable} as entry`).where('entry.at', '>=', startOfBeijingDay(today));
  if (scope === 'county') return entries;
  const types = publicTypeNames.map((name) => contentTypeOf(name));
  const ours = connection.select('seen.document_id').from(draftsIn(strapi, types, scope));
  return entries.where((own) =>
    own
      .whereIn('entry.document_id', ours)
      .orWhere((unit) =>
        unit.where('entry.doc_type', 'organization').whereIn('entry.document_id', [...scope]),
      ),
  );
}

const lastSaid = (strapi: Core.Strapi) =>
  strapi.db
    .connection(`${ledgerTable} as earlier`)
    .select('earlier.snapshot')
    .whereRaw('earlier.document_id = entry.document_id and earlier.seq <= entry.seq')
    .whereIn('earlier.action', ['publish', 'revise'])
    .whereNotNull('earlier.snapshot')
    .orderBy('earlier.seq', 'desc')
    .limit(1)
    .as('said');

/** What went public on `today` (Beijing) from these organizations, newest first, and how much in all. */
export async function publicToday(
  strapi: Core.Strapi,
  scope: Scope,
  today: string,
  portal: string,
): Promise<{ count: number; first: PublicEvent[] }> {
  const rows: Event[] = await entriesOf(strapi, scope, today)
    .select('entry.*', lastSaid(strapi))
    .orderBy('entry.seq', 'desc')
    .limit(shown);
  const counted: { count?: number | string } | undefined = await entriesOf(strapi, scope, today)
    .count({ count: '*' })
    .first();
  const first = rows.map((row): PublicEvent => {
    const said = JSON.parse(row.said ?? '{}') as Snapshot;
    const type = contentTypeOf(row.doc_type);
    const stands = row.action === 'publish' || row.action === 'revise';
    const address =
      stands && row.snapshot !== null
        ? addressOf({ ...(said as Partial<Addressable>), type: row.doc_type, documentId: row.document_id })
        : null;
    return {
      at: row.at,
      words: actionWords[row.action],
      type: type.label,
      title: String(said[type.titleField] ?? ''),
      url: address && `${portal}${address}`,
    };
  });
  return { count: Number(counted?.count ?? 0), first };
}
