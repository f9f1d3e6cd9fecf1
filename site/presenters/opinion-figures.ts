import { letterClock } from '@xianfeng/content-types/forms/letter-clock';
import { isAdopted } from '@xianfeng/content-types/rules/letter-words';
import { workingDaysBetween, type WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { PublishedDocument } from '../content/content.ts';

/** How a group of published opinions was answered. */
export interface OpinionFigures {
  /** What the group has in common: a month 'YYYY-MM', the documentId of a unit. */
  readonly group: string;
  readonly count: number;
  /** Answered within so many working days as an ordinary letter has. */
  readonly inTime: number;
  /** Adopted, wholly or in part. */
  readonly adopted: number;
}

/** Figures of each group, in the order in which the groups first occur. */
export function opinionFigures(
  opinions: readonly PublishedDocument<'opinion'>[],
  groupOf: (opinion: PublishedDocument<'opinion'>['data']) => string,
  calendar: WorkingCalendar,
): OpinionFigures[] {
  const groups = Map.groupBy(opinions, ({ data }) => groupOf(data));
  return [...groups].map(([group, members]) => ({
    group,
    count: members.length,
    inTime: members.filter(
      ({ data }) => workingDaysBetween(data.receivedOn, data.answeredOn, calendar) <= letterClock.answer,
    ).length,
    adopted: members.filter(({ data }) => isAdopted(data.outcome)).length,
  }));
}
