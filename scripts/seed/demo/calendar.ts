import { addDays, dayNumber, type CalendarDate } from '../../../content-types/rules/calendar-date.ts';

/** Days from today; negative lies in the past. */
export type Day = number;

/** The demo's calendar: everything is counted from one `today`. */
export interface Calendar {
  readonly today: CalendarDate;
  readonly year: number;
  readonly date: (day: Day) => CalendarDate;
  /** Last day of the month `back` months before today's, as a day count. */
  readonly monthEnd: (back: number) => Day;
}

/** @throws RangeError when `today` is not a 'YYYY-MM-DD' date */
export function calendarOf(today: CalendarDate): Calendar {
  const base = dayNumber(today);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return {
    today,
    year,
    date: (day) => addDays(today, day),
    monthEnd: (back) => Date.UTC(year, month - back, 0) / 86_400_000 - base,
  };
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

/**
 * Puts dates into a text: `{-40}` becomes '10月15日', `{-40m}` '10月', `{-40y}` '2026年10月15日',
 * `{-40d}` '2026-10-15', `{y}` the year of today.
 * Everything else in braces goes to `rest`.
 * @throws RangeError on a placeholder that nobody knows
 */
export function fillText(
  text: string,
  calendar: Calendar,
  rest: (name: string) => string | undefined = () => undefined,
): string {
  return text.replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
    const dated = /^([+-]?\d+)([myd]?)$/.exec(name);
    if (dated) {
      const date = calendar.date(Number(dated[1]));
      return dated[2] === 'd'
        ? date
        : dated[2] === 'm'
          ? monthWord(date)
          : dated[2] === 'y'
            ? fullDate(date)
            : monthDay(date);
    }
    const filled = name === 'y' ? String(calendar.year) : rest(name);
    if (filled === undefined) throw new RangeError(`Unknown placeholder {${name}} in: ${text.slice(0, 60)}`);
    return filled;
  });
}
