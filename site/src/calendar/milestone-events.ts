import { createHash } from 'node:crypto';
import { deadlineOf } from '@xianfeng/content-types/rules/due-state';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { common, type CalendarEvent } from './calendar-event.ts';

/** A milestone is known by its words: editors put new ones between the old. */
function milestoneId(documentId: string, titles: readonly string[], index: number): string {
  const title = titles[index] ?? '';
  const earlier = titles.slice(0, index).filter((other) => other === title).length;
  return `${documentId}-${createHash('sha256').update(title).digest('hex').slice(0, 12)}${earlier > 0 ? `-${earlier}` : ''}`;
}

/** The deadlines of a project's milestones, or of those only that are still open; one that is done stands on the day on which it was. */
export function milestonesOf(project: PublishedDocument<'project'>, which: 'all' | 'open' = 'all'): CalendarEvent[] {
  const { title, milestones, outcome } = project.data;
  const titles = milestones.map((milestone) => milestone.title);
  return milestones.flatMap((milestone, index) => {
    if (which === 'open' && milestone.done) return [];
    return {
      ...common(project),
      id: milestoneId(project.documentId, titles, index),
      title: `${milestone.done ? '已完成' : '节点'}：${milestone.title}（${title}）`,
      when: { day: milestone.done ?? deadlineOf(milestone) },
      description: milestone.extensionReason && `延期：${milestone.extensionReason}`,
      cancelled: outcome === 'suspended' && !milestone.done,
    };
  });
}

/** Milestones that stood in an earlier version of the promise and stand there no more: a calendar that knows them is told that they are off. */
export function removedMilestones(content: Content, project: PublishedDocument<'project'>): CalendarEvent[] {
  if (project.versions < 2) return [];
  const present = new Set(milestonesOf(project).map(({ id }) => id));
  const earlier = content.versions('project', project.documentId).flatMap(({ data }) => (data ? milestonesOf({ ...project, data }, 'open') : []));
  const last = new Map(earlier.filter(({ id }) => !present.has(id)).map((event) => [event.id, event]));
  return [...last.values()].map((event) => ({ ...event, cancelled: true }));
}
