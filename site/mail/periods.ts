import { beijingDate, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { addDays, dayNumber } from '@xianfeng/content-types/rules/calendar-date';
import { digestPeriods, type DigestPeriod } from './sign-up.ts';

const hourMs = 3_600_000;

/** The last instant, up to `now`, at which digests of a period were due. */
export function lastDue(period: DigestPeriod, now: string): string {
  const { hour, weekday } = digestPeriods[period];
  const moment = (day: string): string =>
    new Date(Date.parse(startOfBeijingDay(day)) + hour * hourMs).toISOString();
  // Day 0 is a Thursday; Monday is weekday 1.
  const weekdayOf = (day: string): number => ((dayNumber(day) + 3) % 7) + 1;
  for (let day = beijingDate(now); ; day = addDays(day, -1)) {
    if ((weekday === null || weekdayOf(day) === weekday) && moment(day) <= now) return moment(day);
  }
}
