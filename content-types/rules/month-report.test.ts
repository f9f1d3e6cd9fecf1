import { describe, expect, test } from 'vitest';
import { lastDayOf, monthBefore, monthToReport, planBefore } from './month-report.ts';

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
    expect(['2026-02', '2028-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2028-02-29', '2026-04-30', '2026-12-31']);
    expect(monthBefore('2026-03')).toBe('2026-02');
  });
});

test('the plan to be reported on is the latest that was written before the month', () => {
  const reports = [{ month: '2026-03', nextPlan: '铺路基' }, { month: '2026-01', nextPlan: '签字' }, { month: '2026-02', nextPlan: ' ' }, { month: '2026-05', nextPlan: '以后的事' }];
  expect(planBefore(reports, '2026-05')).toEqual({ month: '2026-03', nextPlan: '铺路基' });
  expect(planBefore(reports, '2026-03')).toEqual({ month: '2026-01', nextPlan: '签字' });
  expect(planBefore(reports, '2026-01')).toBeNull();
});
