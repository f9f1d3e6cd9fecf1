import { countsOf, type Count, type CountedSource } from '../../../content-types/rules/scoring.ts';
import { monthDay, monthWord, type Calendar, type Day } from './calendar.ts';
import { changeDays, daysOf } from './project-events.ts';
import { toldOn } from './project-on.ts';
import type { MilestoneStory, ProjectStory } from './project-story.ts';
import { metricOn } from './story-numbers.ts';

/** How far a project had come by a day, counted from what its page and its updates said. */
export type Course = Readonly<Record<CountedSource, Count>>;

/** The day that counted on a day: extensions that were granted later are not known yet. */
const deadlineOn = ({ planned, extended }: MilestoneStory, day: Day): Day =>
  extended && extended.on <= day ? extended.to : planned;

/** A project's course up to the last day of a period, as far as it was public at the end of `until`. */
export function courseOf(latest: ProjectStory, calendar: Calendar, end: Day, until: Day): Course {
  const story = toldOn(latest, until);
  const monthOf = (when: Day): string => calendar.date(when).slice(0, 7);
  const registered = Math.max(
    story.published,
    ...changeDays(story, calendar).filter((changed) => changed <= until),
  );
  const told = story.updates
    .map((each) => daysOf(each, calendar))
    .filter(({ asOf, published }) => asOf <= end && published <= until);
  return countsOf(
    {
      milestones: story.milestones.map((each) => ({
        planned: calendar.date(deadlineOn(each, until)),
        done: each.done !== undefined && each.done <= until ? calendar.date(each.done) : null,
      })),
      metrics: story.metrics.map((each) => ({
        baseline: each.from,
        target: each.target,
        actual: metricOn(each, registered),
      })),
      since: monthOf(story.published),
      told: told.map(({ asOf }) => monthOf(asOf)),
    },
    calendar.date(end),
  );
}

/** How many questionnaires came back of each project. */
const answers = 100;

/** What the points by the year's criteria are made of, in their order; `satisfied` of a hundred were content. */
export function countedBy({ milestones, metrics, reports }: Course, satisfied: number): Count[] {
  return [milestones, metrics, { part: satisfied, whole: answers }, reports];
}

/** The figures behind the points, in a sentence. */
export function courseWords({ milestones: { part: onTime, whole: due }, metrics, reports }: Course): string {
  const milestones =
    due === 0
      ? '还没有到期的节点'
      : onTime === due
        ? `到期的${due}个节点全部按期完成`
        : `到期的${due}个节点按期完成${onTime}个`;
  const way = Math.round((metrics.part / metrics.whole) * 100);
  return `${milestones}，目标平均走到${way}%，公开以来${reports.whole}个月里有${reports.part}个月公开了进展。`;
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
