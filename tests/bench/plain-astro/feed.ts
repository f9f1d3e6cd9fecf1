import type { APIRoute } from 'astro';
import type { PageLocals } from '../../../site/rendering/page-locals.ts';
import { feedAt } from '../../../site/feeds/feed-at.ts';
import { writeFeed } from '../../../site/feeds/write-feed.ts';
import { feedPaths } from './addresses.ts';

export const getStaticPaths = feedPaths;
export const GET: APIRoute = ({ locals }) => writeFeed('rss', feedAt(locals as PageLocals));
