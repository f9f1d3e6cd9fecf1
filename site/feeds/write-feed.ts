import { atomFeed } from './atom.ts';
import type { FeedFormat } from '../addresses/feed-address.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** Writes a feed in a format; its bytes depend on the feed alone. */
export function writeFeed(format: FeedFormat, feed: Feed): Response | Promise<Response> {
  return format === 'rss' ? rssFeed(feed) : format === 'atom' ? atomFeed(feed) : jsonFeed(feed);
}
