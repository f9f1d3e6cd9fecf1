import { contentTypes, type Snapshot } from '@xianfeng/content-types';
import {
  dueStateWords,
  nextAgreed,
  projectDueState,
  type DueState,
} from '@xianfeng/content-types/rules/due-state';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { Content, PublishedDocument } from '../content/content.ts';
import { onceEach } from '../content/once-each.ts';
import { groupOf, groupWords, type ProjectGroup } from './project-tallies.ts';
import { unitWithAllAbove } from './units.ts';

/** Orders of the list of projects, code → Chinese word; the first is the usual one. */
export const projectSorts = { changed: '最近有变化', due: '期限近的在前', newest: '新公开的在前' } as const;
export type ProjectSort = keyof typeof projectSorts;

/** States of which one can be chosen: a group, or a part of one; a group stands before its parts. */
export const choosableStates = {
  'on-time': groupWords['on-time'],
  extended: groupWords.extended,
  'due-soon': groupWords['due-soon'],
  overdue: groupWords.overdue,
  'long-overdue': `其中${dueStateWords['long-overdue']}`,
  closed: groupWords.closed,
  'partly-done': `其中${dueStateWords['partly-done']}`,
  'closed-adjusted': `其中${dueStateWords['closed-adjusted']}`,
  still: groupWords.still,
  suspended: `其中${dueStateWords.suspended}`,
} as const satisfies Partial<Record<ProjectGroup | DueState, string>>;
export type ChoosableState = keyof typeof choosableStates;

/** What `/projects/` can be asked for. */
export const projectFields: readonly string[] = [
  'q',
  'state',
  'unit',
  'topic',
  'kind',
  'stage',
  'sort',
  'page',
];

type Project = PublishedDocument<'project'>;

/** A choice of projects; what is asked for and unknown chooses nothing. A unit stands for all that lie below it. */
export interface ChosenProjects {
  readonly q: string;
  readonly state: ChoosableState | null;
  readonly unit: PublishedDocument<'organization'> | null;
  readonly topic: PublishedDocument<'topic'> | null;
  readonly kind: Snapshot<'project'>['kind'] | null;
  readonly stage: Snapshot<'project'>['stage'] | null;
  readonly sort: ProjectSort;
  /** Counts from 1. */
  readonly page: number;
}

function known<T extends string>(
  words: Readonly<Partial<Record<T, string>>> | undefined,
  code: string | null,
): T | null {
  return words && code !== null && Object.hasOwn(words, code) ? (code as T) : null;
}

/** Reads a choice from an address. */
export function chosenProjects(content: Content, asked: URLSearchParams): ChosenProjects {
  const { kind, stage } = contentTypes.project.fields;
  const at = (folder: string, name: string) =>
    content.first('documents.byAddress', `/${folder}/${asked.get(name) ?? ''}/`);
  const [unit, topic] = [at('organizations', 'unit'), at('topics', 'topic')];
  const page = asked.get('page') ?? '';
  return {
    q: (asked.get('q') ?? '').trim(),
    state: known(choosableStates, asked.get('state')),
    unit: unit?.type === 'organization' ? (unit as PublishedDocument<'organization'>) : null,
    topic: topic?.type === 'topic' ? (topic as PublishedDocument<'topic'>) : null,
    kind: known<Snapshot<'project'>['kind']>(kind.words, asked.get('kind')),
    stage: known<Snapshot<'project'>['stage']>(stage.words, asked.get('stage')),
    sort: known(projectSorts, asked.get('sort')) ?? 'changed',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

type Due = ReturnType<typeof projectDueState>;

/** How projects stand by a calendar, on the day that was asked for last. */
const standings = onceEach(
  (_calendar: WorkingCalendar) => new Map<CalendarDate, (project: Project) => Due>(),
);

function dueOf(project: Project, today: CalendarDate, calendar: WorkingCalendar): Due {
  const days = standings(calendar);
  const known = days.get(today);
  if (known) return known(project);
  days.clear();
  days.set(
    today,
    onceEach(({ data }: Project) => projectDueState(data, today, calendar)),
  );
  return dueOf(project, today, calendar);
}

/** The states under which a project is found today: its group, and its own state. */
export function statesOf(content: Pick<Content, 'when'>, project: Project): readonly string[] {
  const { data } = project;
  const { state } = content.when((today, calendar) => dueOf(project, today, calendar));
  return [...new Set<string>([groupOf(data, state), state])];
}

const later = '9999-12-31';
const orders: Readonly<Record<ProjectSort, (a: Project, b: Project) => number>> = {
  changed: (a, b) => (a.lastChanged > b.lastChanged ? -1 : 1),
  newest: (a, b) => (a.firstPublished > b.firstPublished ? -1 : 1),
  due: (a, b) => ((nextAgreed(a.data) ?? later) < (nextAgreed(b.data) ?? later) ? -1 : 1),
};

/** The projects that a choice leaves, in its order. `found`: those that answer its words, when it has words. */
export function projectsChosen(
  content: Content,
  { q, state, unit, topic, kind, stage, sort }: ChosenProjects,
  found: readonly string[] = [],
): Project[] {
  const all =
    q === ''
      ? content.list('projects.byChange', 'all')
      : found.flatMap((documentId) => content.get('project', documentId) ?? []);
  return all
    .filter(
      (project) =>
        (!kind || project.data.kind === kind) &&
        (!stage || project.data.stage === stage) &&
        (!topic || project.data.topics.includes(topic.documentId)) &&
        (!unit || unitWithAllAbove(content, project.data.organization).includes(unit.documentId)) &&
        (!state || statesOf(content, project).includes(state)),
    )
    .toSorted(orders[sort]);
}

/** A choice in words: “逾期，城关街道和下级，水利”; empty when nothing is chosen. */
export function choiceInWords({ q, state, unit, topic, kind, stage }: ChosenProjects): string {
  const words = contentTypes.project.fields;
  return [
    q && `“${q}”`,
    state && choosableStates[state].replace('其中', ''),
    unit && `${unit.data.shortName ?? unit.data.name}和下级`,
    topic?.data.name,
    kind && words.kind.words?.[kind],
    stage && words.stage.words?.[stage],
  ]
    .filter(Boolean)
    .join('，');
}
