import type { APIRoute } from 'astro';
import { documentAt } from '../../../describe.ts';
import { newestFeed } from '../../../feeds/feed-requests.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { subjects } from '../../../feeds/subjects.ts';

export const GET: APIRoute = ({ locals }) => {
  const document = documentAt<'topic'>(locals.content, locals.address.slice(0, -'feed.xml'.length));
  return rssFeed(newestFeed(locals, subjects.topic(locals, document)));
};
