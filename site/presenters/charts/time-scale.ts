import { addDays, dayNumber, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { monthAfter } from '../near-months.ts';

/** A stretch of time laid out from 0 to 100, with the beginnings of months to read it by. */
export interface TimeScale {
  at(date: CalendarDate): number;
  readonly months: readonly { readonly month: string; readonly at: number }[];
}

const mostMonths = 6;

function beginningsOfMonths(first: CalendarDate, last: CalendarDate): string[] {
  const months: string[] = [];
  for (let month = monthAfter(first.slice(0, 7)); `${month}-01` <= last; month = monthAfter(month))
    months.push(month);
  const step = Math.ceil(months.length / mostMonths);
  return months.filter((_, index) => index % step === 0);
}

/** The scale that holds all of these dates, with a little room at both ends. Throws RangeError without any date. */
export function timeScale(dates: readonly (CalendarDate | null | undefined)[]): TimeScale {
  const known = dates.filter((date) => typeof date === 'string').sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A scale of time needs a date');
  const room = Math.max(3, Math.round((dayNumber(last) - dayNumber(first)) * 0.03));
  const [from, to] = [addDays(first, -room), addDays(last, room)];
  const at = (date: CalendarDate): number =>
    Math.round(((dayNumber(date) - dayNumber(from)) / (dayNumber(to) - dayNumber(from))) * 1000) / 10;
  return { at, months: beginningsOfMonths(from, to).map((month) => ({ month, at: at(`${month}-01`) })) };
}
