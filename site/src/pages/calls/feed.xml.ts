import { sectionFeed } from '../../feeds/section-feeds.ts';

export const GET = sectionFeed('call');
