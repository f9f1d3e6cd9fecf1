import { sectionArchive } from '../../../feeds/section-feeds.ts';

export const GET = sectionArchive('case');
