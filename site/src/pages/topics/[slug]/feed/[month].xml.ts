import type { APIRoute } from 'astro';
import { documentAt } from '../../../../describe.ts';
import { archiveFeed } from '../../../../feeds/feed-requests.ts';
import { rssFeed } from '../../../../feeds/rss.ts';
import { subjects } from '../../../../feeds/subjects.ts';

export const GET: APIRoute = ({ locals, params }) => {
  const document = documentAt<'topic'>(locals.content, locals.address.replace(/feed\/[^/]*$/, ''));
  return rssFeed(archiveFeed(locals, subjects.topic(locals, document), params.month ?? ''));
};
