import { addDays, type CalendarDate } from './calendar-date.ts';

/** Whether one may still object to what is announced, code → Chinese word. */
export const publicityWords = { 'not-yet': '还没有开始公示', open: '正在公示', over: '公示期已过' } as const;
export type PublicityState = keyof typeof publicityWords;

export interface PublicityAnswer {
  /** Null for what has no window. */
  readonly state: PublicityState | null;
  /** The next Beijing date on which time alone changes the state; null when it never will. */
  readonly changesOn: CalendarDate | null;
}

/** Before, within or after the publicity window (公示期); both days belong to it. */
export function publicityWindow(
  {
    opens,
    closes,
  }: { readonly opens?: CalendarDate | null | undefined; readonly closes?: CalendarDate | null | undefined },
  today: CalendarDate,
): PublicityAnswer {
  if (!closes) return { state: null, changesOn: null };
  if (opens && today < opens) return { state: 'not-yet', changesOn: opens };
  if (today <= closes) return { state: 'open', changesOn: addDays(closes, 1) };
  return { state: 'over', changesOn: null };
}
