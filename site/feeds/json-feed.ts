import { generateJsonFeed } from 'feedsmith';
import { hubAddress, type Feed } from './feed.ts';

/** The same feed as JSON Feed 1.1. Its bytes depend on the documents alone. */
export function jsonFeed({
  origin,
  address,
  title,
  description,
  page,
  items,
  live,
  olderPage,
}: Feed): Response {
  const feed = generateJsonFeed({
    title,
    description,
    language: 'zh-CN',
    home_page_url: `${origin}${page}`,
    feed_url: `${origin}${address}`,
    ...(olderPage ? { next_url: `${origin}${olderPage}` } : {}),
    ...(live ? {} : { hubs: [{ type: 'WebSub', url: `${origin}${hubAddress}` }] }),
    items: items.map(({ id, link, title, content, pubDate, changed, creator, categories, picture }) => ({
      id,
      url: link,
      title,
      content_html: content,
      date_published: pubDate,
      date_modified: new Date(changed),
      authors: [{ name: creator }],
      tags: categories,
      ...(picture ? { image: picture.url } : {}),
    })),
  }) as object;
  // The library leaves an empty list out; the format asks for it.
  return new Response(JSON.stringify('items' in feed ? feed : { ...feed, items: [] }), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
