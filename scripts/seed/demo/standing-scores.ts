import { monthDay, monthWord, type Calendar, type Day } from './calendar.ts';
import { changeDays, daysOf } from './project-events.ts';
import { toldOn } from './project-on.ts';
import type { MetricStory, MilestoneStory, ProjectStory } from './project-story.ts';
import { metricOn } from './story-numbers.ts';

/** How far a project had come by a day, counted from what its page and its updates said. */
export interface Course {
  /** Milestones whose day had come, and how many of them were done by that day. */
  readonly due: number;
  readonly onTime: number;
  /** The part of the way to its targets, from 0 to 1; what was not yet measured has gone no way. */
  readonly goals: number;
  /** Calendar months since it is public, and how many of them were told of. */
  readonly months: number;
  readonly told: number;
}

/** The day that counted on a day: extensions that were granted later are not known yet. */
const deadlineOn = ({ planned, extended }: MilestoneStory, day: Day): Day =>
  extended && extended.on <= day ? extended.to : planned;

function wayOf(metric: MetricStory, day: Day): number {
  const value = metricOn(metric, day);
  if (value === undefined) return 0;
  return Math.min(1, Math.max(0, (value - metric.from) / (metric.target - metric.from)));
}

/** A project's course up to the end of a day. */
export function courseOf(latest: ProjectStory, calendar: Calendar, day: Day): Course {
  const story = toldOn(latest, day);
  const monthOf = (when: Day): string => calendar.date(when).slice(0, 7);
  const registered = Math.max(
    story.published,
    ...changeDays(story, calendar).filter((changed) => changed <= day),
  );
  const due = story.milestones.filter((each) => deadlineOn(each, day) <= day);
  const told = story.updates.map((each) => daysOf(each, calendar).asOf).filter((asOf) => asOf <= day);
  const [year, month] = [Number(monthOf(day).slice(0, 4)), Number(monthOf(day).slice(5))];
  const first = monthOf(story.published);
  return {
    due: due.length,
    onTime: due.filter((each) => each.done !== undefined && each.done <= deadlineOn(each, day)).length,
    goals: story.metrics.reduce((sum, each) => sum + wayOf(each, registered), 0) / story.metrics.length,
    months: (year - Number(first.slice(0, 4))) * 12 + month - Number(first.slice(5)) + 1,
    told: new Set(told.map(monthOf)).size,
  };
}

/** Points by the year's criteria, in their order and of their weights: on time, goals, what people said, reports. */
export const pointsOf = ({ due, onTime, goals, months, told }: Course, satisfied: number): number[] =>
  [due === 0 ? 30 : (30 * onTime) / due, 30 * goals, (25 * satisfied) / 100, (15 * told) / months].map(
    (points) => Number(points.toFixed(1)),
  );

/** The figures behind the points, in a sentence. */
export function courseWords({ due, onTime, goals, months, told }: Course): string {
  const milestones =
    due === 0
      ? '还没有到期的节点'
      : onTime === due
        ? `到期的${due}个节点全部按期完成`
        : `到期的${due}个节点按期完成${onTime}个`;
  return `${milestones}，目标平均走到${Math.round(goals * 100)}%，公开以来${months}个月里有${told}个月公开了进展。`;
}

/** What was late on a day and not done, in a sentence; empty when nothing was. */
export function overdueWords(story: ProjectStory, calendar: Calendar, day: Day): string {
  const open = story.milestones.filter(
    (each) => deadlineOn(each, day) <= day && (each.done === undefined || each.done > day),
  );
  return open
    .map(
      (each) =>
        `“${each.title}”承诺${monthDay(calendar.date(deadlineOn(each, day)))}完成，到${monthWord(calendar.date(day))}底没有完成。`,
    )
    .join('');
}
