interface HowToPair<R> {
  /** What a row is known by. */
  readonly key: (row: R) => string;
  /** Whether two rows at the same place are one that got another name. */
  readonly alike: (old: R, now: R) => boolean;
}

/**
 * The rows of a list before and after: first those that are there now, each with what it was before, then those that
 * went. Rows are known by their key (the second of the same key is another row), or else, at the same place, by likeness.
 */
export function paired<R>(
  before: readonly R[],
  after: readonly R[],
  { key, alike }: HowToPair<R>,
): (readonly [old: R | undefined, now: R | undefined])[] {
  const left = new Set(before);
  const byKey = after.map((now) => {
    const old = [...left].find((row) => key(row) === key(now));
    if (old !== undefined) left.delete(old);
    return [old, now] as const;
  });
  const pairs = byKey.map(([old, now], place) => {
    const there = before[place];
    if (old !== undefined || there === undefined || !left.has(there) || !alike(there, now))
      return [old, now] as const;
    left.delete(there);
    return [there, now] as const;
  });
  return [...pairs, ...[...left].map((old) => [old, undefined] as const)];
}
