import {
  entryFault,
  entryFaults,
  isSameEntry,
  type EntryFault,
  type LedgerEntry,
} from '@xianfeng/content-types';
import type { EntryStore } from '../store/entries.ts';

/** The ledger that the desk tells is not the one that the portal may follow. The message is for whoever keeps both. */
export class LedgerFault extends Error {
  constructor(what: string) {
    super(`${what}。门户停在原处，已经公开的照常显示；请查明是谁改过后台的数据库，或者从备份恢复。`);
  }
}

const faultAt = (seq: number, fault: EntryFault): LedgerFault =>
  new LedgerFault(`后台公开账本的第 ${seq} 条${entryFaults[fault]}`);

/** The portal's own copy, as far as it is asked here. */
export type LedgerCopy = Pick<EntryStore, 'head' | 'at' | 'emptiedUnnamed'>;

/**
 * Splits what the desk told into the entries that are new and prove themselves, up to the first that does not, and what is
 * wrong with that one: a known entry came back different, one is missing, or its digests do not fit.
 */
export function provedEntries(
  copy: LedgerCopy,
  entries: readonly LedgerEntry[],
): { readonly fresh: LedgerEntry[]; readonly fault: LedgerFault | null } {
  const head = copy.head();
  let previous: Pick<LedgerEntry, 'seq' | 'at'> | null =
    head.at === null ? null : { seq: head.seq, at: head.at };
  const fresh: LedgerEntry[] = [];
  for (const entry of entries) {
    const known = entry.seq <= head.seq ? copy.at(entry.seq) : undefined;
    if (known && isSameEntry(known, entry)) continue;
    if (known) return { fresh, fault: faultAt(entry.seq, 'rewritten') };
    const fault = entryFault(entry, previous);
    if (fault) return { fresh, fault: faultAt((previous?.seq ?? 0) + 1, fault) };
    previous = entry;
    fresh.push(entry);
  }
  return { fresh, fault: null };
}

/** @throws LedgerFault when the content of an entry is gone and no redaction says why. To be asked when the copy is whole. */
export function refuseUnexplained(copy: LedgerCopy): void {
  const [first] = copy.emptiedUnnamed();
  if (first !== undefined)
    throw new LedgerFault(`后台公开账本第 ${first} 条的内容没有了，却没有哪一条说明为什么删除`);
}
