import { dateOfDay, dayNumber, type CalendarDate } from './calendar-date.ts';

/** Which days people work on. Days are numbered from 1970-01-01, see `dayNumber`. */
export interface WorkingCalendar {
  worksOn(day: number): boolean;
  /**
   * Whether holidays and moved working days (调休) of `year` are known. The State Council announces a year late in the
   * year before; a year that is not known counts Monday to Friday, and who shows such a count has to say so.
   */
  knows(year: number): boolean;
}

export function isMondayToFriday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}

/** Whether people work on `date`. */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  return calendar.worksOn(dayNumber(date));
}

/** The n-th working day after `date` (before it when n is negative); `date` itself when n is 0. */
export function addWorkingDays(date: CalendarDate, n: number, calendar: WorkingCalendar): CalendarDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`);
  const step = Math.sign(n);
  let day = dayNumber(date);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (calendar.worksOn(day)) left -= 1;
  }
  return dateOfDay(day);
}

/** `date` when it is a working day, else the next one: where a deadline on a day off really ends. */
export function workingDayFrom(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
}

/** `date` when it is a working day, else the last one before it. */
export function workingDayUntil(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, -1, calendar);
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (end < start) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (calendar.worksOn(day)) count += 1;
  return count;
}

/** The first year that a count of working days between two dates touches and the calendar does not know; null when it knows all. */
export function unknownYear(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number | null {
  const [first, last] = [from, to].sort().map((date) => Number(date.slice(0, 4))) as [number, number];
  for (let year = first; year <= last; year += 1) if (!calendar.knows(year)) return year;
  return null;
}
