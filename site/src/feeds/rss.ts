import { getRssString } from '@astrojs/rss';
import type { Content, PublishedDocument } from '../../content/content.ts';
import type { AnnouncedType } from '../../content/indexes.ts';
import { feedItem, type FeedItem, type FeedPicture } from './feed-items.ts';
import { escapeXml, xmlLine } from './xml-text.ts';

/** One feed: what it is about, which documents it tells, and where its other parts are (site-relative addresses). */
export interface FeedRequest {
  readonly content: Content;
  readonly origin: string;
  /** The feed's own address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Page that tells the same to people. */
  readonly page: string;
  readonly documents: readonly PublishedDocument<AnnouncedType>[];
  /** The feed holds everything that its subject ever announced. */
  readonly complete?: boolean;
  /** Set on a month's archive: the feed of the newest. */
  readonly archiveOf?: string;
  /** Archives of the months before and after, if there are such. */
  readonly previousArchive?: string | undefined;
  readonly nextArchive?: string | undefined;
}

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
export async function rssFeed(request: FeedRequest): Promise<Response> {
  const { content, origin, title, description, page, documents } = request;
  const items = documents.map((document) => feedItem(content, origin, document));
  const xml = await getRssString({
    title: xmlLine(title),
    description: xmlLine(description),
    site: `${origin}${page}`,
    trailingSlash: true,
    xmlns: { ...namespaces },
    customData: channelXml(request, items),
    items: items.map(({ title, link, pubDate, description, content, categories, picture, ...rest }, place) => ({
      title,
      link,
      pubDate,
      description,
      content,
      categories,
      customData: itemXml(place, rest.changed, pubDate, picture),
      ...(picture?.bytes ? { enclosure: { url: picture.url, length: picture.bytes, type: picture.type } } : {}),
    })),
  });
  return new Response(withCreators(xml, items), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}

function channelXml({ origin, address, complete, archiveOf, previousArchive, nextArchive }: FeedRequest, items: readonly FeedItem[]): string {
  const link = (rel: string, target: string): string => `<atom:link href="${escapeXml(`${origin}${target}`)}" rel="${rel}" type="application/rss+xml"/>`;
  const newest = items.map(({ changed }) => changed).sort().at(-1);
  return [
    '<language>zh-cn</language>',
    newest ? `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>` : '',
    '<ttl>60</ttl>',
    complete ? '<fh:complete/>' : '',
    archiveOf ? '<fh:archive/>' : '',
    link('self', address),
    archiveOf ? link('current', archiveOf) : '',
    previousArchive ? link('prev-archive', previousArchive) : '',
    nextArchive ? link('next-archive', nextArchive) : '',
  ].join('');
}

// The library reads custom XML back with a parser that turns 007 into 7. Names therefore never pass through it: a
// number stands in their place, which no text can imitate because every `<` of a text is escaped.
function itemXml(place: number, changed: string, pubDate: Date, picture: FeedPicture | undefined): string {
  const updated = changed === pubDate.toISOString() ? '' : `<atom:updated>${changed}</atom:updated>`;
  const media = picture ? `<media:content url="${escapeXml(picture.url)}" type="${picture.type}" medium="image" width="${picture.width}" height="${picture.height}"/>` : '';
  return `<dc:creator>item ${place}</dc:creator>${updated}${media}`;
}

function withCreators(xml: string, items: readonly FeedItem[]): string {
  return xml.replace(/<dc:creator>item (\d+)<\/dc:creator>/g, (_, place: string) => `<dc:creator>${escapeXml(items[Number(place)]?.creator ?? '')}</dc:creator>`);
}
