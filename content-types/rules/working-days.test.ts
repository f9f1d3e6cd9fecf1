import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from './calendar-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDayUntil,
} from './working-days.ts';
import { announcedCalendar, calendarWith, mostDaysAtOnce, type SetDays } from './working-calendar.ts';

const dates = fc
  .integer({ min: dayNumber('2003-06-01'), max: dayNumber('2031-12-31') })
  .map((day) => dateOfDay(day));

const setDays: fc.Arbitrary<SetDays[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('holiday', 'workday'),
      from: dates,
      more: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ kind, from, more }) => ({ kind, from, ...(more > 0 ? { to: addDays(from, more) } : {}) })),
  { maxLength: 8 },
);

describe('working days', () => {
  it('follow the public calendar, moved days included', () => {
    expect(isWorkingDay('2026-02-14', announcedCalendar)).toBe(true);
    expect(isWorkingDay('2026-02-20', announcedCalendar)).toBe(false);
    expect(isWorkingDay('2026-10-10', announcedCalendar)).toBe(true);
    expect(isWorkingDay('2026-10-11', announcedCalendar)).toBe(false);
    expect(isWorkingDay('2022-05-07', announcedCalendar)).toBe(true);
  });

  it('fall back to Monday to Friday, and say so, where no notice is known', () => {
    expect(announcedCalendar.knows(2026)).toBe(true);
    expect(announcedCalendar.knows(2003)).toBe(false);
    expect(announcedCalendar.knows(2190)).toBe(false);
    expect(isWorkingDay('2190-10-01', announcedCalendar)).toBe(true);
    expect(isWorkingDay('2190-10-02', announcedCalendar)).toBe(false);
    expect(isWorkingDay('1969-12-28', announcedCalendar)).toBe(false);
  });

  it('are counted over the Spring Festival', () => {
    expect(addWorkingDays('2026-02-13', 1, announcedCalendar)).toBe('2026-02-14');
    expect(addWorkingDays('2026-02-14', 1, announcedCalendar)).toBe('2026-02-24');
    expect(addWorkingDays('2026-02-24', -1, announcedCalendar)).toBe('2026-02-14');
    expect(workingDaysBetween('2026-02-13', '2026-02-28', announcedCalendar)).toBe(6);
    expect(workingDayFrom('2026-02-16', announcedCalendar)).toBe('2026-02-24');
    expect(workingDayFrom('2026-02-24', announcedCalendar)).toBe('2026-02-24');
  });

  it('added are the working days that lie between, whatever the county set', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), setDays, (date, n, days) => {
        const calendar = calendarWith(days);
        const later = addWorkingDays(date, n, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(workingDaysBetween(date, later, calendar)).toBe(n);
        expect(workingDaysBetween(date, addDays(later, -1), calendar)).toBe(n - 1);
        expect(addWorkingDays(later, -n, calendar) <= date || !isWorkingDay(date, calendar)).toBe(true);
      }),
    );
  });

  it('between two dates add up and turn their sign', () => {
    fc.assert(
      fc.property(dates, dates, dates, setDays, (a, b, c, days) => {
        const between = (one: string, other: string) => workingDaysBetween(one, other, calendarWith(days));
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(b, a) + between(a, b)).toBe(0);
      }),
    );
  });

  it('around a day are the next and the last: a day off lies between them, a working day is both', () => {
    fc.assert(
      fc.property(dates, setDays, (date, days) => {
        const calendar = calendarWith(days);
        const [next, last] = [workingDayFrom(date, calendar), workingDayUntil(date, calendar)];
        expect(last <= date && date <= next).toBe(true);
        expect(workingDaysBetween(last, next, calendar)).toBe(isWorkingDay(date, calendar) ? 0 : 1);
      }),
    );
  });

  it('refuse part of a day', () => {
    expect(() => addWorkingDays('2026-01-05', 0.5, announcedCalendar)).toThrow(RangeError);
  });
});

describe('days that the county set', () => {
  it('count before what the package knows, each for itself, the last said before the others', () => {
    fc.assert(
      fc.property(setDays, dates, (days, date) => {
        const said = days.findLast(({ from, to }) => from <= date && date <= (to ?? from));
        const expected = said ? said.kind === 'workday' : isWorkingDay(date, announcedCalendar);
        expect(isWorkingDay(date, calendarWith(days))).toBe(expected);
      }),
    );
  });

  it('make a year known with its National Day, and with nothing less', () => {
    const known = (days: SetDays[]) => calendarWith(days).knows(2190);
    expect(known([{ kind: 'holiday', from: '2190-01-01' }])).toBe(false);
    expect(known([{ kind: 'workday', from: '2190-10-01' }])).toBe(false);
    expect(known([{ kind: 'holiday', from: '2190-09-29', to: '2190-10-05' }])).toBe(true);
    expect(calendarWith([{ kind: 'holiday', from: '2190-10-01' }]).knows(2191)).toBe(false);
    expect(calendarWith([]).knows(2026)).toBe(true);
  });

  it('are no more at once than a holiday can have: a slip in the year costs nothing else', () => {
    const calendar = calendarWith([{ kind: 'holiday', from: '2026-03-02', to: '9026-03-02' }]);
    expect(workingDaysBetween('2026-03-01', addDays('2026-03-01', mostDaysAtOnce), calendar)).toBe(0);
    expect(isWorkingDay('2026-04-02', calendar)).toBe(true);
  });
});
