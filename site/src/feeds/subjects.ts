import type { PageLocals } from '../../content/page-locals.ts';
import type { PublishedDocument } from '../../content/content.ts';
import type { AnnouncedType } from '../../content/indexes.ts';
import { siteName } from '../describe.ts';
import { sections } from '../sections.ts';

/** What each kind of feed is about: its words, and where its documents are listed. */
export const subjects = {
  whole: ({ content }: PageLocals) => ({ title: `${siteName(content)}：全部新消息`, description: '项目、动态、需求、简报、公示，有新的都在这里。', page: '/', index: 'announced.all', key: 'all', monthIndex: 'announced.byMonth' }) as const,
  section: ({ content }: PageLocals, type: AnnouncedType) => ({ title: `${siteName(content)}：${sections[type].title}`, description: sections[type].about, page: `/${sections[type].name}/`, index: 'documents.byType', key: type, monthIndex: 'announced.byTypeAndMonth', monthKey: `${type}/` }) as const,
  organization: ({ content }: PageLocals, document: PublishedDocument<'organization'>) => ({ title: `${siteName(content)}：${document.data.name}`, description: `${document.data.name}公开的新消息。`, page: `/organizations/${document.data.slug}/`, index: 'announced.byOrganization', key: document.documentId, monthIndex: 'announced.byOrganizationAndMonth', monthKey: `${document.documentId}/` }) as const,
  topic: ({ content }: PageLocals, document: PublishedDocument<'topic'>) => ({ title: `${siteName(content)}：${document.data.name}`, description: `${document.data.name}领域的新消息。`, page: `/topics/${document.data.slug}/`, index: 'announced.byTopic', key: document.documentId, monthIndex: 'announced.byTopicAndMonth', monthKey: `${document.documentId}/` }) as const,
  project: ({ content }: PageLocals, document: PublishedDocument<'project'>) => ({ title: `${siteName(content)}：${document.data.title}`, description: document.data.problem.slice(0, 160), page: `/projects/${document.data.slug}/`, index: 'announced.byProject', key: document.documentId, length: 200 }) as const,
};
