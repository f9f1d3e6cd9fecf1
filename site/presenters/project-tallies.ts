import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { agreedUntil } from '@xianfeng/content-types/rules/due-state';
import type { Content } from '../content/content.ts';

/** How many projects there are, and how they stand today; every project counts in one of the others. */
export interface ProjectTallies {
  readonly total: number;
  /** On time as first promised: no date near, none passed, none moved. */
  readonly onTime: number;
  /** None near or passed, but one at least was put off. */
  readonly extended: number;
  readonly soon: number;
  readonly late: number;
  readonly closed: number;
  /** Without a clock: not promised yet, suspended, or nothing left to do. */
  readonly still: number;
}

/** Counts by the indexes alone, so that a county with many projects costs a page no more than one with few. */
export function projectTallies(content: Pick<Content, 'count' | 'calendar'>, today: string): ProjectTallies {
  const [late, soon] = (['overdue', 'due-soon'] as const).map((state) =>
    agreedUntil(state, today, content.calendar()),
  ) as [string, string];
  const open = (range?: { from?: string; to?: string }): number =>
    content.count('projects.byNextDue', 'open', range);
  const total = content.count('documents.byType', 'project');
  const closed = content.count('projects.byStage', 'closed');
  const extended = content.count('projects.byNextDue', 'extended', { from: addDays(soon, 1) });
  const lateOnes = open({ to: late });
  const soonOnes = open({ from: addDays(late, 1), to: soon });
  return {
    total,
    onTime: open() - lateOnes - soonOnes - extended,
    extended,
    soon: soonOnes,
    late: lateOnes,
    closed,
    still: total - open() - closed,
  };
}
