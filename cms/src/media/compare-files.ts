import type { Core } from '@strapi/strapi';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';
import { fileDigest } from '../snapshot/file-digest.ts';
import { rewriteFile } from './rewrite-file.ts';
import type { LibraryRow } from './stored-bytes.ts';

/** Documents that are read at once. */
const perPage = 100;

type Said = Map<string, Set<string>>;

function filesIn(value: unknown, said: Said): void {
  if (value === null || typeof value !== 'object') return;
  const { documentId, sha256 } = value as { readonly documentId?: unknown; readonly sha256?: unknown };
  if (typeof documentId === 'string' && typeof sha256 === 'string')
    said.set(documentId, (said.get(documentId) ?? new Set()).add(sha256));
  for (const member of Object.values(value)) filesIn(member, said);
}

/** The digests that what is public now says of files. */
async function saidOfFiles(strapi: Core.Strapi): Promise<Said> {
  const ledger = () => strapi.db.connection<LedgerRow>(ledgerTable);
  const newest = (await ledger()
    .max({ seq: 'seq' })
    .whereNot({ action: 'redact' })
    .groupBy('document_id')) as { seq: number }[];
  const said: Said = new Map();
  for (let at = 0; at < newest.length; at += perPage) {
    const rows: Pick<LedgerRow, 'snapshot'>[] = await ledger()
      .select('snapshot')
      .whereIn(
        'seq',
        newest.slice(at, at + perPage).map(({ seq }) => seq),
      )
      .whereIn('action', ['publish', 'revise'])
      .where('snapshot', 'like', '%"sha256":"%');
    for (const { snapshot } of rows) filesIn(JSON.parse(snapshot ?? 'null'), said);
  }
  return said;
}

/**
 * Compares what the public ledger says of files with the files as they are stored, and makes known what differs: whatever
 * the reason, nobody sees an old photo for longer than until the next round.
 */
export async function compareFiles(strapi: Core.Strapi): Promise<void> {
  for (const [documentId, digests] of await saidOfFiles(strapi)) {
    const file: LibraryRow | null = await strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { documentId } });
    if (!file) continue;
    const sha256 = await fileDigest(strapi, file).then(
      (digest) => digest.sha256,
      () => null,
    );
    if (digests.size === 1 && sha256 !== null && digests.has(sha256)) continue;
    await rewriteFile(strapi, file.id, async () => undefined);
  }
}
