import rss from '@astrojs/rss';
import type { Content, PublishedDocument } from '../../content/content.ts';
import type { AnnouncedType } from '../../content/indexes.ts';
import { feedItem } from './feed-items.ts';
import { xmlText } from './xml-text.ts';

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
  /** Set on a month's archive. */
  readonly archiveOf?: string;
  /** The archive of the month before, if there is one. */
  readonly previousArchive?: string | undefined;
}

const escapeXml = (text: string): string => xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An RSS 2.0 feed with full texts. Its bytes depend on the documents alone: the build date is that of the newest change. */
export async function rssFeed(request: FeedRequest): Promise<Response> {
  const { content, origin, address, title, description, page, documents, archiveOf, previousArchive } = request;
  const items = documents.map((document) => feedItem(content, origin, document));
  const newest = items.map(({ changed }) => changed).sort().at(-1);
  const channel = [
    '<language>zh-cn</language>',
    newest ? `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>` : '',
    '<ttl>60</ttl>',
    `<atom:link href="${escapeXml(`${origin}${address}`)}" rel="self" type="application/rss+xml"/>`,
    archiveOf ? `<fh:archive/><atom:link href="${escapeXml(`${origin}${archiveOf}`)}" rel="current"/>` : '',
    previousArchive ? `<atom:link href="${escapeXml(`${origin}${previousArchive}`)}" rel="prev-archive"/>` : '',
  ];
  const response = await rss({
    title: xmlText(title),
    description: xmlText(description),
    site: `${origin}${page}`,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', fh: 'http://purl.org/syndication/history/1.0' },
    customData: channel.join(''),
    items: items.map(({ changed: _changed, ...item }) => item),
  });
  return new Response(await response.text(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
