import { generateAtomFeed } from 'feedsmith';
import { feedItem } from './feed-items.ts';
import type { FeedRequest } from './rss.ts';
import { xmlLine } from './xml-text.ts';

/** The same feed as Atom 1.0 (RFC 4287), without archives: those are kept as RSS. Its bytes depend on the documents alone. */
export function atomFeed({ content, origin, address, title, description, page, documents }: FeedRequest): Response {
  const items = documents.map((document) => feedItem(content, origin, document));
  const newest = items.map(({ changed }) => changed).sort().at(-1) ?? '1970-01-01T00:00:00.000Z';
  const xml = generateAtomFeed({
    id: `${origin}${address}`,
    title: { value: xmlLine(title) },
    subtitle: { value: xmlLine(description) },
    updated: new Date(newest),
    links: [
      { href: `${origin}${page}`, rel: 'alternate', type: 'text/html' },
      { href: `${origin}${address}`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: items.map((item) => ({
      id: item.link,
      title: { value: item.title },
      links: [{ href: item.link, rel: 'alternate' }, ...(item.picture?.bytes ? [{ href: item.picture.url, rel: 'enclosure', type: item.picture.type, length: item.picture.bytes }] : [])],
      published: item.pubDate,
      updated: new Date(item.changed),
      authors: [{ name: item.creator }],
      categories: item.categories.map((term) => ({ term })),
      summary: { value: item.description, type: 'html' },
      content: { value: item.content, type: 'html' },
    })),
  });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
