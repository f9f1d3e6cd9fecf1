import type { APIRoute } from 'astro';
import { newestFeed } from '../feeds/feed-requests.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { subjects } from '../feeds/subjects.ts';

export const GET: APIRoute = ({ locals }) => jsonFeed(newestFeed(locals, subjects.whole(locals)));
