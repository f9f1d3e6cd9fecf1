import type { PublishedMedia } from '@xianfeng/content-types/body/media';

/** What the portal needs to know of a published file. */
export type MediaReference = Pick<PublishedMedia, 'sha256' | 'url' | 'mime' | 'name'>;

/** Pictures are shown in several sizes; every other file is handed out as it is. */
export function isPicture(media: Pick<MediaReference, 'mime'>): boolean {
  return media.mime.toLowerCase().startsWith('image/');
}
