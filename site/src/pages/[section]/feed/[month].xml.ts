import type { APIRoute } from 'astro';
import { archiveFeed } from '../../../feeds/feed-requests.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { subjects, typeOfSection } from '../../../feeds/subjects.ts';

export const GET: APIRoute = ({ locals, params }) => rssFeed(archiveFeed(locals, subjects.section(locals, typeOfSection(params.section ?? '')), params.month ?? ''));
