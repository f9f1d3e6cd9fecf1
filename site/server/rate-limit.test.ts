import { expect, test } from 'vitest';
import { tokenBucket } from './rate-limit.ts';

test('lets through so many at once, then so many a second, each key by itself', () => {
  let time = 0;
  const limit = tokenBucket(3, 2, () => time);
  expect(Array.from({ length: 5 }, () => limit('a'))).toEqual([null, null, null, 1, 1]);
  expect(limit('b')).toBeNull();
  time += 500;
  expect([limit('a'), limit('a')]).toEqual([null, 1]);
  time += 60_000;
  expect(Array.from({ length: 4 }, () => limit('a'))).toEqual([null, null, null, 1]);
});

test('says how many seconds to wait', () => {
  const limit = tokenBucket(1, 0.1, () => 0);
  expect([limit('a'), limit('a')]).toEqual([null, 10]);
});
