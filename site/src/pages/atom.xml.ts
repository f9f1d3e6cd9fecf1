import type { APIRoute } from 'astro';
import { atomFeed } from '../feeds/atom.ts';
import { newestFeed } from '../feeds/feed-requests.ts';
import { subjects } from '../feeds/subjects.ts';

export const GET: APIRoute = ({ locals }) => atomFeed(newestFeed(locals, subjects.whole(locals)));
