import type { Content, PublishedDocument } from '../content/content.ts';
import type { IndexName } from '../content/indexes.ts';
import type { AnnouncedType } from '../content/announced-types.ts';
import { kindWords } from '../content/kinds.ts';
import { siteName } from '../presenters/describe.ts';
import { sections } from '../presenters/sections.ts';

export type AnnouncedIndex = Extract<IndexName, `announced.${string}`>;

/** What a feed is about, when its items are the newest documents of an index. */
export interface Subject {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  /** Index and key of all its documents. */
  readonly index: AnnouncedIndex | 'documents.byType';
  readonly key: string;
  /** Index of its documents by month; without one the feed has no archives, and goes back page by page. */
  readonly monthIndex?: AnnouncedIndex;
  /** What stands before the month in that index's keys. */
  readonly monthKey?: string;
}

/** What each kind of feed is about: its words, and where its documents are listed. */
export const subjects = {
  whole: (content: Content): Subject => ({
    title: `${siteName(content)}：全部新消息`,
    description: '项目、动态、需求、简报、公示，有新的都在这里。',
    page: '/',
    index: 'announced.all',
    key: 'all',
    monthIndex: 'announced.byMonth',
  }),
  section: (content: Content, type: AnnouncedType): Subject => ({
    title: `${siteName(content)}：${sections[type].title}`,
    description: sections[type].about,
    page: `/${sections[type].name}/`,
    index: 'documents.byType',
    key: type,
    monthIndex: 'announced.byTypeAndMonth',
    monthKey: `${type}/`,
  }),
  kind: (content: Content, type: AnnouncedType, kind: string): Subject => {
    const word = kindWords(type)[kind];
    if (!word) throw new RangeError(`No kind ${kind} of ${type}`);
    return {
      title: `${siteName(content)}：${sections[type].title} · ${word}`,
      description: `“${sections[type].title}”里类别是“${word}”的新消息。`,
      page: `/${sections[type].name}/`,
      index: 'announced.byKind',
      key: `${type}/${kind}`,
    };
  },
  organization: (content: Content, { data, documentId }: PublishedDocument<'organization'>): Subject => ({
    title: `${siteName(content)}：${data.name}`,
    description: `${data.name}公开的新消息，和对它的督办。`,
    page: `/organizations/${data.slug}/`,
    index: 'announced.byOrganization',
    key: documentId,
    monthIndex: 'announced.byOrganizationAndMonth',
    monthKey: `${documentId}/`,
  }),
  topic: (content: Content, { data, documentId }: PublishedDocument<'topic'>): Subject => ({
    title: `${siteName(content)}：${data.name}`,
    description: `${data.name}领域的新消息。`,
    page: `/topics/${data.slug}/`,
    index: 'announced.byTopic',
    key: documentId,
    monthIndex: 'announced.byTopicAndMonth',
    monthKey: `${documentId}/`,
  }),
  programme: (content: Content, { data, documentId }: PublishedDocument<'programme'>): Subject => ({
    title: `${siteName(content)}：${data.name}`,
    description: `“${data.name}”所有项目的新消息。`,
    page: `/programmes/${data.slug}/`,
    index: 'announced.byProgramme',
    key: documentId,
  }),
  project: (content: Content, { data, documentId }: PublishedDocument<'project'>): Subject => ({
    title: `${siteName(content)}：${data.title}`,
    description: data.problem.slice(0, 160),
    page: `/projects/${data.slug}/`,
    index: 'announced.byProject',
    key: documentId,
  }),
};
