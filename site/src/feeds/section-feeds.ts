import type { APIRoute } from 'astro';
import type { AnnouncedType } from '../../content/indexes.ts';
import { archiveFeed, newestFeed } from './feed-requests.ts';
import { rssFeed } from './rss.ts';
import { subjects } from './subjects.ts';

// A file for each section: Astro lets a static first folder win over a dynamic one, so `[section]/feed.xml` would never be asked.

/** Answers with the newest documents of a section. */
export function sectionFeed(type: AnnouncedType): APIRoute {
  return ({ locals }) => rssFeed(newestFeed(locals, subjects.section(locals, type)));
}

/** Answers with the documents of a section from one month. */
export function sectionArchive(type: AnnouncedType): APIRoute {
  return ({ locals, params }) => rssFeed(archiveFeed(locals, subjects.section(locals, type), params.month ?? ''));
}
