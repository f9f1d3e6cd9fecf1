import { expect, test } from 'vitest';
import { ageOf } from './age.ts';

test('how long something waits is said as people say it', () => {
  const now = Date.parse('2026-05-11T10:00:00Z');
  expect(
    ['2026-05-11T09:10:00Z', '2026-05-11T09:00:00Z', '2026-05-10T10:00:01Z', '2026-05-04T10:00:00Z'].map(
      (at) => ageOf(at, now),
    ),
  ).toEqual(['刚才', '1小时以前', '23小时以前', '7天以前']);
  // A clock of the office that is a little behind.
  expect(ageOf('2026-05-11T10:03:00Z', now)).toBe('刚才');
});
