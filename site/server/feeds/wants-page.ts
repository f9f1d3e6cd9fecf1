import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

const feedTypes = new Set(['application/rss+xml', 'application/atom+xml', 'application/feed+json']);

/**
 * Whether the request for a feed comes from a person in a browser, who gets a readable page. A browser says that it opens
 * a document, or, where the connection is not encrypted, is known by its wishes: HTML first, and XHTML with it, which no
 * program's library asks for by default. Whoever names a feed's own type gets the feed.
 */
export function wantsPage(headers: IncomingHttpHeaders): boolean {
  const types = new Negotiator({ headers }).mediaTypes();
  if (types.some((type) => feedTypes.has(type))) return false;
  const destination = headers['sec-fetch-dest'];
  if (destination !== undefined) return destination === 'document';
  return types[0] === 'text/html' && types.includes('application/xhtml+xml');
}

/** What the answer depends on, for caches. */
export const pageVary = 'Accept, Sec-Fetch-Dest';
