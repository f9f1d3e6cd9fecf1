import {
  addressOf,
  snapshotDigest,
  type Addressable,
  type Json,
  type LedgerEntry,
} from '@xianfeng/content-types';
import { findingAt, type Finding } from './finding.ts';

/** Whether the ledger is whole: numbers without a gap, times that never go back, snapshots that fit their digests. */
export function inspectLedger(entries: readonly LedgerEntry[]): Finding[] {
  const places = (wrong: (entry: LedgerEntry, index: number) => boolean): string[] =>
    entries.filter(wrong).map(({ seq }) => `第 ${seq} 条`);
  return [
    ...findingAt(
      'veto',
      '公开账本缺了条目或者次序不对。请从备份恢复，并查明是谁改过数据库。',
      places(({ seq }, index) => seq !== index + 1),
    ),
    ...findingAt(
      'veto',
      '公开账本的时间倒退了。请检查服务器的时钟，并查明是谁改过数据库。',
      places(({ at }, index) => index > 0 && Date.parse(at) < Date.parse(entries[index - 1]?.at ?? at)),
    ),
    ...findingAt(
      'veto',
      '公开账本里的内容和它的校验码对不上。请从备份恢复，并查明是谁改过数据库。',
      places(({ snapshot, digest }) => snapshot !== null && snapshotDigest(snapshot as Json) !== digest),
    ),
  ];
}

/** What is public now, with the instant at which it first was. */
export interface PublicDocument {
  readonly type: LedgerEntry['type'];
  readonly path: string | null;
  readonly first: string;
  readonly last: string;
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/** Reads from the ledger what must stand on the portal: read here once more, so that a fault of the portal's own reading shows. */
export function publicDocuments(entries: readonly LedgerEntry[]): PublicDocument[] {
  const first = new Map<string, string>();
  const documents = new Map<string, PublicDocument>();
  for (const { documentId, type, action, at, snapshot } of entries) {
    if (!first.has(documentId)) first.set(documentId, at);
    if (action === 'redact') continue;
    documents.delete(documentId);
    if (snapshot === null || action === 'withdraw') continue;
    const path = addressOf({ ...(snapshot as Partial<Addressable>), type, documentId });
    documents.set(documentId, { type, path, snapshot, first: first.get(documentId) ?? at, last: at });
  }
  return [...documents.values()];
}
