import type { RevisionRow } from './revisions.ts';

/** What has to be known of a revision to tell whether its content may go. */
export type OldRevision = Pick<RevisionRow, 'id' | 'at' | 'verb'> & {
  /** False where the content is that of the row before. */
  readonly holds: boolean;
};

/** `months` before `now`, as the journal writes moments. */
export function monthsBefore(now: Date, months: number): string {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then.toISOString();
}

/**
 * The revisions of one document, oldest first, whose content may be forgotten: written before `cutoff`, never public, and
 * not what the form holds today. Of a document that is no more no form holds anything.
 * @param atOnce whether whatever is saved is public at once
 */
export function forgettable(
  revisions: readonly OldRevision[],
  cutoff: string,
  atOnce: boolean,
): readonly number[] {
  const kept = new Set<number>();
  let held: number | undefined;
  for (const { id, verb, holds } of revisions) {
    if (holds) held = id;
    if (held !== undefined && (atOnce || verb === 'publish')) kept.add(held);
  }
  const last = revisions.at(-1);
  // What was deleted can be brought back for as long as drafts are remembered.
  const gone = last?.verb === 'delete' && last.at < cutoff;
  if (held !== undefined && !gone) kept.add(held);
  return revisions.filter(({ id, at, holds }) => holds && at < cutoff && !kept.has(id)).map(({ id }) => id);
}
