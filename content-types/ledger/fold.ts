import { redactionSchema, type LedgerEntry } from './entry.ts';

/** What a document's ledger entries amount to. */
export interface Folded {
  /** The present public snapshot and where it stands in the ledger; null when nothing is public. */
  readonly current: { readonly seq: number; readonly snapshot: Record<string, unknown> } | null;
  readonly firstPublished: string;
  readonly lastChanged: string;
  readonly versions: number;
  /** When and why the document left the public; null while it is public. */
  readonly gone: { readonly at: string; readonly note: string | null } | null;
  /** Every snapshot that was public before and was not redacted, oldest first. */
  readonly earlier: readonly Record<string, unknown>[];
}

/**
 * Folds all entries of one document, oldest first, into its present state. Entries that were redacted carry
 * no snapshot. The result depends on nothing else, so replaying and following a ledger agree.
 */
export function foldDocument(entries: readonly LedgerEntry[]): Folded {
  const first = entries[0];
  if (!first) throw new RangeError('A document without ledger entries has no state');
  let current: Folded['current'] = null;
  let gone: Folded['gone'] = null;
  let lastChanged = first.at;
  let versions = 0;
  const earlier: Record<string, unknown>[] = [];
  for (const entry of entries) {
    if (entry.action === 'publish' || entry.action === 'revise') {
      if (current) earlier.push(current.snapshot);
      current = entry.snapshot ? { seq: entry.seq, snapshot: entry.snapshot } : null;
      gone = current ? null : { at: entry.at, note: null };
      lastChanged = entry.at;
      versions += 1;
    } else if (entry.action === 'withdraw') {
      if (current) earlier.push(current.snapshot);
      current = null;
      gone = { at: entry.at, note: entry.note };
    } else if (current === null || redactionSchema.parse(entry.snapshot).redacts.includes(current.seq)) {
      current = null;
      gone = { at: entry.at, note: entry.note };
    }
  }
  return { current, firstPublished: first.at, lastChanged, versions, gone, earlier };
}
