import { addDays, type CalendarDate } from './calendar-date.ts';

/** How long a period of a standing is, code → Chinese word. */
export const periodWords = { month: '月度通报', quarter: '季度互比', year: '年终评优' } as const;
export type PeriodKind = keyof typeof periodWords;

/** `2026-10`, `2026-q3` or `2026`; of years for which there is a calendar. */
export const periodPattern = /^(?:19|2\d)\d{2}(?:-(?:0[1-9]|1[0-2]|q[1-4]))?$/;

const two = (number: number): string => String(number).padStart(2, '0');

/** What kind of period this is; null when it is none. */
export function periodKind(period: string): PeriodKind | null {
  if (!periodPattern.test(period)) return null;
  if (period.length === 4) return 'year';
  return period[5] === 'q' ? 'quarter' : 'month';
}

/** First and last day of a period. @throws RangeError when it is none */
export function periodDays(period: string): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const kind = periodKind(period);
  if (!kind) throw new RangeError(`Not a period: ${period}`);
  const year = Number(period.slice(0, 4));
  const last = kind === 'year' ? 12 : kind === 'quarter' ? Number(period[6]) * 3 : Number(period.slice(5));
  const first = last - { month: 0, quarter: 2, year: 11 }[kind];
  const next = last === 12 ? `${year + 1}-01-01` : `${year}-${two(last + 1)}-01`;
  return { from: `${year}-${two(first)}-01`, to: addDays(next, -1) };
}

/** '2026年10月', '2026年第三季度', '2026年'. */
export function formatPeriod(period: string): string {
  const year = `${period.slice(0, 4)}年`;
  const kind = periodKind(period);
  if (kind === 'month') return `${year}${Number(period.slice(5))}月`;
  return kind === 'quarter' ? `${year}第${'一二三四'[Number(period[6]) - 1]}季度` : year;
}

/** The month before the one in which `today` lies: the last that a month's standing can be made of. */
export function monthToRate(today: CalendarDate): string {
  return addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
}
