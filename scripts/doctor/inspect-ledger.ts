import {
  addressOf,
  entryFault,
  entryFaults,
  type Addressable,
  type EntryFault,
  type LedgerEntry,
} from '@xianfeng/content-types';
import { findingAt, type Finding } from './finding.ts';

// The last word of the sentence is what to do: a fault of order or content never mends itself.
const remedies: Readonly<Record<EntryFault, string>> = {
  order: '请从备份恢复，并查明是谁改过数据库。',
  time: '请检查服务器的时钟，并查明是谁改过数据库。',
  shape: '请从备份恢复，并查明是谁改过数据库。',
  content: '请从备份恢复，并查明是谁改过数据库。',
  note: '请从备份恢复，并查明是谁改过数据库。',
  rewritten: '请从备份恢复，并查明是谁改过数据库。',
};

/** Whether the ledger is whole: numbers without a gap, times that never go back, snapshots and notes that fit their digests. */
export function inspectLedger(entries: readonly LedgerEntry[]): Finding[] {
  const places = new Map<EntryFault, string[]>();
  entries.forEach((entry, index) => {
    const fault = entryFault(entry, entries[index - 1] ?? null);
    if (fault) places.set(fault, [...(places.get(fault) ?? []), `第 ${entry.seq} 条`]);
  });
  return [...places].flatMap(([fault, where]) =>
    findingAt('veto', `公开账本的条目${entryFaults[fault]}。${remedies[fault]}`, where),
  );
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
