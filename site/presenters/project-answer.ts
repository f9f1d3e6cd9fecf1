import type { Snapshot } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { agreedFor, hasEnded, type DueState } from '@xianfeng/content-types/rules/due-state';
import { outcomeWords } from '@xianfeng/content-types/rules/stages';
import { leadingMetric, unitAfter } from './project-progress.ts';

/** What somebody wants to know who opens a project: how far it is, what comes next, and why it is late. */
export interface ProjectAnswer {
  /** One sentence: what is done, what is missing, by when. */
  readonly now: string;
  /** Why it is late; only where it is, and somebody said why. */
  readonly why: string | null;
  /** What is done about it. */
  readonly remedy: string | null;
  /** The day on which its dates need another year beside them. */
  readonly changesOn: CalendarDate;
}

type Project = Snapshot<'project'>;
type Metric = Project['metrics'][number];

/** Exact, because 0.3 of a kilometre that are left must not read 0.2999. */
const minus = (one: number, other: number): number => Math.round((one - other) * 1e6) / 1e6;

/** What of a figure is done, and what is missing. */
function measured({ name, unit, actual = 0, target, baseline = 0 }: Metric): string {
  const unitWords = unitAfter(unit);
  const falling = target < baseline;
  const left = falling ? minus(actual, target) : minus(target, actual);
  if (left <= 0) return `${name} ${actual}${unitWords}，达到目标 ${target}${unitWords}`;
  return `${name} ${actual}${unitWords}，离目标 ${target}${unitWords}还差 ${left}${unitWords === '%' ? ' 个百分点' : unitWords}`;
}

/** The open milestone that is due first. */
function next({ milestones }: Project): Project['milestones'][number] | undefined {
  return milestones.filter(({ done }) => !done).toSorted((a, b) => (agreedFor(a) < agreedFor(b) ? -1 : 1))[0];
}

/** A day in words, without the year when it is this year’s. */
const dayWords = (day: CalendarDate, today: CalendarDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatDate(day).slice(5) : formatDate(day);

const firstSentence = (text: string): string => /^[^。！？\n]*[。！？]?/.exec(text.trim())?.[0] ?? '';

/** How a project answers on the day on which it stands in `state`; only the year of `today` is looked at. */
export function projectAnswer(project: Project, state: DueState, today: CalendarDate): ProjectAnswer {
  const changesOn = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const metric = leadingMetric(project);
  const done = project.milestones.filter((row) => row.done).length;
  const progress = metric ? measured(metric) : `${project.milestones.length} 个节点做完 ${done} 个`;
  if (hasEnded(project)) {
    const end = `${project.closedOn ? `${dayWords(project.closedOn, today)}办结` : ''}${project.outcome ? `（${outcomeWords[project.outcome]}）` : ''}`;
    const how = project.outcome === 'suspended' ? '项目中止' : end || '已经办结';
    const reason =
      project.outcome === 'completed' ? null : firstSentence(project.outcomeReason ?? '') || null;
    return { now: `${progress}，${how}。`, why: reason, remedy: null, changesOn };
  }
  const coming = next(project);
  const day = coming && dayWords(agreedFor(coming), today);
  const late = state === 'overdue' || state === 'long-overdue';
  const due = coming
    ? late
      ? `“${coming.title}”原定${day}，过了期限还没有做到`
      : `下一步“${coming.title}”，${day}前`
    : '节点都做完了';
  const obstacle = project.obstacles.findLast(({ solved }) => !solved);
  const said = coming?.extensionReason ?? null;
  return {
    now: `${progress}；${due}。`,
    why: late || state === 'due-soon' ? (obstacle?.problem ?? said) : state === 'extended' ? said : null,
    remedy: late || state === 'due-soon' ? (obstacle?.measure ?? null) : null,
    changesOn,
  };
}
