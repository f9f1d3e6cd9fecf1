import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import type { Question } from './port.ts';

/** First and last millisecond of publication that are wanted. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The span of a question's days; everything when it names none. */
export function spanOf({ from, to }: Pick<Question, 'from' | 'to'>): Span {
  return {
    first: from === undefined ? 0 : Date.parse(startOfBeijingDay(from)),
    last: to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(startOfBeijingDay(addDays(to, 1))) - 1,
  };
}
