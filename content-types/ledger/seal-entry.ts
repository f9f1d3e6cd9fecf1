import type { Json } from './canonical-json.ts';
import type { LedgerEntry } from './entry.ts';
import { entryDigest, noteDigest } from './leaf.ts';

export type UnsealedEntry = Omit<LedgerEntry, 'salt' | 'digest' | 'noteDigest'>;

/** An entry with its digests; `salt` is 32 hex digits that nobody could have known before. */
export function sealEntry(entry: UnsealedEntry, salt: string): LedgerEntry {
  return {
    ...entry,
    salt,
    digest: entryDigest(salt, entry.snapshot as Json),
    noteDigest: noteDigest(salt, entry.note),
  };
}
