import { atomFeed } from './atom.ts';
import type { FeedFormat } from '../addresses/feed-address.ts';
import { newestChange, type Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

const writers = { rss: rssFeed, atom: atomFeed, json: jsonFeed };

/** Writes a feed in a format, dated by its newest change; its bytes depend on the feed alone. */
export async function writeFeed(format: FeedFormat, feed: Feed): Promise<Response> {
  const written = await writers[format](feed);
  const newest = newestChange(feed);
  if (newest) written.headers.set('last-modified', new Date(newest).toUTCString());
  return written;
}
