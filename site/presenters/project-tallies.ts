import type { Snapshot } from '@xianfeng/content-types';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { agreedUntil, nextAgreed, type DueState } from '@xianfeng/content-types/rules/due-state';
import type { Content } from '../content/content.ts';

/** How projects are counted, code → Chinese word: every project is in one of these groups. */
export const groupWords = {
  closed: '已经办结',
  'on-time': '按期推进',
  extended: '已延期',
  'due-soon': '临期',
  overdue: '逾期',
  still: '不计期限',
} as const;
export type ProjectGroup = keyof typeof groupWords;

/** What each group means, for those who do not work in an office. */
export const groupMeanings: Readonly<Record<ProjectGroup, string>> = {
  closed: '事情结束，结果已公开',
  'on-time': '期限没到，也没改过',
  extended: '公开改过，新期限没到',
  'due-soon': '5个工作日内到期限',
  overdue: '过了期限没做到；过了20个工作日叫久拖',
  still: '还没定期限，或中止了',
};

/** How many projects there are, and how many are in each group today. */
export type ProjectTallies = Readonly<Record<ProjectGroup, number>> & { readonly total: number };

/** The group of a project that stands in `state`. */
export function groupOf(project: Snapshot<'project'>, state: DueState): ProjectGroup {
  if (project.stage === 'closed') return 'closed';
  // On time is who has a date to keep: not promised yet, suspended, and nothing left to do are none of it.
  if (nextAgreed(project) === null) return 'still';
  if (state === 'overdue' || state === 'long-overdue') return 'overdue';
  return state === 'due-soon' || state === 'extended' ? state : 'on-time';
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
  const overdue = open({ to: late });
  const dueSoon = open({ from: addDays(late, 1), to: soon });
  return {
    total,
    closed,
    'on-time': open() - overdue - dueSoon - extended,
    extended,
    'due-soon': dueSoon,
    overdue,
    still: total - open() - closed,
  };
}
