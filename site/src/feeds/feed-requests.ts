import { beijingDate, formatMonth, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { monthOf, type AnnouncedType, type IndexName } from '../../content/indexes.ts';
import type { PageLocals } from '../../content/page-locals.ts';
import { nearMonths } from '../near-months.ts';
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
  const newest = content.list(index, key, { limit: length }) as PublishedDocument<AnnouncedType>[];
  const full = newest.length === length;
  const documents = full && monthIndex ? withAllOfToday(content, newest, index, key) : newest;
  const oldest = documents.at(-1);
  const previousArchive = monthIndex && full && oldest ? address.replace(/feed\.xml$/, `feed/${monthOf(oldest)}.xml`) : undefined;
  return { content, origin, address, title, description, page, documents, complete: !monthIndex && !full, previousArchive };
}

// On a day with more news than the feed is long, the feed grows: the archive takes them only at midnight.
function withAllOfToday(content: Content, newest: PublishedDocument<AnnouncedType>[], index: Subject['index'], key: string): PublishedDocument<AnnouncedType>[] {
  const oldest = beijingDate(newest.at(-1)?.firstPublished ?? '');
  const { cut } = content.when((today) => ({ cut: oldest === today, changesOn: oldest === today ? addDays(today, 1) : null }));
  return cut ? (content.list(index, key, { from: startOfBeijingDay(oldest) }) as PublishedDocument<AnnouncedType>[]) : newest;
}

/** The archive of one month of a subject; its address ends with `feed/YYYY-MM.xml`. */
export function archiveFeed({ content, origin, address }: PageLocals, subject: Subject & { monthIndex: AnnouncedIndex }, month: string): FeedRequest {
  const { title, description, page, monthIndex, monthKey = '' } = subject;
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  // The running month's archive grows once a day, and the newest feed holds all of today: nobody waits for a long file at each publication.
  const running = content.when((today) => ({ running: today.slice(0, 7) === month, changesOn: today.slice(0, 7) === month ? addDays(today, 1) : null })).running;
  const near = nearMonths(content, subject.index, subject.key, month);
  const archive = (document: PublishedDocument | undefined): string | undefined => document && `${folder}${monthOf(document)}.xml`;
  return {
    content,
    origin,
    address,
    title: `${title}（${formatMonth(month)}）`,
    description,
    page,
    documents: content.list(monthIndex, `${monthKey}${month}`, running ? { to: startOfBeijingDay(content.today()) } : {}) as PublishedDocument<AnnouncedType>[],
    archiveOf: folder.replace(/feed\/$/, 'feed.xml'),
    previousArchive: archive(near.before),
    nextArchive: archive(near.after),
  };
}
