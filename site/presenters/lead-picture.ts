import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { PublishedDocument } from '../content/content.ts';

/** The picture that stands for a document: its cover or portrait, its first photo, or the first in its text. */
export function leadPicture(document: PublishedDocument<AnnouncedType>): PublishedMedia | undefined {
  const data = document.data as {
    readonly cover?: PublishedMedia;
    readonly photo?: PublishedMedia;
    readonly photos?: readonly PublishedMedia[];
    readonly body?: PublishedBody;
  };
  return (
    data.cover ??
    data.photo ??
    data.photos?.[0] ??
    data.body?.content.find((block) => block.type === 'image')?.attrs.media
  );
}
