import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import sharp from 'sharp';
import type { Picture } from '../content/content.ts';
import { collectMedia } from '../media/collect.ts';
import { pictureKind } from '../media/picture-kind.ts';

const widest = 1440;
const mostPixels = 120_000_000;

/** The file of a draft with this digest. */
export function fileOfDraft(draft: PreviewDraft, sha256: string): PublishedMedia | undefined {
  return collectMedia(draft.snapshot).find((media) => media.sha256 === sha256) as PublishedMedia | undefined;
}

/** A picture that has not been made for the public yet: one size, at an address that only the link opens. */
export function draftPicture(media: PublishedMedia, address: string): Picture {
  const { width = widest, height = widest } = media;
  const shown = Math.min(width, widest);
  return {
    broken: false,
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
    sources: [],
    fallback: address,
  };
}

/** A photo as the public would see it, without anything that the camera wrote into it; null when it is no picture. */
export async function showPhoto(original: Uint8Array): Promise<Uint8Array | null> {
  if (!pictureKind(original)) return null;
  return sharp(original, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .webp({ quality: 76, effort: 2 })
    .toBuffer();
}
