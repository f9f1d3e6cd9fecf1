// The package's functions read a date in the machine's own time zone and are a day off west of
// Greenwich, so its published data is read here and not its functions.
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dateOfDay, dayNumber, type CalendarDate } from './calendar-date.ts';

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const movedWorkingDays: Readonly<Record<string, string>> = calendar.workdays;

// Every yearly notice names the National Day holiday, so its absence means: no notice yet.
const knownYears = Object.keys(holidays)
  .filter((date) => date.endsWith('-10-01'))
  .map((date) => Number(date.slice(0, 4)));
const firstKnownYear = Math.min(...knownYears);
const lastKnownYear = Math.max(...knownYears);
const firstDay = dayNumber(`${firstKnownYear}-01-01`);
const lastDay = dayNumber(`${lastKnownYear}-12-31`);

function isMondayToFriday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}

// A table by day number, made once at load, keeps the counting below free of date strings.
const known = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => {
  const day = firstDay + index;
  const date = dateOfDay(day);
  return date in movedWorkingDays || (isMondayToFriday(day) && !(date in holidays));
});

function worksOn(day: number): boolean {
  return known[day - firstDay] ?? isMondayToFriday(day);
}

/**
 * Whether the public calendar with its moved working days (调休) is known for `year`.
 * The State Council announces a year late in the year before; until then, and before 2004, every
 * function here falls back to Monday to Friday, and a page that counts such days should say so.
 */
export function calendarKnows(year: number): boolean {
  return year >= firstKnownYear && year <= lastKnownYear;
}

/** Whether people work on `date`: holidays and moved working days included (see `calendarKnows`). */
export function isWorkingDay(date: CalendarDate): boolean {
  return worksOn(dayNumber(date));
}

/** The n-th working day after `date` (before it when n is negative); `date` itself when n is 0. */
export function addWorkingDays(date: CalendarDate, n: number): CalendarDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`);
  const step = Math.sign(n);
  let day = dayNumber(date);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (worksOn(day)) left -= 1;
  }
  return dateOfDay(day);
}

/** `date` when it is a working day, else the next one: where a deadline on a day off really ends. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  return isWorkingDay(date) ? date : addWorkingDays(date, 1);
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (end < start) return -workingDaysBetween(to, from) || 0;
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (worksOn(day)) count += 1;
  return count;
}
