import type { Json } from './canonical-json.ts';
import type { LedgerEntry } from './entry.ts';
import { entryDigest, leafData, noteDigest } from './leaf.ts';

/** What can be wrong with an entry, in words for whoever keeps the installation. */
export const entryFaults = {
  order: '缺了条目或者次序不对',
  time: '时间比前一条早',
  shape: '写法不完整',
  content: '内容和校验码对不上',
  note: '修改说明和校验码对不上',
  rewritten: '和以前收到的不一样',
} as const;
export type EntryFault = keyof typeof entryFaults;

const emptied = ({ action, snapshot, note, salt }: LedgerEntry): boolean =>
  (action === 'publish' || action === 'revise') && salt === null && snapshot === null && note === null;

function shapeFits({ action, snapshot, note, noteDigest: noted }: LedgerEntry): boolean {
  if ((action === 'withdraw') !== (snapshot === null)) return false;
  return (note === null) === (noted === null);
}

/**
 * Returns what is wrong with an entry that comes after `previous` (null before the first), or null. An entry that a
 * redaction emptied proves nothing by itself: whether a later entry names it is asked once all are there.
 */
export function entryFault(
  entry: LedgerEntry,
  previous: Pick<LedgerEntry, 'seq' | 'at'> | null,
): EntryFault | null {
  if (entry.seq !== (previous?.seq ?? 0) + 1) return 'order';
  if (previous && entry.at < previous.at) return 'time';
  if (emptied(entry)) return null;
  if (entry.salt === null || !shapeFits(entry)) return 'shape';
  if (entryDigest(entry.salt, entry.snapshot as Json) !== entry.digest) return 'content';
  return noteDigest(entry.salt, entry.note) === entry.noteDigest ? null : 'note';
}

/** Whether two readings of one entry are the same to the log: all but what a redaction may empty. */
export function isSameEntry(one: LedgerEntry, other: LedgerEntry): boolean {
  return Buffer.from(leafData(one)).equals(leafData(other));
}
