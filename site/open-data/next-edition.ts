/** What has changed since the last edition was begun; instants in milliseconds. */
export interface Waiting {
  /** The first change. */
  readonly since: number;
  /** The newest change. */
  readonly changedAt: number;
  /** Whether something left the public: then its copies shall not stand a minute longer than needed. */
  readonly urgent: boolean;
}

const quietMs = 2_000;
const longestWaitMs = 60_000;
/** Making the files takes at most a twentieth of the time. */
const share = 20;

/** The instant at which the next edition is due: when it has been quiet for a moment, and not while the last one still cools. */
export function nextEdition(
  { since, changedAt, urgent }: Waiting,
  last: { readonly endedAt: number; readonly tookMs: number },
  now: number,
): number {
  const quiet = Math.min(changedAt + quietMs, since + longestWaitMs);
  return Math.max(now, urgent ? quiet : Math.max(quiet, last.endedAt + share * last.tookMs));
}
