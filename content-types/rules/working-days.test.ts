import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from './calendar-date.ts';
import {
  addWorkingDays,
  calendarKnows,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts';

const dates = fc
  .integer({ min: dayNumber('2003-06-01'), max: dayNumber('2031-12-31') })
  .map((day) => dateOfDay(day));

describe('working days', () => {
  it('follow the public calendar, moved days included', () => {
    expect(isWorkingDay('2026-02-14')).toBe(true);
    expect(isWorkingDay('2026-02-20')).toBe(false);
    expect(isWorkingDay('2026-10-10')).toBe(true);
    expect(isWorkingDay('2026-10-11')).toBe(false);
    expect(isWorkingDay('2022-05-07')).toBe(true);
  });

  it('fall back to Monday to Friday, and say so, where no notice is known', () => {
    expect(calendarKnows(2026)).toBe(true);
    expect(calendarKnows(2003)).toBe(false);
    expect(calendarKnows(2190)).toBe(false);
    expect(isWorkingDay('2190-10-01')).toBe(true);
    expect(isWorkingDay('2190-10-02')).toBe(false);
    expect(isWorkingDay('1969-12-28')).toBe(false);
  });

  it('are counted over the Spring Festival', () => {
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-14');
    expect(addWorkingDays('2026-02-14', 1)).toBe('2026-02-24');
    expect(addWorkingDays('2026-02-24', -1)).toBe('2026-02-14');
    expect(workingDaysBetween('2026-02-13', '2026-02-28')).toBe(6);
    expect(workingDayFrom('2026-02-16')).toBe('2026-02-24');
    expect(workingDayFrom('2026-02-24')).toBe('2026-02-24');
  });

  it('added are the working days that lie between', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const later = addWorkingDays(date, n);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysBetween(date, later)).toBe(n);
        expect(workingDaysBetween(date, addDays(later, -1))).toBe(n - 1);
        expect(addWorkingDays(later, -n) <= date || !isWorkingDay(date)).toBe(true);
      }),
    );
  });

  it('between two dates add up and turn their sign', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
        expect(workingDaysBetween(b, a) + workingDaysBetween(a, b)).toBe(0);
      }),
    );
  });

  it('refuse part of a day', () => {
    expect(() => addWorkingDays('2026-01-05', 0.5)).toThrow(RangeError);
  });
});
