import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDue } from './periods.ts';

test('a daily digest is due at seven in the morning in Beijing', () => {
  expect(lastDue('daily', '2026-03-03T22:59:59.999Z')).toBe('2026-03-02T23:00:00.000Z');
  expect(lastDue('daily', '2026-03-03T23:00:00.000Z')).toBe('2026-03-03T23:00:00.000Z');
});

test('a weekly one on Mondays', () => {
  // 2 March 2026 is a Monday.
  expect(lastDue('weekly', '2026-03-01T22:59:00.000Z')).toBe('2026-02-22T23:00:00.000Z');
  expect(lastDue('weekly', '2026-03-01T23:00:00.000Z')).toBe('2026-03-01T23:00:00.000Z');
  expect(lastDue('weekly', '2026-03-08T22:00:00.000Z')).toBe('2026-03-01T23:00:00.000Z');
});

test('whatever the moment, the last time due has come, and less than a period ago', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.constantFrom('daily' as const, 'weekly' as const),
      (date, period) => {
        const ago = date.getTime() - Date.parse(lastDue(period, date.toISOString()));
        expect(ago).toBeGreaterThanOrEqual(0);
        expect(ago).toBeLessThan((period === 'daily' ? 1 : 7) * 86_400_000);
      },
    ),
  );
});
