import type { APIRoute } from 'astro';
import { parseFeedAddress } from '../../../addresses/feed-address.ts';
import { feedAt } from '../../../feeds/feed-at.ts';
import { writeFeed } from '../../../feeds/write-feed.ts';

/** Every feed and archive of the portal; which one, its address says. */
export const GET: APIRoute = ({ locals }) =>
  writeFeed(parseFeedAddress(locals.address)?.format ?? 'rss', feedAt(locals));
