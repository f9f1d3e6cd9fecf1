import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import { renderBody, type RenderOptions } from '@xianfeng/content-types/body/render';
import { fileAddress } from '../addresses/media-addresses.ts';
import type { Picture } from '../content/content.ts';

type Options = Pick<RenderOptions, 'imageHtml' | 'attachmentHtml'> & {
  readonly idPrefix?: string | undefined;
};

/** The HTML of a body; every text in it is escaped. */
export function bodyHtml(body: PublishedBody, { idPrefix, ...options }: Options): string {
  return renderBody(body, idPrefix === undefined ? options : { ...options, idPrefix });
}

/** Where a picture is the first thing that a reader sees: everywhere, on wide screens alone, nowhere. */
export type FirstSight = boolean | 'wide';

/** A picture with its alternative text; one that cannot be shown leaves the text in its place. `base` makes addresses absolute; `first` says whether a reader sees it before all others, and is then loaded so. */
export function imageHtml(
  media: PublishedMedia,
  picture: Picture,
  base = '',
  sizes = '(min-width: 60em) 44rem, 92vw',
  first: FirstSight = false,
): string {
  const alt = escapeHtml(media.alt ?? '');
  const caption = media.caption ? `<figcaption>${escapeHtml(media.caption)}</figcaption>` : '';
  if (picture.broken)
    return `<figure><p>（图片暂时不能显示：${alt || escapeHtml(media.name)}）</p>${caption}</figure>`;
  const sources = picture.sources
    .map(
      ({ type, variants }) =>
        `<source type="${type}" srcset="${candidates(variants, base)}" sizes="${sizes}">`,
    )
    .join('');
  const [best] = picture.sources;
  const ahead =
    first === 'wide' && best
      ? `<link rel="preload" as="image" type="${best.type}" imagesrcset="${candidates(best.variants, base)}" imagesizes="${sizes}" media="(min-width: 64em)" fetchpriority="high">`
      : '';
  const loading = {
    true: 'fetchpriority="high"',
    wide: 'decoding="async"',
    false: 'loading="lazy" decoding="async"',
  }[`${first}`];
  return `<figure>${ahead}<picture>${sources}<img src="${base}${picture.fallback}" alt="${alt}" width="${picture.width}" height="${picture.height}" ${loading}></picture>${caption}</figure>`;
}

const candidates = (variants: Picture['sources'][number]['variants'], base: string): string =>
  variants.map(({ address, width }) => `${base}${address} ${width}w`).join(', ');

/** A link to a file, with its size. `base` makes the address absolute. */
export function attachmentHtml(media: PublishedMedia, base = ''): string {
  return `<p><a href="${base}${fileAddress(media)}" download="${escapeHtml(media.name)}">${escapeHtml(media.name)}</a>（${fileSize(media.size)}）</p>`;
}

/** 1536 → '1.5 KB'. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024
    ? `${Math.round(bytes / 102.4) / 10} KB`
    : `${Math.round(bytes / 104_857.6) / 10} MB`;
}
