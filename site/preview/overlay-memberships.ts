import type { ListRange } from '../content/content.ts';
import { highest, type Membership, type MembershipStore } from '../store/memberships.ts';

type Lists = Pick<MembershipStore, 'list' | 'count' | 'keys'>;
type Base = Lists & Pick<MembershipStore, 'of'>;

/**
 * The sorted lists as they would be if some documents stood elsewhere: `replaced` has the memberships of those
 * documents, by documentId. Nothing is written.
 */
export function overlayMemberships(base: Base, replaced: ReadonlyMap<string, readonly Membership[]>): Lists {
  const placed = (some: ReadonlyMap<string, readonly Membership[]>) =>
    [...some].flatMap(([documentId, memberships]) =>
      memberships.map((membership) => ({ documentId, ...membership })),
    );
  const ended = placed(new Map([...replaced.keys()].map((documentId) => [documentId, base.of(documentId)])));
  const began = placed(replaced);
  const within =
    (index: string, key: string, { from = '', to = highest }: ListRange) =>
    (one: Membership) =>
      one.index === index && one.key === key && one.sort >= from && one.sort <= to;
  return {
    list(index, key, options) {
      const fits = within(index, key, options);
      const hidden = ended.filter(fits).length;
      const { limit } = options;
      const known = base
        .list(index, key, limit === undefined ? options : { ...options, limit: limit + hidden })
        .filter(({ documentId }) => !replaced.has(documentId));
      const added = began.filter(fits).map(({ documentId, sort }) => ({ documentId, sort }));
      const up = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
      const direction = options.order === 'ascending' ? 1 : -1;
      const all = [...known, ...added].sort(
        (a, b) => direction * (up(a.sort, b.sort) || up(a.documentId, b.documentId)),
      );
      return limit === undefined ? all : all.slice(0, limit);
    },
    count(index, key, range) {
      const fits = within(index, key, range);
      return base.count(index, key, range) - ended.filter(fits).length + began.filter(fits).length;
    },
    keys(index) {
      const counts = new Map(base.keys(index).map(({ key, count }) => [key, count]));
      for (const { key } of ended.filter((one) => one.index === index))
        counts.set(key, (counts.get(key) ?? 0) - 1);
      for (const { key } of began.filter((one) => one.index === index))
        counts.set(key, (counts.get(key) ?? 0) + 1);
      return [...counts]
        .filter(([, count]) => count > 0)
        .map(([key, count]) => ({ key, count }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}
