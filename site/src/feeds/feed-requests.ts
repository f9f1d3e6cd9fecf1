import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { formatMonth, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import type { PageLocals } from '../../content/page-locals.ts';
import { monthOf, type AnnouncedType, type IndexName } from '../../content/indexes.ts';
import type { PublishedDocument } from '../../content/content.ts';
import type { FeedRequest } from './rss.ts';

/** Items in a feed; older ones stand in its monthly archives (RFC 5005). */
export const feedLength = 50;

type AnnouncedIndex = Extract<IndexName, `announced.${string}`>;

interface Subject {
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
}

/** The feed of the newest documents of a subject. */
export function newestFeed({ content, origin, address }: PageLocals, subject: Subject): FeedRequest {
  const documents = content.list(subject.index, subject.key, { limit: feedLength }) as PublishedDocument<AnnouncedType>[];
  const oldest = documents.at(-1);
  const archived = subject.monthIndex && oldest && documents.length === feedLength;
  const previousArchive = archived ? address.replace(/feed\.xml$/, `feed/${monthOf(oldest)}.xml`) : undefined;
  return { content, origin, address, title: subject.title, description: subject.description, page: subject.page, documents, previousArchive };
}

/** The archive of one month of a subject; its address ends with `feed/YYYY-MM.xml`. */
export function archiveFeed({ content, origin, address }: PageLocals, subject: Subject & { monthIndex: AnnouncedIndex }, month: string): FeedRequest {
  const prefix = subject.monthKey ?? '';
  // The running month's archive grows once a day: the newest feed has today's, and nobody waits for a long file at each publication.
  const { running } = content.when((today) => ({ running: today.slice(0, 7) === month, changesOn: today.slice(0, 7) === month ? addDays(today, 1) : null }));
  const range = running ? { to: startOfBeijingDay(content.today()) } : {};
  const documents = content.list(subject.monthIndex, `${prefix}${month}`, range) as PublishedDocument<AnnouncedType>[];
  const before = content.keys(subject.monthIndex).filter(({ key }) => key.startsWith(prefix) && key < `${prefix}${month}`).at(-1);
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  return {
    content,
    origin,
    address,
    title: `${subject.title}（${formatMonth(month)}）`,
    description: subject.description,
    page: subject.page,
    documents,
    archiveOf: folder.replace(/feed\/$/, 'feed.xml'),
    previousArchive: before && `${folder}${before.key.slice(prefix.length)}.xml`,
  };
}
