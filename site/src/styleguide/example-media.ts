import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { Picture } from '../../content/content.ts';

function media(name: string, alt: string, digit: string, caption?: string): PublishedMedia {
  return {
    documentId: `example-${name}`,
    name: `${name}.webp`,
    alt,
    mime: 'image/webp',
    width: 480,
    height: 320,
    size: 13_500,
    sha256: digit.repeat(64),
    url: `/examples/${name}.webp`,
    ...(caption && { caption }),
  };
}

/** Two drawings that lie beside the page, and one that cannot be shown. */
export const before = media('before', '示例：改造前的老楼，外墙发黑，电线乱拉', 'a');
export const after = media(
  'after',
  '示例：改造后的老楼，外墙刷新，楼前划了车位',
  'b',
  '示例：改造后的楼前。',
);
export const lost = media('lost', '示例：这张照片的原件读不到了', 'c');

/** A notice as a file to take along. */
export const attachment: PublishedMedia = {
  ...media('notice', '', 'd'),
  name: '公示.pdf',
  mime: 'application/pdf',
  size: 1_258_291,
};

const shown = (address: string): Picture => ({
  broken: false,
  width: 480,
  height: 320,
  sources: [{ type: 'image/webp', variants: [{ width: 480, address }] }],
  fallback: address,
});

/** The picture of an example, or undefined for any other file. */
export function examplePicture(sha256: string): Picture | undefined {
  const found = [before, after].find((example) => example.sha256 === sha256);
  if (found) return shown(found.url);
  return sha256 === lost.sha256
    ? { broken: true, width: 1, height: 1, sources: [], fallback: '' }
    : undefined;
}
