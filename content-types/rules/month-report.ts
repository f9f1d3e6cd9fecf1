import { addDays, type CalendarDate } from './calendar-date.ts';

/** A month, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: CalendarDate): Month => day.slice(0, 7);

/** The month before; `2026-01` → `2025-12`. */
export const monthBefore = (month: Month): Month => monthOf(addDays(`${month}-01`, -1));

/** The last day of a month. */
export function lastDayOf(month: Month): CalendarDate {
  const later = addDays(`${month}-01`, 31);
  return addDays(`${monthOf(later)}-01`, -1);
}

/** Until then people still write about the month before, also those who are late. */
const lastDayForLate = 20;

/**
 * The month that a report written on `today` is about: the one before as long as it is missing and not long gone, else the
 * present one. `reported` are the months whose report is public.
 */
export function monthToReport(today: CalendarDate, reported: readonly Month[]): Month {
  const before = monthBefore(monthOf(today));
  return Number(today.slice(8)) <= lastDayForLate && !reported.includes(before) ? before : monthOf(today);
}

/** What was planned in the latest report before `month`, not only in the month just before: somebody may have left one out. */
export function planBefore<
  R extends { readonly month?: Month | null | undefined; readonly nextPlan?: string | null | undefined },
>(reports: readonly R[], month: Month): R | null {
  const earlier = reports.filter((report) => report.month && report.month < month && report.nextPlan?.trim());
  return earlier.reduce<R | null>(
    (latest, report) => (latest === null || (report.month ?? '') > (latest.month ?? '') ? report : latest),
    null,
  );
}

/** The report that is owed on a day: about which month, and by when. */
export interface OwedReport {
  /** The month before that of the day. */
  readonly month: Month;
  /** The last day for it. */
  readonly due: CalendarDate;
  readonly isLate: boolean;
}

const usualDay = 5;

/** The month report owed on `today` (Beijing) by a programme whose reports are due on day `reportDay` of the next month; the 5th unless told. */
export function owedReport(today: CalendarDate, reportDay: number | null | undefined): OwedReport {
  const last = lastDayOf(monthOf(today));
  const day = Math.min(Math.max(reportDay ?? usualDay, 1), Number(last.slice(8)));
  const due = `${monthOf(today)}-${String(day).padStart(2, '0')}`;
  return { month: monthBefore(monthOf(today)), due, isLate: today > due };
}
