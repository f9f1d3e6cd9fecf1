import { formatMonth, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { monthOf, type AnnouncedType, type IndexName } from '../../content/indexes.ts';
import type { PageLocals } from '../../content/page-locals.ts';
import { monthAfter } from '../month-after.ts';
import type { FeedRequest } from './rss.ts';

/** Items in a feed; older ones stand in its monthly archives (RFC 5005). */
export const feedLength = 50;

type AnnouncedIndex = Extract<IndexName, `announced.${string}`>;

/** What a feed is about. */
export interface Subject {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  /** Index and key of all its documents. */
  readonly index: AnnouncedIndex | 'documents.byType';
  readonly key: string;
  /** Index of its documents by month; without one the feed has no archives. */
  readonly monthIndex?: AnnouncedIndex;
  /** What stands before the month in that index's keys. */
  readonly monthKey?: string;
  /** How many items its feed holds, when not the usual number. */
  readonly length?: number;
}

/** The feed of the newest documents of a subject. */
export function newestFeed({ content, origin, address }: PageLocals, subject: Subject): FeedRequest {
  const { title, description, page, index, key, monthIndex, length = feedLength } = subject;
  const documents = content.list(index, key, { limit: length }) as PublishedDocument<AnnouncedType>[];
  const oldest = documents.at(-1);
  const full = oldest && documents.length === length;
  const previousArchive = monthIndex && full ? address.replace(/feed\.xml$/, `feed/${monthOf(oldest)}.xml`) : undefined;
  return { content, origin, address, title, description, page, documents, complete: !monthIndex && !full, previousArchive };
}

/** The archive of one month of a subject; its address ends with `feed/YYYY-MM.xml`. */
export function archiveFeed({ content, origin, address }: PageLocals, subject: Subject & { monthIndex: AnnouncedIndex }, month: string): FeedRequest {
  const { title, description, page, monthIndex, monthKey = '' } = subject;
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const archive = (document: PublishedDocument | undefined): string | undefined => document && `${folder}${monthOf(document)}.xml`;
  return {
    content,
    origin,
    address,
    title: `${title}（${formatMonth(month)}）`,
    description,
    page,
    documents: content.list(monthIndex, `${monthKey}${month}`) as PublishedDocument<AnnouncedType>[],
    archiveOf: folder.replace(/feed\/$/, 'feed.xml'),
    previousArchive: archive(lastBefore(content, subject, month)),
    nextArchive: archive(firstAfter(content, subject, month)),
  };
}

// Not by the index's keys: every publication changes their counts, and would render every archive of the portal again.
function lastBefore(content: Content, { index, key }: Subject, month: string): PublishedDocument | undefined {
  const to = new Date(Date.parse(startOfBeijingDay(`${month}-01`)) - 1).toISOString();
  return content.first(index, key, { to });
}

function firstAfter(content: Content, { index, key }: Subject, month: string): PublishedDocument | undefined {
  return content.first(index, key, { from: startOfBeijingDay(`${monthAfter(month)}-01`), order: 'ascending' });
}
