import type { Database } from './database.ts';

/** How many members each key of an index has, kept while they change: counting 20,000 rows anew would cost every publication. */
export interface MemberCounts {
  of(index: string, key: string): number;
  /** The keys that have members, ascending. */
  keys(index: string): { key: string; count: number }[];
  changed(index: string, key: string, by: 1 | -1): void;
  /** Counts everything anew when asked next. */
  forget(): void;
}

export function memberCounts(database: Database): MemberCounts {
  const grouped = database.prepare<[string], { key: string; count: number }>(
    'SELECT key, COUNT(*) AS count FROM memberships WHERE index_name = ? GROUP BY key',
  );
  const known = new Map<string, Map<string, number>>();

  function countsOf(index: string): Map<string, number> {
    let counts = known.get(index);
    if (!counts) {
      counts = new Map(grouped.all(index).map(({ key, count }) => [key, count]));
      known.set(index, counts);
    }
    return counts;
  }

  return {
    of: (index, key) => countsOf(index).get(key) ?? 0,
    keys: (index) =>
      [...countsOf(index)]
        .filter(([, count]) => count > 0)
        .sort(byKey)
        .map(([key, count]) => ({ key, count })),
    changed(index, key, by) {
      const counts = known.get(index);
      counts?.set(key, (counts.get(key) ?? 0) + by);
    },
    forget: () => known.clear(),
  };
}

// By UTF-16 units, everywhere and always: pages must not depend on a locale.
function byKey([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
