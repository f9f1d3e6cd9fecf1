import type { Feed } from '../feeds/feed.ts';
import type { FeedItem } from '../feeds/feed-items.ts';

/** What one feed has to say in a digest. */
export interface DigestPart {
  readonly title: string;
  /** Site-relative address of the feed, where the rest can be read. */
  readonly address: string;
  readonly news: readonly FeedItem[];
  /** Published before, corrected since. */
  readonly corrected: readonly FeedItem[];
  /** The feed is too short for all that happened. */
  readonly more: boolean;
}

/** Gathers what feeds told after `from` and up to `to`; what stands in several is told once, in the first. */
export function gather(feeds: readonly Feed[], from: string, to: string): DigestPart[] {
  const told = new Set<string>();
  const within = (instant: string): boolean => instant > from && instant <= to;
  return feeds.flatMap(({ title, address, items, complete }) => {
    const fresh = items.filter(({ id }) => !told.has(id));
    const news = fresh.filter(({ pubDate }) => within(pubDate.toISOString()));
    const corrected = fresh.filter(
      ({ pubDate, changed }) => pubDate.toISOString() <= from && within(changed),
    );
    for (const { id } of [...news, ...corrected]) told.add(id);
    const oldest = items.at(-1)?.pubDate.toISOString();
    const more = !complete && oldest !== undefined && oldest > from;
    return news.length + corrected.length > 0 ? [{ title, address, news, corrected, more }] : [];
  });
}
