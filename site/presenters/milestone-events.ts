import { deadlineOf, hasEnded } from '@xianfeng/content-types/rules/due-state';
import { guessedWords } from '@xianfeng/content-types/rules/working-calendar';
import { unknownYear, type WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { Content, PublishedDocument } from '../content/content.ts';
import { everNamed, namedMilestones, removedFrom, type NamedMilestone } from '../content/named-milestones.ts';
import { common, type CalendarEvent } from './calendar-event.ts';

type Milestone = PublishedDocument<'project'>['data']['milestones'][number];

const said = (...sentences: readonly (string | undefined)[]): string | undefined =>
  sentences.filter(Boolean).join('\n') || undefined;

/** The deadline of one milestone; one that is done stands on the day on which it was. */
function milestoneEvent(
  project: PublishedDocument<'project'>,
  { name, milestone }: NamedMilestone<Milestone>,
  calendar: WorkingCalendar,
): CalendarEvent {
  const { title } = project.data;
  const deadline = deadlineOf(milestone, calendar);
  const guess = milestone.done ? null : unknownYear(deadline, deadline, calendar);
  return {
    ...common(project),
    id: `${project.documentId}-${name}`,
    title: `${milestone.done ? '已完成' : '节点'}：${milestone.title}（${title}）`,
    when: { day: milestone.done ?? deadline },
    description: said(
      milestone.extensionReason && `延期：${milestone.extensionReason}`,
      guess === null ? undefined : guessedWords(guess),
    ),
    // What was open when its project ended will not come.
    cancelled: !milestone.done && hasEnded(project.data),
  };
}

/** The deadlines of a project's milestones, or of those only that are still open. */
export function milestonesOf(
  project: PublishedDocument<'project'>,
  calendar: WorkingCalendar,
  which: 'all' | 'open' = 'all',
): CalendarEvent[] {
  return namedMilestones(project.data.milestones)
    .filter(({ milestone }) => which === 'all' || !milestone.done)
    .map((named) => milestoneEvent(project, named, calendar));
}

/** Milestones that stood in an earlier version of the promise and stand there no more: a calendar that knows them is told that they are off. */
export function removedMilestones(content: Content, project: PublishedDocument<'project'>): CalendarEvent[] {
  if (project.versions < 2) return [];
  const earlier = everNamed(
    content.versions('project', project.documentId).map(({ data }) => data?.milestones ?? []),
  );
  return removedFrom(earlier, project.data.milestones).map((named) => ({
    ...milestoneEvent(project, named, content.calendar()),
    cancelled: true,
  }));
}
