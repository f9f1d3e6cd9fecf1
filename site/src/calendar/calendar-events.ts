import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { deadlineOf } from '@xianfeng/content-types/rules/due-state';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { addressOfDocument } from '../../content/indexes.ts';
import { kindOf } from '../describe.ts';

/** One entry of a calendar. */
export interface CalendarEvent {
  /** Stays while the thing stays the same, whatever is changed about it. */
  readonly id: string;
  readonly title: string;
  readonly when: { readonly day: CalendarDate } | { readonly from: string; readonly to: string };
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  /** Site-relative address of the page that tells more. */
  readonly address: string;
  readonly cancelled: boolean;
  /** How often its document has been changed. */
  readonly sequence: number;
  /** Instant of the last change. */
  readonly changed: string;
}

// Most meetings do not say when they end.
const usualMs = 2 * 3_600_000;

const common = (document: PublishedDocument) => ({ address: addressOfDocument(document) ?? '/', sequence: document.versions - 1, changed: document.lastChanged });

/** A milestone is known by its words: editors put new ones between the old. */
function milestoneId(documentId: string, title: string, titles: readonly string[], index: number): string {
  const earlier = titles.slice(0, index).filter((other) => other === title).length;
  return `${documentId}-${createHash('sha256').update(title).digest('hex').slice(0, 12)}${earlier > 0 ? `-${earlier}` : ''}`;
}

/** The deadlines of a project's milestones; one that is done stands on the day on which it was. */
export function milestonesOf(project: PublishedDocument<'project'>): CalendarEvent[] {
  const { title, milestones, outcome } = project.data;
  const titles = milestones.map((milestone) => milestone.title);
  return milestones.map((milestone, index) => ({
    ...common(project),
    id: milestoneId(project.documentId, milestone.title, titles, index),
    title: `${milestone.done ? '已完成' : '节点'}：${milestone.title}（${title}）`,
    when: { day: milestone.done ?? deadlineOf(milestone) },
    description: milestone.extensionReason && `延期：${milestone.extensionReason}`,
    cancelled: outcome === 'suspended' && !milestone.done,
  }));
}

/** The last day to sign up for a call; nothing for a call that stays open. */
export function callClosing(call: PublishedDocument<'call'>): CalendarEvent[] {
  const { title, closes, meetsWhere, meetsWhen, cancelled } = call.data;
  return closes ? [{ ...common(call), id: call.documentId, title: `报名截止：${title}`, when: { day: closes }, place: meetsWhere, description: meetsWhen, cancelled: cancelled === true }] : [];
}

export function meetingEvent(meeting: PublishedDocument<'meeting'>): CalendarEvent {
  const { title, place, startsAt, endsAt, cancelled } = meeting.data;
  const to = endsAt && endsAt > startsAt ? endsAt : new Date(Date.parse(startsAt) + usualMs).toISOString();
  return { ...common(meeting), id: meeting.documentId, title: `${kindOf(meeting)}：${title}`, when: { from: startsAt, to }, place, cancelled: cancelled === true };
}

/** All that a project has dates for. */
export function projectEvents(content: Content, project: PublishedDocument<'project'>): CalendarEvent[] {
  return [
    ...milestonesOf(project),
    ...content.list('calls.byProject', project.documentId).flatMap(callClosing),
    ...content.list('meetings.byProject', project.documentId).map(meetingEvent),
  ];
}

/** The calendar of a unit: its projects' deadlines and its own calls. */
export function organizationEvents(content: Content, organization: PublishedDocument<'organization'>): CalendarEvent[] {
  const { documentId } = organization;
  return [...content.list('projects.byOrganization', documentId).flatMap(milestonesOf), ...content.list('calls.byOrganization', documentId).flatMap(callClosing)];
}

/** The calendar of the whole portal: what anybody may come to, and the deadlines that are next. */
export function portalEvents(content: Content): CalendarEvent[] {
  return [
    ...content.list('meetings.byStart', 'all').map(meetingEvent),
    ...content.list('calls.byCloses', 'open', { order: 'ascending' }).flatMap(callClosing),
    ...content.list('projects.byNextDue', 'open', { order: 'ascending', limit: 300 }).flatMap((project) => milestonesOf(project).filter(({ title }) => !title.startsWith('已完成'))),
  ];
}

/** The day after, as calendars want the end of a whole day. */
export const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1);
