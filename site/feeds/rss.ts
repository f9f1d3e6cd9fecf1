import { getRssString } from '@astrojs/rss';
import { hubAddress, newestChange, type Feed } from './feed.ts';
import type { FeedItem } from './feed-items.ts';
import { escapeXml, xmlLine } from '../plain-text/xml-text.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  fh: 'http://purl.org/syndication/history/1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

/**
 * An RSS 2.0 feed with full texts, RFC 5005 archives and pictures. Its bytes depend on the documents alone: the build
 * date is that of the newest change.
 */
export async function rssFeed(feed: Feed): Promise<Response> {
  const { origin, title, description, page, items } = feed;
  const xml = await getRssString({
    title: xmlLine(title),
    description: xmlLine(description),
    site: `${origin}${page}`,
    trailingSlash: true,
    xmlns: { ...namespaces },
    customData: channelXml(feed),
    items: items.map((item, place) => {
      const { title, link, pubDate, description, content, categories, picture } = item;
      return {
        title,
        link,
        pubDate,
        description,
        content,
        categories,
        customData: itemXml(place, item),
        ...(picture?.bytes
          ? { enclosure: { url: picture.url, length: picture.bytes, type: picture.type } }
          : {}),
      };
    }),
  });
  return new Response(withCreators(withPage(xml, `${origin}${page}`), items), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}

function channelXml(feed: Feed): string {
  const { origin, address, complete, live, archiveOf, olderPage, previousArchive, nextArchive } = feed;
  const link = (rel: string, target: string): string =>
    `<atom:link href="${escapeXml(`${origin}${target}`)}" rel="${rel}" type="application/rss+xml"/>`;
  const newest = newestChange(feed);
  return [
    '<language>zh-cn</language>',
    newest ? `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>` : '',
    '<ttl>60</ttl>',
    complete ? '<fh:complete/>' : '',
    archiveOf ? '<fh:archive/>' : '',
    link('self', address),
    // An archive never changes in a way that anybody waits for.
    archiveOf || live ? '' : `<atom:link href="${escapeXml(`${origin}${hubAddress}`)}" rel="hub"/>`,
    archiveOf ? link('current', archiveOf) : '',
    olderPage && !previousArchive ? link('next', olderPage) : '',
    previousArchive ? link('prev-archive', previousArchive) : '',
    nextArchive ? link('next-archive', nextArchive) : '',
  ].join('');
}

// The library reads custom XML back with a parser that turns 007 into 7. Names therefore never pass through it: a
// number stands in their place, which no text can imitate because every `<` of a text is escaped.
function itemXml(place: number, { id, link, changed, pubDate, picture }: FeedItem): string {
  const guid = id === link ? '' : `<guid isPermaLink="false">${escapeXml(id)}</guid>`;
  const updated = changed === pubDate.toISOString() ? '' : `<atom:updated>${changed}</atom:updated>`;
  const media = picture
    ? `<media:content url="${escapeXml(picture.url)}" type="${picture.type}" medium="image" width="${picture.width}" height="${picture.height}"/>`
    : '';
  return `${guid}<dc:creator>item ${place}</dc:creator>${updated}${media}`;
}

function withCreators(xml: string, items: readonly FeedItem[]): string {
  return xml.replace(
    /<dc:creator>item (\d+)<\/dc:creator>/g,
    (_, place: string) => `<dc:creator>${escapeXml(items[Number(place)]?.creator ?? '')}</dc:creator>`,
  );
}

// The library ends the page's address with a slash, even after a question.
function withPage(xml: string, page: string): string {
  return page.includes('?')
    ? xml.replace(`<link>${escapeXml(page)}/</link>`, `<link>${escapeXml(page)}</link>`)
    : xml;
}
