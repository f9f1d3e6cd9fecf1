import { addDays, dayNumber, type CalendarDate } from './calendar-date.ts';

/** A moment as an ISO 8601 string with its offset or Z, such as '2022-05-11T01:14:00.000Z'. */
export type Instant = string;

// China has kept one zone without daylight saving since 1991, so fixed arithmetic is exact for
// everything that the portal dates, and far cheaper than Intl for thousands of calls per second.
const offsetMs = 8 * 3_600_000;
const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i;

function beijingClock(instant: Instant): string {
  const ms = hasOffset.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant (ISO 8601 with offset): ${instant}`);
  return new Date(ms + offsetMs).toISOString();
}

/** The calendar date in Beijing at `instant`. Throws RangeError on anything but an instant. */
export function beijingDate(instant: Instant): CalendarDate {
  return beijingClock(instant).slice(0, 10);
}

/** The instant at which `date` begins in Beijing. */
export function startOfBeijingDay(date: CalendarDate): Instant {
  return new Date(dayNumber(date) * 86_400_000 - offsetMs).toISOString();
}

/** The first Beijing midnight after `instant`; at midnight itself, the one a day later. */
export function nextBeijingMidnight(instant: Instant): Instant {
  return startOfBeijingDay(addDays(beijingDate(instant), 1));
}

function chineseDate(date: CalendarDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** '2022-05-11' → '2022年5月11日'. */
export function formatDate(date: CalendarDate): string {
  dayNumber(date);
  return chineseDate(date);
}

/** An instant → '2022年5月11日 09:14', on Beijing's clock. */
export function formatDateTime(instant: Instant): string {
  const clock = beijingClock(instant);
  return `${chineseDate(clock)} ${clock.slice(11, 16)}`;
}

/** An instant → '2022-05-11 09:14' on Beijing's clock, as inspections of public sites want it. */
export function beijingMinute(instant: Instant): string {
  return beijingClock(instant).slice(0, 16).replace('T', ' ');
}

/** '2026-05' → '2026年5月'. Throws RangeError when it is not a month. */
export function formatMonth(month: string): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (!parts) throw new RangeError(`Not a month (YYYY-MM): ${month}`);
  return `${Number(parts[1])}年${Number(parts[2])}月`;
}

/** An instant to the minute, as precise as it is shown: `2026-09-21T01:55Z`. */
export const toTheMinute = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;
