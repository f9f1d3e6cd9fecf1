import type { NoteKind } from '@xianfeng/content-types/language/note-kinds';
import { bodyDocument } from '../body-document.ts';
import { file, ref, type Data } from '../operation.ts';
import { fullDate, type Calendar, type Day } from './calendar.ts';
import { present, projectOn } from './project-on.ts';
import type { ProjectStory, UpdateStory } from './project-story.ts';
import { metricOn, storyText } from './story-numbers.ts';
import type { Event } from './timeline.ts';

export interface Office {
  readonly calendar: Calendar;
  readonly code: string;
  readonly secretary: { readonly key: string; readonly post: string };
  /** Who publishes the updates: the organization itself, or the township of a village. */
  readonly publisher: string;
}

interface Change {
  readonly on: Day;
  readonly kind: NoteKind;
  readonly note: string;
}

/** The day a report speaks of and the day it is published: a month report covers a whole month. */
export function daysOf(update: UpdateStory, calendar: Calendar): { asOf: Day; published: Day } {
  if (update.month === undefined) return { asOf: update.day ?? 0, published: update.day ?? 0 };
  const asOf = calendar.monthEnd(update.month);
  return { asOf, published: Math.min(0, asOf + 1 + (update.title.length % 3)) };
}

function updateData(update: UpdateStory, story: ProjectStory, { calendar, publisher }: Office): Data {
  const { asOf } = daysOf(update, calendar);
  const say = (text: string): string => storyText(text, story, calendar, asOf);
  const reported =
    update.month === undefined ? (update.reports ?? []) : story.metrics.map((_, index) => index);
  return present({
    title: say(update.title),
    project: ref(story.slug),
    kind: update.month === undefined ? (update.kind ?? 'progress') : 'monthly-report',
    organization: ref(publisher),
    asOf: calendar.date(asOf),
    body: bodyDocument(say(update.text)),
    photos: (update.photos ?? []).map(file),
    milestone: update.milestone,
    metricValues: reported.flatMap((index) => {
      const metric = story.metrics[index];
      const value = metric && metricOn(metric, asOf);
      return value === undefined ? [] : [{ name: metric?.name, value, unit: metric?.unit }];
    }),
    month: update.month === undefined ? undefined : calendar.date(asOf).slice(0, 7),
    nextPlan: update.next && say(update.next),
  });
}

/** Days on which the project's own page changed, and what was said about it. */
function changesOf(story: ProjectStory, calendar: Calendar): Change[] {
  const changes: Change[] = [];
  for (const { title, extended, done } of story.milestones) {
    if (extended)
      changes.push({
        on: extended.on,
        kind: 'schedule',
        note: `节点“${title}”延期到${fullDate(calendar.date(extended.to))}：${extended.reason}`,
      });
    if (done !== undefined && done > story.published)
      changes.push({ on: done, kind: 'other', note: `节点“${title}”已完成，登记完成日期和最新数字。` });
  }
  for (const { on, kind, note } of story.amendments ?? []) changes.push({ on, kind, note });
  if (story.held)
    changes.push({
      on: story.held.on,
      kind: 'scope',
      note: story.held.outcome === 'suspended' ? '项目中止，说明原因。' : '项目内容调整，说明原因。',
    });
  if (story.resolution && story.resolution.day > story.published)
    changes.push({ on: story.resolution.day, kind: 'other', note: '代表会议表决，登记决议。' });
  const acceptance = story.acceptance ?? (story.closed && story.closed.on - 12);
  if (acceptance !== undefined)
    changes.push({ on: acceptance, kind: 'other', note: '主要任务完成，申请验收。' });
  if (story.closed) changes.push({ on: story.closed.on, kind: 'other', note: '通过验收，项目办结。' });
  for (const update of story.updates)
    changes.push({
      on: daysOf(update, calendar).published,
      kind: 'other',
      note: '登记最新的指标、资金和参与人数。',
    });
  return changes.sort((a, b) => a.on - b.on);
}

/** Days on which the project's page was brought up to date. */
export const changeDays = (story: ProjectStory, calendar: Calendar): Day[] =>
  changesOf(story, calendar).map(({ on }) => on);

const fill = (note: string, story: ProjectStory, calendar: Calendar, on: Day): string =>
  storyText(note, story, calendar, on);

function revisions(story: ProjectStory, office: Office): Event[] {
  const { calendar, code, secretary } = office;
  let current = projectOn(story, story.published, calendar, code, secretary);
  const events: Event[] = [];
  for (const [day, changes] of Map.groupBy(changesOf(story, calendar), ({ on }) => on)) {
    const next = projectOn(story, day, calendar, code, secretary);
    const changed = Object.keys({ ...current, ...next }).filter(
      (name) => JSON.stringify(current[name]) !== JSON.stringify(next[name]),
    );
    current = next;
    if (changed.length === 0) continue;
    // The reason that people look for comes first: a change of the promise before a routine entry.
    const [main] = [...changes].sort((a, b) => Number(a.kind === 'other') - Number(b.kind === 'other'));
    if (!main) continue;
    const data = Object.fromEntries(changed.map((name) => [name, next[name] ?? null]));
    events.push({
      day,
      order: 3,
      operation: {
        op: 'revise',
        key: story.slug,
        data,
        note: fill(main.note, story, calendar, day),
        noteKind: main.kind,
      },
    });
  }
  return events;
}

/** All that editors did for one project: publish it, report on it, change it. */
export function projectEvents(story: ProjectStory, office: Office): Event[] {
  const { calendar, code, secretary } = office;
  const events: Event[] = [
    {
      day: story.published,
      order: 2,
      operation: {
        op: 'publish',
        type: 'project',
        key: story.slug,
        data: projectOn(story, story.published, calendar, code, secretary),
      },
    },
  ];
  for (const [index, update] of story.updates.entries()) {
    const key = `${story.slug}-update-${index + 1}`;
    events.push({
      day: daysOf(update, calendar).published,
      order: 4,
      operation: { op: 'publish', type: 'update', key, data: updateData(update, story, office) },
    });
    if (update.withdrawn)
      events.push({
        day: update.withdrawn.on,
        order: 5,
        operation: { op: 'withdraw', key, note: update.withdrawn.note },
      });
  }
  return [...events, ...revisions(story, office)];
}
