import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { Content, PublishedDocument } from '../content/content.ts';
import type { WithdrawnIndex } from '../content/withdrawn.ts';
import type { CalendarEvent } from '../presenters/calendar-event.ts';
import { eventsOf } from '../presenters/events-of.ts';
import { milestonesOf, removedMilestones } from '../presenters/milestone-events.ts';

const shown = { meetings: 300, calls: 300, notices: 100, projects: 300, cancelled: 100 } as const;

const events =
  (content: Content) =>
  (document: PublishedDocument<AnnouncedType>): readonly CalendarEvent[] =>
    eventsOf(document, content.calendar());

/** What was withdrawn before its day came is called off; its words, which may have been the reason, are not repeated. */
function withdrawnEvents(content: Content, index: WithdrawnIndex, key: string): CalendarEvent[] {
  return content.withdrawn(index, key, shown.cancelled).flatMap((document) =>
    eventsOf(document, content.calendar())
      .filter(({ when }) =>
        'day' in when ? when.day >= beijingDate(document.lastChanged) : when.to >= document.lastChanged,
      )
      .map(({ id, when, address, sequence, changed }) => ({
        id,
        when,
        address,
        changed,
        title: '已撤下',
        sequence: sequence + 1,
        cancelled: true,
      })),
  );
}

/** Milestones taken out of promises, of all projects or of those of one unit; the last to come first. */
function removedEvents(content: Content, key: string): CalendarEvent[] {
  return content
    .list('projects.byRemovedMilestone', key, { limit: shown.cancelled })
    .flatMap((project) => removedMilestones(content, project));
}

/** All that a project has dates for. */
export function projectEvents(content: Content, project: PublishedDocument<'project'>): CalendarEvent[] {
  const of = events(content);
  const { documentId } = project;
  return [
    ...of(project),
    ...removedMilestones(content, project),
    ...content.list('calls.byProject', documentId).flatMap(of),
    ...content.list('notices.byProject', documentId).flatMap(of),
    ...content.list('meetings.byProject', documentId).flatMap(of),
    ...content.list('supervision.byProject', documentId).flatMap(of),
    ...withdrawnEvents(content, 'withdrawn.byProject', documentId),
  ];
}

/** The calendar of a unit: its projects' deadlines, its calls, notices and meetings, what it has to put right. */
export function organizationEvents(
  content: Content,
  { documentId }: PublishedDocument<'organization'>,
): CalendarEvent[] {
  const of = events(content);
  return [
    ...content.list('projects.byOrganization', documentId, { limit: shown.projects }).flatMap(of),
    ...removedEvents(content, documentId),
    ...content.list('calls.byOrganization', documentId, { limit: shown.calls }).flatMap(of),
    ...content.list('notices.byCloses', documentId, { limit: shown.notices }).flatMap(of),
    ...content.list('meetings.byOrganization', documentId, { limit: shown.meetings }).flatMap(of),
    ...content.list('standings.byCloses', documentId, { limit: shown.notices }).flatMap(of),
    ...content.list('supervision.byOrganization', documentId, { limit: shown.notices }).flatMap(of),
    ...withdrawnEvents(content, 'withdrawn.byOrganization', documentId),
  ];
}

/** The calendar of the whole portal: what anybody may come to, and the deadlines that are next. */
export function portalEvents(content: Content): CalendarEvent[] {
  const of = events(content);
  return [
    ...content.list('meetings.byStart', 'all', { limit: shown.meetings }).flatMap(of),
    ...content.list('calls.byCloses', 'open', { order: 'ascending', limit: shown.calls }).flatMap(of),
    ...content.list('calls.byCloses', 'cancelled', { limit: shown.cancelled }).flatMap(of),
    ...content.list('notices.byCloses', 'all', { limit: shown.notices }).flatMap(of),
    ...content.list('standings.byCloses', 'all', { limit: shown.notices }).flatMap(of),
    ...content.list('supervision.byDate', 'all', { limit: shown.notices }).flatMap(of),
    ...content
      .list('projects.byNextDue', 'open', { order: 'ascending', limit: shown.projects })
      .flatMap((project) => milestonesOf(project, content.calendar(), 'open')),
    ...content
      .list('projects.byOutcome', 'suspended', { limit: shown.cancelled })
      .flatMap((project) => milestonesOf(project, content.calendar(), 'open')),
    ...removedEvents(content, 'all'),
    ...withdrawnEvents(content, 'withdrawn.all', 'all'),
  ];
}
