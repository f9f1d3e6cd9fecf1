/** A calendar date of Asia/Shanghai, 'YYYY-MM-DD'. Dates compare in time order as plain strings. */
export type CalendarDate = string;

const dayMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01. Throws RangeError when `date` is not an existing 'YYYY-MM-DD' date. */
export function dayNumber(date: CalendarDate): number {
  const ms = shape.test(date) ? Date.parse(date) : Number.NaN;
  // Date.parse rolls 2023-02-30 over to March, so the day of the month has to come back unchanged.
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(date.slice(8))) {
    throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${date}`);
  }
  return ms / dayMs;
}

/** The date of a day number; the reverse of `dayNumber`. */
export function dateOfDay(day: number): CalendarDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The earliest of the dates that are there, or null when there is none. */
export function earliest(dates: Iterable<CalendarDate | null | undefined>): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const date of dates) {
    if (date && (first === null || date < first)) first = date;
  }
  return first;
}
