import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test('moving changes two places, loses nothing, and back again is as before', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), fc.nat(), (items, at) => {
      const index = at % (items.length - 1);
      const once = moved(items, index, 1);
      expect(once.toSorted()).toEqual(items.toSorted());
      expect(moved(once, index + 1, -1)).toEqual(items);
    }),
  );
});
