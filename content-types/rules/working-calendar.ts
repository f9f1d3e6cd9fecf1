// The package's functions read a date in the machine's own time zone and are a day off west of
// Greenwich, so its published data is read here and not its functions.
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { formatDate } from './beijing-time.ts';
import { dateOfDay, dayNumber, type CalendarDate } from './calendar-date.ts';
import { isMondayToFriday, type WorkingCalendar } from './working-days.ts';

const holidays: Readonly<Record<string, string>> = announced.holidays;
const movedWorkingDays: Readonly<Record<string, string>> = announced.workdays;

/** What people do on days that the county set. */
export const dayKindWords = { holiday: '放假', workday: '上班' } as const;
export type DayKind = keyof typeof dayKindWords;

/** Days on which all do not do what the weekday says, as they are written at the desk; without `to` it is one day. */
export interface SetDays {
  readonly kind: DayKind;
  readonly from: CalendarDate;
  readonly to?: CalendarDate | null | undefined;
}

/** More days at once than any holiday has; a slip in a year must not make the portal count through centuries. */
export const mostDaysAtOnce = 31;

// Every yearly notice names the National Day holiday, so its absence means: no notice yet.
const nationalDay = (year: number): CalendarDate => `${year}-10-01`;

const knownYears = Object.keys(holidays)
  .filter((date) => date.endsWith('-10-01'))
  .map((date) => Number(date.slice(0, 4)));
const firstDay = dayNumber(`${Math.min(...knownYears)}-01-01`);
const lastDay = dayNumber(`${Math.max(...knownYears)}-12-31`);
const known: ReadonlySet<number> = new Set(knownYears);

// A table by day number, made once at load, keeps the counting free of date strings.
const works = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => {
  const day = firstDay + index;
  const date = dateOfDay(day);
  return date in movedWorkingDays || (isMondayToFriday(day) && !(date in holidays));
});

/** The calendar as the yearly notices of the State Council have it, so far as the data package knows them. */
export const announcedCalendar: WorkingCalendar = {
  worksOn: (day) => works[day - firstDay] ?? isMondayToFriday(day),
  knows: (year) => known.has(year),
};

/**
 * The announced calendar with the days that the county set: each says for itself what people do on it, the later in the
 * list before the earlier. A year of which the county set the National Day holiday is known.
 */
export function calendarWith(days: readonly SetDays[]): WorkingCalendar {
  if (days.length === 0) return announcedCalendar;
  const set = new Map<number, boolean>();
  for (const { kind, from, to } of days) {
    const first = dayNumber(from);
    const last = Math.min(dayNumber(to ?? from), first + mostDaysAtOnce - 1);
    for (let day = first; day <= last; day += 1) set.set(day, kind === 'workday');
  }
  return {
    worksOn: (day) => set.get(day) ?? announcedCalendar.worksOn(day),
    knows: (year) => announcedCalendar.knows(year) || set.get(dayNumber(nationalDay(year))) === false,
  };
}

/** What is wrong with days that somebody wants to set, in Chinese; null when nothing is. Days without dates are for others to refuse. */
export function setDaysFault(days: readonly Partial<SetDays>[]): string | null {
  for (const { from, to } of days) {
    if (!from || !to) continue;
    const span = `${formatDate(from)}至${formatDate(to)}`;
    if (to < from) return `节假日安排里，${span}的结束早于开始，请改好再保存。`;
    if (dayNumber(to) - dayNumber(from) >= mostDaysAtOnce)
      return `节假日安排里，${span}超过${mostDaysAtOnce}天，请检查年份。`;
  }
  return null;
}

/** What has to be said where working days of a year are counted whose calendar nobody knows yet. */
export const guessedWords = (year: number): string => `本站还没有${year}年的节假日安排，先按双休日推算。`;
