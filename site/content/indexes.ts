import {
  addressOf,
  publicTypeNames,
  type Addressable,
  type PublicTypeName,
  type Snapshot,
} from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { agreedFor, nextAgreed } from '@xianfeng/content-types/rules/due-state';
import { isAdopted } from '@xianfeng/content-types/rules/letter-words';
import { periodDays } from '@xianfeng/content-types/rules/period';
import type { PublishedDocument } from '../store/published-document.ts';
import { announcedTypes, type AnnouncedType } from './announced-types.ts';
import { kindKeyOf } from './kinds.ts';
import type { Lookup } from './lookup.ts';
import { adoptedKey, choicesOf } from './opinion-choices.ts';
import { removedFrom, type NamedMilestone } from './named-milestones.ts';

/** Where a document stands in an index: under which key, and sorted by what (compared as text). */
export interface Member {
  readonly key: string;
  readonly sort: string;
}

/** What the earlier public versions of a document still mean today. */
export interface Past {
  /** Addresses at which it stood, oldest first. */
  readonly addresses: readonly string[];
  /** Of a project: the milestones that it promised, each as it stood last. */
  readonly milestones: readonly NamedMilestone[];
  /** Of a project: instant at which what it promises was changed last; null when it says what it first said. */
  readonly promiseChanged: string | null;
}

type Members<T extends PublicTypeName> = (
  document: PublishedDocument<T>,
  get: Lookup,
  past: Past,
) => readonly Member[];

interface Index<T extends PublicTypeName> {
  readonly types: readonly T[];
  readonly members: Members<T>;
}

function index<const T extends PublicTypeName>(types: T | readonly T[], members: Members<T>): Index<T> {
  return { types: (typeof types === 'string' ? [types] : types) as readonly T[], members };
}

const padded = (value: number | undefined, digits = 6): string =>
  String(value ?? 10 ** digits - 1).padStart(digits, '0');
const published = (document: PublishedDocument): string => document.firstPublished;
/** Where a standing stands in time: by the last day of its period, a quarter after its last month, a year after its last quarter. */
export const ratedOn = (period: string): string => `${periodDays(period).to}/${9 - period.length}`;
/** The day on which a project was completed; of older ones that do not say it, the day of their last change. */
const endOf = ({ data, lastChanged }: PublishedDocument<'project'>): string =>
  data.closedOn ?? beijingDate(lastChanged);
const one = (key: string | undefined, sort: string): Member[] => (key ? [{ key, sort }] : []);

/** The month, `YYYY-MM` in Beijing, in which a document first became public. */
export function monthOf(document: Pick<PublishedDocument, 'firstPublished'>): string {
  return beijingDate(document.firstPublished).slice(0, 7);
}

/** The permanent address of a published document, or null when it has no page. */
export function addressOfDocument(document: PublishedDocument): string | null {
  return addressOf({
    ...(document.data as Partial<Addressable>),
    type: document.type,
    documentId: document.documentId,
  });
}

const paged = ['organization', 'programme', 'topic', ...announcedTypes, 'page'] as const;

/** Every way in which pages may ask for lists of documents. */
export const indexes = {
  'documents.byType': index(publicTypeNames, (document) => [
    { key: document.type, sort: published(document) },
  ]),
  'documents.byAddress': index(paged, (document) =>
    one(addressOfDocument(document) ?? undefined, published(document)),
  ),
  'documents.byMonth': index(paged, (document) => [{ key: monthOf(document), sort: published(document) }]),
  'announced.all': index(announcedTypes, (document) => [{ key: 'all', sort: published(document) }]),
  'announced.byMonth': index(announcedTypes, (document) => [
    { key: monthOf(document), sort: published(document) },
  ]),
  'announced.byTypeAndMonth': index(announcedTypes, (document) => [
    { key: `${document.type}/${monthOf(document)}`, sort: published(document) },
  ]),
  'announced.byOrganization': index(announcedTypes, (document) =>
    one(document.data.organization, published(document)),
  ),
  'announced.byOrganizationAndMonth': index(announcedTypes, (document) =>
    document.data.organization
      ? [{ key: `${document.data.organization}/${monthOf(document)}`, sort: published(document) }]
      : [],
  ),
  'announced.byTopic': index(announcedTypes, (document, get) =>
    topicsOf(document, get).map((key) => ({ key, sort: published(document) })),
  ),
  'announced.byTopicAndMonth': index(announcedTypes, (document, get) =>
    topicsOf(document, get).map((topic) => ({
      key: `${topic}/${monthOf(document)}`,
      sort: published(document),
    })),
  ),
  'announced.byKind': index(announcedTypes, (document) => one(kindKeyOf(document), published(document))),
  'announced.byProgramme': index(announcedTypes, (document, get) =>
    programmesOf(document, get).map((key) => ({ key, sort: published(document) })),
  ),
  'announced.byProject': index(announcedTypes, (document) =>
    projectsOf(document).map((key) => ({ key, sort: published(document) })),
  ),
  'projects.byChange': index('project', (document) => [{ key: 'all', sort: document.lastChanged }]),
  'projects.byOrganization': index('project', (document) => [
    { key: document.data.organization, sort: published(document) },
  ]),
  'projects.byTopic': index('project', (document) =>
    document.data.topics.map((key) => ({ key, sort: published(document) })),
  ),
  'projects.byProgramme': index('project', (document) => [
    { key: document.data.programme, sort: published(document) },
  ]),
  // Who declared where is read off the keys alone: a county has a thousand projects.
  'projects.byFiling': index('project', ({ data, firstPublished }) => [
    { key: `${data.programme}/${data.organization}`, sort: firstPublished },
  ]),
  'projects.byProgrammeAndKind': index('project', ({ data, firstPublished }) => [
    { key: `${data.programme}/${data.kind}`, sort: firstPublished },
  ]),
  'projects.byStage': index('project', (document) => [
    { key: document.data.stage, sort: published(document) },
  ]),
  'projects.byOutcome': index('project', (document) => one(document.data.outcome, endOf(document))),
  // By the agreed day: it has the order of the deadlines, and does not depend on which days people work.
  'projects.byNextDue': index('project', (document) => {
    const due = nextAgreed(document.data);
    if (!due) return [];
    const extended = document.data.milestones.some(
      (milestone) => !milestone.done && agreedFor(milestone) > milestone.planned,
    );
    return ['open', ...(extended ? ['extended'] : [])].map((key) => ({ key, sort: due }));
  }),
  'projects.byClosedOn': index('project', (document) =>
    document.data.stage === 'closed' ? [{ key: 'all', sort: endOf(document) }] : [],
  ),
  'projects.byRemovedMilestone': index('project', ({ data }, _get, past) => {
    const last = removedFrom(past.milestones, data.milestones)
      .map(({ milestone }) => agreedFor(milestone))
      .sort()
      .at(-1);
    return last ? ['all', data.organization].map((key) => ({ key, sort: last })) : [];
  }),
  'projects.byPromiseChange': index('project', (_document, _get, past) =>
    one(past.promiseChanged ? 'all' : undefined, past.promiseChanged ?? ''),
  ),
  'projects.byLiaison': index('project', (document) => one(document.data.liaison, published(document))),
  'updates.byMonth': index('update', (document) => [{ key: monthOf(document), sort: published(document) }]),
  'updates.byProject': index('update', (document) => [
    { key: document.data.project, sort: published(document) },
  ]),
  'updates.byOrganization': index('update', (document) => [
    { key: document.data.organization, sort: published(document) },
  ]),
  'updates.byKind': index('update', (document) => [{ key: document.data.kind, sort: published(document) }]),
  'updates.byOrganizationAndKind': index('update', (document) => [
    { key: `${document.data.organization}/${document.data.kind}`, sort: published(document) },
  ]),
  'calls.byCloses': index('call', ({ data }) =>
    data.result ? [] : [{ key: data.cancelled ? 'cancelled' : 'open', sort: data.closes ?? '9999-12-31' }],
  ),
  'calls.byProject': index('call', (document) => one(document.data.project, published(document))),
  'calls.byOrganization': index('call', (document) => [
    { key: document.data.organization, sort: published(document) },
  ]),
  'bulletins.byIssue': index('bulletin', (document) => [
    { key: `${document.data.series}/${document.data.year}`, sort: padded(document.data.number) },
  ]),
  'bulletins.byDate': index('bulletin', (document) => [
    { key: document.data.series, sort: document.data.date },
  ]),
  'bulletins.byProject': index('bulletin', (document) =>
    projectsOf(document).map((key) => ({ key, sort: document.data.date })),
  ),
  'notices.byProject': index('notice', (document) => one(document.data.project, published(document))),
  'notices.byCloses': index('notice', ({ data }) =>
    data.closes ? ['all', data.organization].map((key) => ({ key, sort: data.closes ?? '' })) : [],
  ),
  'cases.byProject': index('case', (document) => one(document.data.project, published(document))),
  'honours.byProject': index('honour', (document) => one(document.data.project, published(document))),
  'honours.byYear': index('honour', (document) => [
    { key: String(document.data.year), sort: published(document) },
  ]),
  'meetings.byStart': index('meeting', (document) => [{ key: 'all', sort: document.data.startsAt }]),
  'meetings.byOrganization': index('meeting', (document) => [
    { key: document.data.organization, sort: document.data.startsAt },
  ]),
  'meetings.byProject': index('meeting', (document) =>
    document.data.projects.map((key) => ({ key, sort: document.data.startsAt })),
  ),
  'standings.byPeriod': index('standing', ({ data }) =>
    ['all', data.kind].map((key) => ({ key, sort: ratedOn(data.period) })),
  ),
  'standings.byProgramme': index('standing', ({ data }) => [
    { key: `${data.programme}/${data.kind}`, sort: ratedOn(data.period) },
  ]),
  'standings.byProject': index('standing', ({ data }) =>
    [...new Set(data.entries.map(({ project }) => project))].map((key) => ({
      key,
      sort: ratedOn(data.period),
    })),
  ),
  'standings.byEntrant': index('standing', ({ data }, get) =>
    [...new Set(data.entries.flatMap(({ project }) => get('project', project)?.data.organization ?? []))].map(
      (key) => ({ key, sort: ratedOn(data.period) }),
    ),
  ),
  'standings.byCloses': index('standing', ({ data }) =>
    data.closes ? ['all', data.organization].map((key) => ({ key, sort: data.closes ?? '' })) : [],
  ),
  'supervision.byDate': index('supervision', ({ data }) => [{ key: 'all', sort: data.date }]),
  'supervision.byProject': index('supervision', (document) =>
    projectsOf(document).map((key) => ({ key, sort: document.data.date })),
  ),
  'supervision.byOrganization': index('supervision', ({ data }) => [
    { key: data.organization, sort: data.date },
  ]),
  'opinions.byChoice': index('opinion', ({ data }) =>
    choicesOf(data).map((key) => ({ key, sort: data.answeredOn })),
  ),
  'opinions.byProject': index('opinion', (document) =>
    projectsOf(document).flatMap((project) =>
      [project, ...(isAdopted(document.data.outcome) ? [adoptedKey(project)] : [])].map((key) => ({
        key,
        sort: document.data.answeredOn,
      })),
    ),
  ),
  'opinions.byChanged': index('opinion', ({ data }) => one(data.changed, data.answeredOn)),
  'appraisals.byClosing': index('appraisal', ({ data }) => [{ key: 'all', sort: data.closes }]),
  'appraisals.byProject': index('appraisal', ({ data }) => [{ key: data.project, sort: data.closes }]),
  'organizations.byLevel': index('organization', (document) => [
    { key: document.data.level, sort: padded(document.data.sortOrder) },
  ]),
  'organizations.byParent': index('organization', (document) =>
    one(document.data.parent, padded(document.data.sortOrder)),
  ),
  'topics.inOrder': index('topic', (document) => [{ key: 'all', sort: padded(document.data.sortOrder) }]),
  'programmes.byYear': index('programme', (document) => [{ key: 'all', sort: padded(document.data.year) }]),
} as const satisfies Record<string, Index<never> | { readonly types: readonly PublicTypeName[] }>;

export type IndexName = keyof typeof indexes;
export type IndexType<N extends IndexName> = (typeof indexes)[N]['types'][number];

/** The projects that a document speaks of. */
export function projectsOf(document: PublishedDocument<AnnouncedType>): readonly string[] {
  switch (document.type) {
    case 'project':
      return [document.documentId];
    case 'meeting':
      return (document.data as Snapshot<'meeting'>).projects;
    case 'bulletin':
      return [
        ...new Set(
          (document.data as Snapshot<'bulletin'>).sections.flatMap((section) =>
            section.items.flatMap((item) => item.projects),
          ),
        ),
      ];
    case 'standing':
      // Of those that were only ranked the document says no word.
      return [
        ...new Set(
          (document.data as Snapshot<'standing'>).entries
            .filter(({ mark }) => mark)
            .map(({ project }) => project),
        ),
      ];
    case 'supervision': {
      const { project, issues } = document.data as Snapshot<'supervision'>;
      return [
        ...new Set([project, ...issues.map((issue) => issue.project)].filter((id) => id !== undefined)),
      ];
    }
    case 'opinion': {
      const { project, changed } = document.data as Snapshot<'opinion'>;
      return [...new Set([project, changed].filter((id) => id !== undefined))];
    }
    default: {
      const { project } = document.data as Snapshot<
        'update' | 'call' | 'notice' | 'case' | 'honour' | 'appraisal'
      >;
      return project ? [project] : [];
    }
  }
}

/** The topics of a document: those of the projects that it speaks of. */
export function topicsOf(document: PublishedDocument<AnnouncedType>, get: Lookup): readonly string[] {
  const topics = projectsOf(document).flatMap((id) =>
    id === document.documentId
      ? (document.data as Snapshot<'project'>).topics
      : (get('project', id)?.data.topics ?? []),
  );
  return [...new Set(topics)];
}

/** The programmes of the projects that a document speaks of; a standing is of one itself. */
function programmesOf(document: PublishedDocument<AnnouncedType>, get: Lookup): readonly string[] {
  if (document.type === 'standing') return [(document.data as Snapshot<'standing'>).programme];
  const programmes = projectsOf(document).flatMap((id) =>
    id === document.documentId
      ? (document.data as Snapshot<'project'>).programme
      : (get('project', id)?.data.programme ?? []),
  );
  return [...new Set(programmes)];
}

/** Every index that has members of this type. */
export function indexesOf(type: PublicTypeName): readonly (readonly [IndexName, Index<PublicTypeName>])[] {
  return byType[type];
}

const byType = Object.fromEntries(
  publicTypeNames.map((type) => [
    type,
    Object.entries(indexes).filter(([, definition]) =>
      (definition.types as readonly string[]).includes(type),
    ),
  ]),
) as unknown as Record<PublicTypeName, [IndexName, Index<PublicTypeName>][]>;
