import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from './store.ts';
import type { Membership } from './memberships.ts';

const membership = fc.record({
  index: fc.constantFrom('a', 'b'),
  key: fc.constantFrom('x', 'y', '县'),
  sort: fc.constantFrom('1', '2', '3'),
});
const step = fc.oneof(
  fc.record({
    deed: fc.constant('replace' as const),
    documentId: fc.constantFrom('d1', 'd2', 'd3'),
    next: fc.array(membership, { maxLength: 4 }),
    fails: fc.boolean(),
  }),
  fc.record({ deed: fc.constant('forget' as const) }),
);

test('what an index counts is what stands in it, whatever came and went, also after a failed publication', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const store = openStore(':memory:');
      let held = new Map<string, Membership[]>();
      for (const one of steps) {
        if (one.deed === 'forget') {
          store.memberships.forgetAll();
          held = new Map();
          continue;
        }
        try {
          store.transaction(() => {
            store.memberships.replace(one.documentId, one.next);
            if (one.fails) throw new Error('refused');
          });
          held.set(one.documentId, one.next);
        } catch (error) {
          if (!one.fails) throw error;
        }
        for (const index of ['a', 'b']) {
          const counts = new Map<string, number>();
          for (const list of held.values()) {
            const once = new Set(
              list.filter((member) => member.index === index).map(({ key, sort }) => `${key} ${sort}`),
            );
            for (const member of once)
              counts.set(member.split(' ')[0] ?? '', (counts.get(member.split(' ')[0] ?? '') ?? 0) + 1);
          }
          expect(store.memberships.keys(index)).toEqual(
            [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ key, count })),
          );
          for (const key of ['x', 'y', '县'])
            expect(store.memberships.count(index, key, {})).toBe(counts.get(key) ?? 0);
        }
      }
      store.close();
    }),
  );
});
