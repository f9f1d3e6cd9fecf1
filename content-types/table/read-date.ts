import { dateOfDay, dayNumber, type CalendarDate } from '../rules/calendar-date.ts';

const written = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const digits = /^(\d{4})(\d{2})(\d{2})$/;
/** Day 1 of a spreadsheet is 1900-01-01, and it believes in a 29 February 1900. */
const spreadsheetEpoch = -25_569;

const date = (year: string, month: string, day: string): CalendarDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const exists = (day: CalendarDate): boolean => {
  try {
    dayNumber(day);
    return true;
  } catch {
    return false;
  }
};

/** What programs write after a day that has no time. */
const midnight = /[T\s]+0?0:00(?::00(?:\.0+)?)?$/;

/**
 * A calendar day as people and spreadsheets write it: 2026-5-1, 2026/5/1, 2026.5.1, 2026年5月1日, 20260501, 46143,
 * 2026-05-01 00:00:00; null for anything else.
 */
export function readDate(text: string): CalendarDate | null {
  const normal = text.normalize('NFKC').trim().replace(midnight, '').replace(/\s+/g, '');
  const parts = written.exec(normal) ?? digits.exec(normal);
  if (parts) {
    const day = date(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '');
    return exists(day) ? day : null;
  }
  // What Excel counts as days stands for 1954 to 2173: nothing else has five digits.
  return /^[2-9]\d{4}$/.test(normal) ? dateOfDay(spreadsheetEpoch + Number(normal)) : null;
}

/** A moment of Beijing's clock, `2026-05-01 09:30`, or an instant with its offset; as an instant in UTC. Null for anything else. */
export function readDateTime(text: string): string | null {
  const normal = text.normalize('NFKC').trim();
  const parts = /^(\S+?)[ T]+(\d{1,2})[:时点](\d{2})(?::\d{2}(?:\.\d+)?|分)?$/.exec(normal);
  const day = parts && readDate(parts[1] ?? '');
  const instant = day
    ? Date.parse(`${day}T${(parts?.[2] ?? '').padStart(2, '0')}:${parts?.[3]}:00+08:00`)
    : /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(normal)
      ? Date.parse(normal)
      : Number.NaN;
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-05` from 2026年5月, 2026/5, 2026.05, May-26 or a whole date, as spreadsheets make of a month; null for anything else. */
export function readMonth(text: string): string | null {
  const normal = text.normalize('NFKC').replace(/\s+/g, '');
  const day = readDate(normal);
  if (day) return day.slice(0, 7);
  const [, year, month] = /^(\d{4})(?:-|\/|\.|年)?(\d{1,2})月?$/.exec(normal) ?? [];
  if (year && month && Number(month) >= 1 && Number(month) <= 12) return `${year}-${month.padStart(2, '0')}`;
  const [, name, short] = /^([A-Za-z]{3})-(\d{2})$/.exec(normal) ?? [];
  const index = englishMonths.indexOf(name?.toLowerCase() ?? '');
  return short && index >= 0 ? `20${short}-${String(index + 1).padStart(2, '0')}` : null;
}
