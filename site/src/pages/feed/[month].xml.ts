import type { APIRoute } from 'astro';
import { archiveFeed } from '../../feeds/feed-requests.ts';
import { rssFeed } from '../../feeds/rss.ts';
import { subjects } from '../../feeds/subjects.ts';

export const GET: APIRoute = ({ locals, params }) => rssFeed(archiveFeed(locals, subjects.whole(locals), params.month ?? ''));
