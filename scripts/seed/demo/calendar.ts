import { addDays, dayNumber, type CalendarDate } from '../../../content-types/rules/calendar-date.ts';

/** Days from today; negative lies in the past. */
export type Day = number;

/** The day on which the year's projects have been reviewed and published for objections: the first ones begin. */
const approved: Day = -309;

/** The demo's calendar: everything is counted from one `today`. */
export interface Calendar {
  readonly today: CalendarDate;
  /** The year whose projects these are: that of their approval, not always that of today. */
  readonly year: number;
  readonly date: (day: Day) => CalendarDate;
  /** Last day of the month `back` months before today's, as a day count. */
  readonly monthEnd: (back: number) => Day;
}

/** @throws RangeError when `today` is not a 'YYYY-MM-DD' date */
export function calendarOf(today: CalendarDate): Calendar {
  const base = dayNumber(today);
  const [todaysYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return {
    today,
    year: Number(addDays(today, approved).slice(0, 4)),
    date: (day) => addDays(today, day),
    monthEnd: (back) => Date.UTC(todaysYear, month - back, 0) / 86_400_000 - base,
  };
}

/** The day itself, or the Monday after a weekend: papers are issued when offices are open. */
export function officeDay(calendar: Calendar, day: Day): Day {
  const weekday = new Date(calendar.date(day)).getUTCDay();
  return day + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

const parts = (date: CalendarDate): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** '10月15日' */
export function monthDay(date: CalendarDate): string {
  const [, month, day] = parts(date);
  return `${month}月${day}日`;
}

/** '2026年10月15日' */
export const fullDate = (date: CalendarDate): string => `${parts(date)[0]}年${monthDay(date)}`;

/** '10月' */
export const monthWord = (date: CalendarDate): string => `${parts(date)[1]}月`;

function dateWord(calendar: Calendar, day: Day, form = ''): string {
  const date = calendar.date(day);
  if (form === 'd') return date;
  if (form === 'm') return monthWord(date);
  return form === 'y' || parts(date)[0] !== calendar.year ? fullDate(date) : monthDay(date);
}

/**
 * Puts dates into a text: `{-40}` becomes '10月15日' (with its year where that is not the projects' own), `{-40m}` '10月',
 * `{-40y}` '2026年10月15日', `{-40d}` '2026-10-15', `{y}` the year of the projects.
 * Everything else in braces goes to `rest`. A day is never written with a plus: `{+1}` is no day.
 * @throws RangeError on a placeholder that nobody knows, and on a brace that belongs to none
 */
export function fillText(
  text: string,
  calendar: Calendar,
  rest: (name: string) => string | undefined = () => undefined,
): string {
  const refuse = (what: string): never => {
    throw new RangeError(`${what} in: ${text.slice(0, 60)}`);
  };
  const filled = text.replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    const [, day, form] = /^(0|-?[1-9]\d*)([myd]?)$/.exec(name) ?? [];
    if (day !== undefined) return dateWord(calendar, Number(day), form);
    if (name === 'y') return String(calendar.year);
    return rest(name) ?? refuse(`Unknown placeholder {${name}}`);
  });
  return /[{}]/.test(filled) ? refuse('Loose brace') : filled;
}
