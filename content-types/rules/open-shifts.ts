import type { CalendarDate } from './calendar-date.ts';

/** What the rules read of a shift. */
export interface ShiftFacts {
  readonly name: string;
  readonly day: CalendarDate;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly places: number;
  readonly cancelled?: boolean | null | undefined;
}

/** The shifts to which people can still come. */
export const openShifts = <S extends ShiftFacts>(shifts: readonly S[], today: CalendarDate): S[] =>
  shifts.filter(({ day, cancelled }) => !cancelled && day >= today);

/** `08:00到11:00`; empty when no time is told. */
export const hoursOf = ({ from, to }: Pick<ShiftFacts, 'from' | 'to'>): string =>
  from && to ? `${from}到${to}` : from ? `${from}开始` : '';
