import { expect, test } from 'vitest';
import { spanOf } from './span.ts';

test.each([
  ['2026-02-10', '2026-02-17', '2026年2月10日至2026年2月17日'],
  ['2026-02-10', '2026-02-10', '2026年2月10日'],
  [undefined, '2026-02-17', '至2026年2月17日'],
  ['2026-02-10', undefined, '2026年2月10日起'],
  [undefined, undefined, undefined],
])('from %s until %s is said as %s', (opens, closes, words) => {
  expect(spanOf(opens, closes)).toBe(words);
});
