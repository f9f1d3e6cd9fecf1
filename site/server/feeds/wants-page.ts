import type { IncomingHttpHeaders } from 'node:http';

const feedTypes = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
  'application/json',
  'application/rdf+xml',
];

/** Media types of an Accept header with their weights. */
function weights(accept: string): Map<string, number> {
  const entries = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return [type, q ? Number(q.slice(2)) || 0 : 1] as const;
  });
  return new Map(entries);
}

/**
 * Whether the request for a feed comes from a person in a browser, who gets a readable page. Programs get the feed: they
 * ask for no HTML, name a feed's own type, or like a browser's script say that no document is to be shown.
 */
export function wantsPage({ accept = '', 'sec-fetch-dest': destination }: IncomingHttpHeaders): boolean {
  if (destination !== undefined && destination !== 'document') return false;
  const asked = weights(accept);
  const html = asked.get('text/html') ?? 0;
  if (
    html === 0 ||
    asked.has('application/rss+xml') ||
    asked.has('application/atom+xml') ||
    asked.has('application/feed+json')
  )
    return false;
  return feedTypes.every((type) => (asked.get(type) ?? 0) < html);
}

/** What the answer depends on, for caches. */
export const pageVary = 'Accept, Sec-Fetch-Dest';
