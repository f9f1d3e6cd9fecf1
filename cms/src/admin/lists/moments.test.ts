import { expect, test } from 'vitest';
import { dayInWords, momentInWords } from './moments.ts';

test('a moment is told as clocks in the county show it, wherever the editor sits', () => {
  expect(momentInWords('2026-05-11T02:05:00.000Z')).toBe('2026年5月11日 10:05');
  expect(momentInWords('2026-12-31T16:00:00.000Z')).toBe('2027年1月1日 00:00');
});

test('a day is told as a day', () => {
  expect(dayInWords('2026-05-01')).toBe('2026年5月1日');
});

test('what is no date stays as it is', () => {
  expect([momentInWords('明天'), dayInWords('明天')]).toEqual(['明天', '明天']);
});
