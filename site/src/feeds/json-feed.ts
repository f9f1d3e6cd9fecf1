import { generateJsonFeed } from 'feedsmith';
import { feedItem } from './feed-items.ts';
import type { FeedRequest } from './rss.ts';

/** The same feed as JSON Feed 1.1. Its bytes depend on the documents alone. */
export function jsonFeed({ content, origin, address, title, description, page, documents }: FeedRequest): Response {
  const feed = generateJsonFeed({
    title,
    description,
    language: 'zh-CN',
    home_page_url: `${origin}${page}`,
    feed_url: `${origin}${address}`,
    items: documents
      .map((document) => feedItem(content, origin, document))
      .map(({ link, title, content, pubDate, changed, creator, categories, picture }) => ({
        id: link,
        url: link,
        title,
        content_html: content,
        date_published: pubDate,
        date_modified: new Date(changed),
        authors: [{ name: creator }],
        tags: categories,
        ...(picture ? { image: picture.url } : {}),
      })),
  });
  return new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
}
