import type { APIRoute } from 'astro';
import { newestFeed } from '../feeds/feed-requests.ts';
import { rssFeed } from '../feeds/rss.ts';
import { subjects } from '../feeds/subjects.ts';

export const GET: APIRoute = ({ locals }) => rssFeed(newestFeed(locals, subjects.whole(locals)));
