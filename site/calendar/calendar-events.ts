import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Content, PublishedDocument } from '../content/content.ts';
import type { Withdrawn, WithdrawnIndex } from '../content/withdrawn.ts';
import { kindOf } from '../presenters/describe.ts';
import { namedMilestones } from '../content/named-milestones.ts';
import { common, type CalendarEvent } from './calendar-event.ts';
import { milestonesOf, removedMilestones } from './milestone-events.ts';

// Most meetings do not say when they end.
const usualMs = 2 * 3_600_000;
const shown = { meetings: 300, calls: 300, notices: 100, projects: 300, cancelled: 100 } as const;

/** The last day to sign up for a call; nothing for a call that stays open. */
function callClosing(call: PublishedDocument<'call'>): CalendarEvent[] {
  const { title, closes, meetsWhere, meetsWhen, cancelled } = call.data;
  return closes
    ? [
        {
          ...common(call),
          id: call.documentId,
          title: `报名截止：${title}`,
          when: { day: closes },
          place: meetsWhere,
          description: meetsWhen,
          cancelled: cancelled === true,
        },
      ]
    : [];
}

/** The last day to object to what a notice announces. */
function noticeClosing(notice: PublishedDocument<'notice'>): CalendarEvent[] {
  const { title, closes } = notice.data;
  return closes
    ? [
        {
          ...common(notice),
          id: notice.documentId,
          title: `${kindOf(notice)}截止：${title}`,
          when: { day: closes },
          cancelled: false,
        },
      ]
    : [];
}

function meetingEvent(meeting: PublishedDocument<'meeting'>): CalendarEvent {
  const { title, place, startsAt, endsAt, cancelled } = meeting.data;
  const to = endsAt && endsAt > startsAt ? endsAt : new Date(Date.parse(startsAt) + usualMs).toISOString();
  return {
    ...common(meeting),
    id: meeting.documentId,
    title: `${kindOf(meeting)}：${title}`,
    when: { from: startsAt, to },
    place,
    cancelled: cancelled === true,
  };
}

/** The last day to object to a standing. */
function standingClosing(standing: PublishedDocument<'standing'>): CalendarEvent[] {
  const { title, closes } = standing.data;
  return closes
    ? [
        {
          ...common(standing),
          id: standing.documentId,
          title: `公示截止：${title}`,
          when: { day: closes },
          cancelled: false,
        },
      ]
    : [];
}

/** What a supervised unit still has to do: its answer, and each problem by its own day. What is done has no date any more. */
function supervisionDues(supervision: PublishedDocument<'supervision'>): CalendarEvent[] {
  const { title, deadline, repliedOn, issues } = supervision.data;
  const due = (id: string, word: string, day: string | undefined, description?: string): CalendarEvent[] =>
    day
      ? [
          {
            ...common(supervision),
            id,
            title: `${word}：${title}`,
            when: { day },
            description,
            cancelled: false,
          },
        ]
      : [];
  return [
    ...due(supervision.documentId, '回复期限', repliedOn ? undefined : deadline),
    ...namedMilestones(issues.map((issue) => ({ ...issue, title: issue.problem }))).flatMap(
      ({ name, milestone: issue }) =>
        due(
          `${supervision.documentId}-${name}`,
          '整改期限',
          issue.putRightOn ? undefined : issue.due,
          issue.problem,
        ),
    ),
  ];
}

function eventsOf(document: Withdrawn): CalendarEvent[] {
  if (document.type === 'project') return milestonesOf(document);
  if (document.type === 'call') return callClosing(document);
  if (document.type === 'standing') return standingClosing(document);
  if (document.type === 'supervision') return supervisionDues(document);
  return document.type === 'notice' ? noticeClosing(document) : [meetingEvent(document)];
}

/** What was withdrawn before its day came is called off; its words, which may have been the reason, are not repeated. */
function withdrawnEvents(content: Content, index: WithdrawnIndex, key: string): CalendarEvent[] {
  return content.withdrawn(index, key, shown.cancelled).flatMap((document) =>
    eventsOf(document)
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
  const { documentId } = project;
  return [
    ...milestonesOf(project),
    ...removedMilestones(content, project),
    ...content.list('calls.byProject', documentId).flatMap(callClosing),
    ...content.list('notices.byProject', documentId).flatMap(noticeClosing),
    ...content.list('meetings.byProject', documentId).map(meetingEvent),
    ...content.list('supervision.byProject', documentId).flatMap(supervisionDues),
    ...withdrawnEvents(content, 'withdrawn.byProject', documentId),
  ];
}

/** The calendar of a unit: its projects' deadlines, its calls, notices and meetings, what it has to put right. */
export function organizationEvents(
  content: Content,
  { documentId }: PublishedDocument<'organization'>,
): CalendarEvent[] {
  return [
    ...content
      .list('projects.byOrganization', documentId, { limit: shown.projects })
      .flatMap((project) => milestonesOf(project)),
    ...removedEvents(content, documentId),
    ...content.list('calls.byOrganization', documentId, { limit: shown.calls }).flatMap(callClosing),
    ...content.list('notices.byCloses', documentId, { limit: shown.notices }).flatMap(noticeClosing),
    ...content.list('meetings.byOrganization', documentId, { limit: shown.meetings }).map(meetingEvent),
    ...content.list('standings.byCloses', documentId, { limit: shown.notices }).flatMap(standingClosing),
    ...content
      .list('supervision.byOrganization', documentId, { limit: shown.notices })
      .flatMap(supervisionDues),
    ...withdrawnEvents(content, 'withdrawn.byOrganization', documentId),
  ];
}

/** The calendar of the whole portal: what anybody may come to, and the deadlines that are next. */
export function portalEvents(content: Content): CalendarEvent[] {
  return [
    ...content.list('meetings.byStart', 'all', { limit: shown.meetings }).map(meetingEvent),
    ...content
      .list('calls.byCloses', 'open', { order: 'ascending', limit: shown.calls })
      .flatMap(callClosing),
    ...content.list('calls.byCloses', 'cancelled', { limit: shown.cancelled }).flatMap(callClosing),
    ...content.list('notices.byCloses', 'all', { limit: shown.notices }).flatMap(noticeClosing),
    ...content.list('standings.byCloses', 'all', { limit: shown.notices }).flatMap(standingClosing),
    ...content.list('supervision.byDate', 'all', { limit: shown.notices }).flatMap(supervisionDues),
    ...content
      .list('projects.byNextDue', 'open', { order: 'ascending', limit: shown.projects })
      .flatMap((project) => milestonesOf(project, 'open')),
    ...content
      .list('projects.byOutcome', 'suspended', { limit: shown.cancelled })
      .flatMap((project) => milestonesOf(project, 'open')),
    ...removedEvents(content, 'all'),
    ...withdrawnEvents(content, 'withdrawn.all', 'all'),
  ];
}
