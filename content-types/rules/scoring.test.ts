import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf, isTooSmall, placesOf, pointsFor, sumOf } from './scoring.ts';

test('points are weight × part ÷ whole to a tenth, halves upwards, as whole numbers have it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.nat(1_000_000),
      fc.nat(1_000_000),
      (weight, one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other, 1)];
        const exact = (BigInt(weight) * BigInt(part) * 100n) / (BigInt(whole) * 10n);
        const rest = (BigInt(weight) * BigInt(part) * 10n) % BigInt(whole);
        const up = rest * 2n >= BigInt(whole) ? 1n : 0n;
        expect(pointsFor(weight, { part: part / 1000, whole: whole / 1000 })).toBe(
          Number(exact * 1n + up) / 10,
        );
      },
    ),
  );
  expect(pointsFor(30, { part: 3, whole: 4 })).toBe(22.5);
  expect(pointsFor(25, { part: 0.5, whole: 10 })).toBe(1.3);
});

test('who had nothing to do yet has all the points', () => {
  expect(pointsFor(30, { part: 0, whole: 0 })).toBe(30);
});

test('places: one more than stand before; equals share theirs; groups do not mix; without a score there is none', () => {
  const of = (group: string, score: number | null) => ({ group, score });
  expect(placesOf([of('镇', 80), of('镇', 90), of('镇', 80), of('村', 10), of('镇', null)])).toEqual([
    2,
    1,
    2,
    1,
    null,
  ]);
});

test('what was done is counted up to the last day of the period, by the day that was agreed last', () => {
  const milestones = [
    { planned: '2026-10-10', done: '2026-10-10' },
    { planned: '2026-09-01', extendedTo: '2026-10-20', done: '2026-10-19' },
    { planned: '2026-10-12', done: '2026-11-02' },
    { planned: '2026-11-12' },
  ];
  const metrics = [
    { baseline: 0, target: 3, actual: 1 },
    { target: 10 },
    { baseline: 20, target: 5, actual: 0 },
  ];
  const told = ['2026-07', '2026-10', '2026-10', '2026-11'];
  expect(countsOf({ milestones, metrics, since: '2026-08', told }, '2026-10-31')).toEqual({
    milestones: { part: 2, whole: 3 },
    metrics: { part: 1.333, whole: 3 },
    reports: { part: 1, whole: 3 },
  });
  expect(countsOf({ milestones: [], metrics: [], since: '2026-10', told: [] }, '2026-10-31').metrics).toEqual(
    {
      part: 0,
      whole: 1,
    },
  );
});

test('only a survey can be too small', () => {
  const survey = { name: '群众评议', weight: 25, source: 'survey', least: 30 } as const;
  expect(isTooSmall(survey, { part: 29, whole: 29 })).toBe(true);
  expect(isTooSmall(survey, { part: 10, whole: 30 })).toBe(false);
  expect(isTooSmall({ ...survey, source: 'reports' }, { part: 1, whole: 3 })).toBe(false);
  expect(sumOf([22.5, 0.1, 0.2])).toBe(22.8);
});
