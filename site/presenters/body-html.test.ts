import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import { expect, test } from 'vitest';
import { imageHtml } from './body-html.ts';

const media: PublishedMedia = {
  documentId: 'photo',
  name: '堤.jpg',
  alt: '堤上 "第一段"',
  mime: 'image/jpeg',
  width: 960,
  height: 640,
  size: 1,
  sha256: 'a'.repeat(64),
  url: '/uploads/a.jpg',
};
const picture = {
  broken: false,
  width: 960,
  height: 640,
  sources: [
    {
      type: 'image/avif' as const,
      variants: [
        { width: 480, address: '/media/a-480.avif' },
        { width: 960, address: '/media/a-960.avif' },
      ],
    },
  ],
  fallback: '/media/a-960.webp',
};

test('a picture further down waits until a reader comes near', () => {
  expect(imageHtml(media, picture)).toContain('loading="lazy"');
});

test('one that everybody sees first is asked for before all others', () => {
  const html = imageHtml(media, picture, '', '92vw', true);
  expect(html).toContain('fetchpriority="high"');
  expect(html).not.toContain('lazy');
});

test('one that only wide screens show first is asked for early there alone, in the width that is shown', () => {
  const html = imageHtml(media, picture, '', '20rem', 'wide');
  expect(html).toContain(
    '<link rel="preload" as="image" type="image/avif" imagesrcset="/media/a-480.avif 480w, /media/a-960.avif 960w" imagesizes="20rem" media="(min-width: 64em)" fetchpriority="high">',
  );
  expect(html).toMatch(/<img [^>]*width="960" height="640" decoding="async">/);
});

test('one that cannot be shown leaves its words', () => {
  expect(imageHtml(media, { ...picture, broken: true }, '', '92vw', true)).toBe(
    '<figure><p>（图片暂时不能显示：堤上 &quot;第一段&quot;）</p></figure>',
  );
});
