import type { CalendarDate } from '../rules/calendar-date.ts';
import { addWorkingDays, type WorkingCalendar } from '../rules/working-days.ts';
import type { LetterKind } from '../rules/letter-words.ts';

/** Working days within which a letter is to be taken on and answered. */
export const letterClock = { accept: 1, answer: 5, complex: 15, error: 3 } as const;

const answerDays = (kind: LetterKind, complex: boolean): number =>
  complex ? letterClock.complex : kind === 'error' ? letterClock.error : letterClock.answer;

/** The last days on which a letter that arrived on `received` may be taken on, and answered. */
export function letterDue(
  { kind, received, complex }: { kind: LetterKind; received: CalendarDate; complex: boolean },
  calendar: WorkingCalendar,
): { readonly accept: CalendarDate; readonly answer: CalendarDate } {
  return {
    accept: addWorkingDays(received, letterClock.accept, calendar),
    answer: addWorkingDays(received, answerDays(kind, complex), calendar),
  };
}
