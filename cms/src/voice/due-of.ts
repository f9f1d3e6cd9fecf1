import { letterDue } from '@xianfeng/content-types/forms/letter-clock';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { LetterRow } from './letter-table.ts';

/** By when a letter is to be taken on and answered; null where there is none any more. */
export const dueOf = (
  { kind, received_on, rechecked_on, complex }: LetterRow,
  calendar: WorkingCalendar,
): ReturnType<typeof letterDue> | null =>
  kind === null
    ? null
    : letterDue({ kind, received: rechecked_on ?? received_on, complex: Boolean(complex) }, calendar);
