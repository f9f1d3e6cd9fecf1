import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDayOf, monthBefore, monthToReport, owedReport, planBefore } from './month-report.ts';

describe('the month that a report is about', () => {
  test.each([
    ['2026-05-03', [], '2026-04'],
    ['2026-05-20', [], '2026-04'],
    ['2026-05-21', [], '2026-05'],
    ['2026-05-03', ['2026-04'], '2026-05'],
    ['2026-01-02', [], '2025-12'],
  ])('is, on %s with %j reported, %s', (today, reported, month) => {
    expect(monthToReport(today, reported)).toBe(month);
  });

  test('ends on its last day, in leap years too', () => {
    expect(['2026-02', '2028-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-04-30',
      '2026-12-31',
    ]);
    expect(monthBefore('2026-03')).toBe('2026-02');
  });
});

test('the plan to be reported on is the latest that was written before the month', () => {
  const reports = [
    { month: '2026-03', nextPlan: '铺路基' },
    { month: '2026-01', nextPlan: '签字' },
    { month: '2026-02', nextPlan: ' ' },
    { month: '2026-05', nextPlan: '以后的事' },
  ];
  expect(planBefore(reports, '2026-05')).toEqual({ month: '2026-03', nextPlan: '铺路基' });
  expect(planBefore(reports, '2026-03')).toEqual({ month: '2026-01', nextPlan: '签字' });
  expect(planBefore(reports, '2026-01')).toBeNull();
});

test('in a month the report about the month before is owed, until the day that the programme says', () => {
  expect(owedReport('2026-05-03', 5)).toEqual({ month: '2026-04', due: '2026-05-05', isLate: false });
  expect(owedReport('2026-05-06', 5)).toEqual({ month: '2026-04', due: '2026-05-05', isLate: true });
});

test('January owes December, and the 31st is the last day of a short month', () => {
  expect(owedReport('2026-01-02', null)).toEqual({ month: '2025-12', due: '2026-01-05', isLate: false });
  expect(owedReport('2028-02-01', 31).due).toBe('2028-02-29');
});

test('whatever the day, the owed month is over and the last day lies in the present month', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
      fc.option(fc.integer({ min: -3, max: 40 })),
      (day, reportDay) => {
        const today = day.toISOString().slice(0, 10);
        const { month, due, isLate } = owedReport(today, reportDay);
        expect(month < today.slice(0, 7)).toBe(true);
        expect(due.slice(0, 7)).toBe(today.slice(0, 7));
        expect(isLate).toBe(today > due);
        expect(new Date(due).toISOString().slice(0, 10)).toBe(due);
      },
    ),
  );
});
