import { beijingDate, formatMonth, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import type { Content, PublishedDocument } from '../content/content.ts';
import { monthOf } from '../content/indexes.ts';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { PageLocals } from '../rendering/page-locals.ts';
import { nearMonths } from '../presenters/near-months.ts';
import type { Feed } from './feed.ts';
import { feedItem } from './feed-items.ts';
import type { Subject } from './subjects.ts';

/** Items in a feed; older ones stand in its monthly archives, or on older pages (RFC 5005). */
export const feedLength = 50;

/** The folder that an address of a feed or archive belongs to. */
const baseOf = (address: string): string => address.replace(/(?:feed\/)?[^/]+$/, '');
const archiveAt = (base: string, document: PublishedDocument | undefined): string | undefined =>
  document && `${base}feed/${monthOf(document)}.xml`;

/** The feed of the newest documents of a subject. */
export function newestFeed({ content, origin, address, before }: PageLocals, subject: Subject): Feed {
  const { title, description, page, index, key, monthIndex } = subject;
  const newest = content.list(index, key, {
    limit: feedLength,
    ...(before ? { to: before } : {}),
  }) as PublishedDocument<AnnouncedType>[];
  const full = newest.length === feedLength;
  const documents = full && monthIndex && !before ? withAllOfToday(content, newest, index, key) : newest;
  const previousArchive =
    monthIndex && full && !before ? archiveAt(baseOf(address), documents.at(-1)) : undefined;
  return {
    origin,
    ...paged(address, before, full ? documents.at(-1)?.firstPublished : undefined),
    title,
    description,
    page,
    items: documents.map((document) => feedItem(content, origin, document)),
    complete: !full && !before,
    previousArchive,
  };
}

const pageAt = (address: string, before: string): string => `${address}?${new URLSearchParams({ before })}`;

/**
 * Where a page of a feed stands, and where the next one. A page begins with the last instant of the one before: what was
 * published together may be told twice, and nothing is left out.
 */
export function paged(
  address: string,
  before: string | undefined,
  oldest: string | undefined,
): Pick<Feed, 'address' | 'olderPage' | 'live'> {
  return {
    address: before ? pageAt(address, before) : address,
    olderPage: oldest && oldest !== before ? pageAt(address, oldest) : undefined,
    ...(before ? { live: true } : {}),
  };
}

// On a day with more news than the feed is long, the feed grows: the archive takes them only at midnight.
function withAllOfToday(
  content: Content,
  newest: PublishedDocument<AnnouncedType>[],
  index: Subject['index'],
  key: string,
): PublishedDocument<AnnouncedType>[] {
  const oldest = beijingDate(newest.at(-1)?.firstPublished ?? '');
  const { cut } = content.when((today) => ({
    cut: oldest === today,
    changesOn: oldest === today ? addDays(today, 1) : null,
  }));
  return cut
    ? (content.list(index, key, { from: startOfBeijingDay(oldest) }) as PublishedDocument<AnnouncedType>[])
    : newest;
}

/** The archive of one month of a subject; its address ends with `feed/YYYY-MM.xml`. */
export function archiveFeed(
  { content, origin, address }: PageLocals,
  { title, description, page, index, key, monthIndex, monthKey = '' }: Subject,
  month: string,
): Feed {
  if (!monthIndex) throw new RangeError(`${address} has no archives`);
  const base = baseOf(address);
  // The running month's archive grows once a day, and the newest feed holds all of today: nobody waits for a long file at each publication.
  const running = content.when((today) => ({
    running: today.slice(0, 7) === month,
    changesOn: today.slice(0, 7) === month ? addDays(today, 1) : null,
  })).running;
  const near = nearMonths(content, index, key, month);
  const documents = content.list(
    monthIndex,
    `${monthKey}${month}`,
    running ? { to: startOfBeijingDay(content.today()) } : {},
  ) as PublishedDocument<AnnouncedType>[];
  return {
    origin,
    address,
    title: `${title}（${formatMonth(month)}）`,
    description,
    page,
    items: documents.map((document) => feedItem(content, origin, document)),
    archiveOf: `${base}feed.xml`,
    previousArchive: archiveAt(base, near.before),
    nextArchive: archiveAt(base, near.after),
  };
}
