import { generateAtomFeed } from 'feedsmith';
import { hubAddress, newestChange, type Feed } from './feed.ts';
import { escapeXml, xmlLine } from '../plain-text/xml-text.ts';

/**
 * The library writes a text with `&` or `<` as a section of its own on a line of its own, and the line ends become part of
 * the text: an `id` that differs in every reader. Escaped, it stands right between its tags.
 */
function onOneLine(xml: string): string {
  return xml.replace(
    />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\//g,
    (_, sections: string) => `>${escapeXml(sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'))}</`,
  );
}

/** The same feed as Atom 1.0 (RFC 4287), without archives: those are kept as RSS. Its bytes depend on the documents alone. */
export function atomFeed(feed: Feed): Response {
  const { origin, address, title, description, page, items, olderPage, previousArchive } = feed;
  const xml = generateAtomFeed({
    // All pages of a feed are one feed.
    id: `${origin}${address.replace(/\?before=[^&]*$/, '')}`,
    title: { value: xmlLine(title) },
    subtitle: { value: xmlLine(description) },
    updated: new Date(newestChange(feed) ?? 0),
    links: [
      { href: `${origin}${page}`, rel: 'alternate', type: 'text/html' },
      { href: `${origin}${address}`, rel: 'self', type: 'application/atom+xml' },
      ...(feed.live ? [] : [{ href: `${origin}${hubAddress}`, rel: 'hub' }]),
      // The archives are kept as RSS alone; readers of both take them as they come.
      ...(olderPage && !previousArchive
        ? [{ href: `${origin}${olderPage}`, rel: 'next', type: 'application/atom+xml' }]
        : []),
      ...(previousArchive
        ? [{ href: `${origin}${previousArchive}`, rel: 'prev-archive', type: 'application/rss+xml' }]
        : []),
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      links: [
        { href: item.link, rel: 'alternate' },
        ...(item.picture?.bytes
          ? [
              {
                href: item.picture.url,
                rel: 'enclosure',
                type: item.picture.type,
                length: item.picture.bytes,
              },
            ]
          : []),
      ],
      published: item.pubDate,
      updated: new Date(item.changed),
      authors: [{ name: item.creator }],
      categories: item.categories.map((term) => ({ term })),
      summary: { value: item.description, type: 'html' },
      content: { value: item.content, type: 'html' },
    })),
  });
  return new Response(onOneLine(xml), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
