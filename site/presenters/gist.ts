import type { AnnouncedType } from '../content/announced-types.ts';
import type { Content, PublishedDocument } from '../content/content.ts';
import { announcedOf } from './types/index.ts';

/** What a document is about, in its own words and at most `limit` characters. */
export function gistOf<T extends AnnouncedType>({ type, data }: PublishedDocument<T>, limit: number): string {
  return announcedOf(type).gist(data, limit);
}

/** The same as the beginning of a feed's item, where the full text follows. */
export function openingOf<T extends AnnouncedType>(
  content: Content,
  document: PublishedDocument<T>,
  limit: number,
): string {
  const { opening, gist } = announcedOf(document.type);
  return opening ? opening(document, content, limit) : gist(document.data, limit);
}
