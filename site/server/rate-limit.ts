/** Counts what each key does; answers the seconds to wait when it is too much, else null. */
export type RateLimit = (key: string) => number | null;

const remembered = 20_000;

/** Allows `most` for each key within `perMs`, counted from its first. Memory is bounded: of very many keys the oldest are forgotten. */
export function rateLimit(most: number, perMs: number, now: () => number): RateLimit {
  const counts = new Map<string, { until: number; count: number }>();
  return (key) => {
    const at = now();
    const known = counts.get(key);
    if (known && known.until > at) {
      known.count += 1;
      return known.count > most ? Math.max(1, Math.ceil((known.until - at) / 1000)) : null;
    }
    counts.delete(key);
    counts.set(key, { until: at + perMs, count: 1 });
    if (counts.size > remembered) counts.delete(counts.keys().next().value as string);
    return null;
  };
}

/**
 * Allows each key `burst` at once and so many a second in the long run; `now` is in milliseconds. Memory is bounded: of
 * very many keys the oldest are forgotten.
 */
export function tokenBucket(burst: number, perSecond: number, now: () => number): RateLimit {
  const buckets = new Map<string, { at: number; left: number }>();
  return (key) => {
    const at = now();
    const known = buckets.get(key) ?? { at, left: burst };
    const left = Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond);
    buckets.delete(key);
    buckets.set(key, { at, left: left >= 1 ? left - 1 : left });
    if (buckets.size > remembered) buckets.delete(buckets.keys().next().value as string);
    return left >= 1 ? null : Math.max(1, Math.ceil((1 - left) / perSecond));
  };
}
