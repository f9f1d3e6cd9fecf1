import { expect, test } from 'vitest';
import { collectMedia } from './collect.ts';
import { fileAddress, safeFileName } from '../addresses/media-addresses.ts';

const media = (sign: string, name = '照片.jpg') => ({
  documentId: sign,
  name,
  mime: 'image/jpeg',
  size: 1,
  sha256: sign.repeat(64),
  url: `/uploads/${sign}`,
});

test('every file of a snapshot is found once, in parts, lists and article bodies', () => {
  const snapshot = {
    title: '项目',
    cover: media('a'),
    nothing: null,
    photos: [media('b'), media('a')],
    body: {
      type: 'doc',
      content: [{ type: 'blockquote', content: [{ type: 'image', attrs: { media: media('c') } }] }],
    },
  };
  expect(collectMedia(snapshot).map(({ sha256 }) => sha256[0])).toEqual(['a', 'b', 'c']);
});

test('the same bytes under two names are two files', () => {
  expect(collectMedia([media('a', '一.pdf'), media('a', '二.pdf')])).toHaveLength(2);
});

test('an attachment’s address keeps its Chinese name and its extension', () => {
  expect(decodeURIComponent(fileAddress(media('a', '公告 第1号.PDF')))).toBe(
    `/files/${'a'.repeat(24)}/公告 第1号.PDF`,
  );
});

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['..', '附件'],
  ['.pdf', 'pdf'],
  ['a/b\\c:d?.docx', 'a b c d.docx'],
  ['网页.html', '网页.html.txt'],
  ['图.SVG', '图.SVG.txt'],
])('a name such as %s becomes harmless', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('a name of any length fits a file system and keeps its extension', () => {
  const name = safeFileName(`${'长'.repeat(300)}.pdf`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(155);
  expect(name).toMatch(/\.pdf$/);
});
