import { expect, test } from 'vitest';
import { goalScale } from './goal-scale.ts';

test.each([
  ['a lowered target', { baseline: 2, target: 12, actual: 7 }, 17, ['0%', '66.7%', '100%', '33.3%'], 33],
  ['a raised target', { baseline: 0, target: 72, actual: 36 }, 48, ['0%', '100%', '66.7%', '50%'], 75],
  ['a goal of less', { baseline: 10, target: 4, actual: 7 }, 2, ['0%', '75%', '100%', '37.5%'], 38],
  ['no start', { target: 10, actual: 5 }, 20, ['0%', '50%', '100%', '25%'], 25],
  ['a level to hold', { baseline: 5, target: 5, actual: 5 }, 10, ['0%', '0%', '100%', '0%'], 0],
])('%s: start, target, first target and now on one line', (_what, metric, promised, places, share) => {
  const { at, share: found } = goalScale(metric, promised);
  const { baseline = 0, target, actual } = metric as { baseline?: number; target: number; actual: number };
  expect([baseline, target, promised, actual].map(at)).toEqual(places);
  expect(found).toBe(share);
});

test('without another target the line ends at the target, and what went beyond it stands there', () => {
  const { at, share } = goalScale({ baseline: 0, target: 60, actual: 62 }, undefined);
  expect([at(0), at(30), at(62)]).toEqual(['0%', '50%', '100%']);
  expect(share).toBe(100);
});
