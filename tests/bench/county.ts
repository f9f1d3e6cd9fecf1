import type { LedgerEntry } from '@xianfeng/content-types';
import { sealed } from '../support/sealed-entry.ts';
import { syntheticCounty } from '../../scripts/seed/synthetic/synthetic-county.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

/** A county of which the portal is measured. */
export interface County {
  readonly projects: number;
  readonly updates: number;
}

/** Its whole public ledger up to `today`. */
export function ledgerOf({ projects, updates }: County, today: string): LedgerEntry[] {
  return [...simulateLedger(syntheticCounty({ projects, updates, today }))];
}

/** The present snapshot of every document that is public at the ledger's end. */
export function publicSnapshots(entries: readonly LedgerEntry[]): LedgerEntry['snapshot'][] {
  const standing = new Map<string, LedgerEntry['snapshot']>();
  for (const { action, documentId, snapshot } of entries) {
    if (action === 'withdraw') standing.delete(documentId);
    else standing.set(documentId, snapshot);
  }
  return [...standing.values()];
}

/** How many documents are public at the ledger's end. */
export const publicDocuments = (entries: readonly LedgerEntry[]): number => publicSnapshots(entries).length;

/** A new update of a known project, as the CMS would append it next. */
export function nextUpdate(entries: readonly LedgerEntry[], number: number, at: string): LedgerEntry {
  const updates = entries.filter((entry) => entry.type === 'update' && entry.action === 'publish');
  const model = updates[(number * 7919) % updates.length];
  if (!model) throw new RangeError('A county without updates cannot be measured');
  const documentId = `bench${String(number).padStart(19, '0')}`;
  return sealed({
    ...model,
    seq: (entries.at(-1)?.seq ?? 0) + 1,
    at,
    documentId,
    snapshot: { ...(model.snapshot as object), title: `刚刚公开的第${number}条` } as LedgerEntry['snapshot'],
  });
}
