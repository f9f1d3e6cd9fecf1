import fc from 'fast-check';
import { formatDate, formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { describe, expect, test } from 'vitest';
import { monthAfter, weeksOf } from './month-grid.ts';
import { dayOf, minuteOf } from './written-date.ts';

const someDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('a day is understood', () => {
  test.each([
    '2026年5月11日',
    '2026-05-11',
    '2026-5-11',
    '2026/5/11',
    '2026.05.11',
    '20260511',
    ' 2026 年 5 月 11 日 ',
  ])('as %s', (written) => {
    expect(dayOf(written)).toBe('2026-05-11');
  });

  test('whenever the desk wrote it itself', () => {
    fc.assert(
      fc.property(someDay, (instant) => {
        expect(dayOf(formatDate(instant.slice(0, 10)))).toBe(instant.slice(0, 10));
        const beijing = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
        expect(minuteOf(formatDateTime(instant))).toBe(beijing);
      }),
    );
  });

  test('and what is none is not made one', () => {
    for (const written of ['', '明天', '2026-02-30', '2026-13-01', '26-5-11', '2026-05', '2026-05-11x'])
      expect(dayOf(written), written).toBeNull();
  });
});

describe('a time of the day is understood', () => {
  test.each(['2026年5月11日 9:05', '2026-05-11T09:05', '2026-05-11 9：05', '2026年5月11日9时05分'])(
    'as %s',
    (written) => {
      expect(minuteOf(written)).toBe('2026-05-11T09:05');
    },
  );

  test('a day alone is its nine o’clock, and no hour is the 25th', () => {
    expect(minuteOf('2026-05-11')).toBe('2026-05-11T09:00');
    expect(minuteOf('2026-05-11 9点')).toBe('2026-05-11T09:00');
    for (const written of ['2026-05-11 25:00', '2026-05-11 10:75', '10:30'])
      expect(minuteOf(written), written).toBeNull();
  });
});

describe('the month in the calendar', () => {
  test('has whole weeks that begin on Monday, with every day of the month once', () => {
    fc.assert(
      fc.property(
        someDay.map((instant) => instant.slice(0, 7)),
        (month) => {
          const weeks = weeksOf(month);
          for (const week of weeks) expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay()).toBe(1);
          const days = weeks.flat();
          expect(new Set(days).size).toBe(days.length);
          const own = days.filter((day) => day.startsWith(month));
          expect(own[0]).toBe(`${month}-01`);
          expect(own).toHaveLength(
            new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
          );
        },
      ),
    );
  });

  test('leads to the months beside it', () => {
    expect([monthAfter('2026-01', -1), monthAfter('2026-12', 1), monthAfter('2024-02', 12)]).toEqual([
      '2025-12',
      '2027-01',
      '2025-02',
    ]);
  });
});
