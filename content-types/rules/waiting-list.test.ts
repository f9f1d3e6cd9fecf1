import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byArrival, nextPlaced, peopleIn, type Queued } from './waiting-list.ts';

const shifts = ['周六上午', '周六下午'];
const somebody = fc.record({
  at: fc.integer({ min: 0, max: 9 }).map((minute) => `2026-05-11T02:0${minute}:00.000Z`),
  shift: fc.constantFrom(...shifts),
  people: fc.integer({ min: 1, max: 5 }),
  isPlaced: fc.boolean(),
});
const queue = fc
  .array(somebody, { maxLength: 30 })
  .map((rows) => rows.map((row, id): Queued => ({ ...row, id })));
const settled = (rows: readonly Queued[], places: number): Queued[] => {
  const next = new Set(nextPlaced(rows, () => places));
  return rows.map((row) => (next.has(row.id) ? { ...row, isPlaced: true } : row));
};

describe('whoever waits for a place', () => {
  test('gets one only that nobody has, and nobody waits who would fit', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 0, max: 20 }), (rows, places) => {
        const after = settled(rows, places);
        for (const shift of shifts) {
          const before = peopleIn(rows, shift);
          expect(peopleIn(after, shift)).toBeLessThanOrEqual(Math.max(places, before));
          for (const waiting of after.filter((row) => row.shift === shift && !row.isPlaced))
            expect(waiting.people).toBeGreaterThan(places - peopleIn(after, shift));
        }
      }),
    );
  });

  test('comes before everybody who came later and needs no less', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 0, max: 20 }), (rows, places) => {
        const after = settled(rows, places);
        const moved = after.filter((row, at) => row.isPlaced && !rows[at]?.isPlaced);
        for (const waiting of after.filter(({ isPlaced }) => !isPlaced))
          for (const other of moved.filter(({ shift }) => shift === waiting.shift))
            expect(byArrival(other, waiting) < 0 || other.people < waiting.people).toBe(true);
      }),
    );
  });

  test('and has one keeps it, also when there are fewer places than there were', () => {
    fc.assert(
      fc.property(queue, (rows) => {
        expect(nextPlaced(rows, () => 0)).toEqual([]);
      }),
    );
  });
});

test('first come, first served, whoever the desk had first', () => {
  const rows: Queued[] = [
    { id: 1, at: '2026-05-11T02:05:00.000Z', shift: '', people: 2, isPlaced: false },
    { id: 2, at: '2026-05-11T02:01:00.000Z', shift: '', people: 3, isPlaced: false },
    { id: 3, at: '2026-05-11T02:06:00.000Z', shift: '', people: 1, isPlaced: false },
  ];
  expect(nextPlaced(rows, () => 4)).toEqual([2, 3]);
  expect(nextPlaced(rows, () => Infinity)).toEqual([2, 1, 3]);
});
