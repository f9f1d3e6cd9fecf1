import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inChosenOrder } from './chosen-order.ts';

const arrive = (arrivals: readonly number[], before: readonly number[]) =>
  arrivals.reduce<readonly number[]>(
    (stored, each) => inChosenOrder(stored, each, (turn) => (turn < 0 ? undefined : turn)),
    before,
  );

test('photos stand as they were chosen, in whatever order they arrive, behind what was there', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { maxLength: 12 }),
      fc.uniqueArray(fc.integer({ min: -20, max: -1 }), { maxLength: 4 }),
      (arrivals, before) => {
        expect(arrive(arrivals, before)).toEqual([
          ...before,
          ...arrivals.toSorted((one, other) => one - other),
        ]);
      },
    ),
  );
});

test('a photo that was moved by hand stays where it was put', () => {
  expect(arrive([1], [2, -1])).toEqual([1, 2, -1]);
  expect(arrive([3], [2, -1])).toEqual([2, -1, 3]);
});
