import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar-date.ts';
import { formatPeriod, monthToRate, periodDays, periodKind } from './period.ts';

const year = fc.integer({ min: 2000, max: 2099 }).map(String);
const period = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
);

test('a period is a month, a quarter or a year, and is called so', () => {
  expect(['2026-10', '2026-q3', '2026'].map(periodKind)).toEqual(['month', 'quarter', 'year']);
  expect(['2026-10', '2026-q3', '2026'].map(formatPeriod)).toEqual([
    '2026年10月',
    '2026年第三季度',
    '2026年',
  ]);
  expect(['2026-13', '2026-q5', '26', '2026-1', ''].map(periodKind)).toEqual([null, null, null, null, null]);
});

test('its days begin with a month and end with one, leap years included', () => {
  expect(periodDays('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodDays('2026-q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(periodDays('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(() => periodDays('2026-q9')).toThrow(RangeError);
  fc.assert(
    fc.property(period, (any) => {
      const { from, to } = periodDays(any);
      expect(from < to).toBe(true);
      expect([from.slice(8), addDays(to, 1).slice(8)]).toEqual(['01', '01']);
    }),
  );
});

test('a month is rated when it is over', () => {
  expect(monthToRate('2026-11-25')).toBe('2026-10');
  expect(monthToRate('2027-01-01')).toBe('2026-12');
});
