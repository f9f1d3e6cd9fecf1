import { expect, test } from 'vitest';
import { accepted, acceptedFor, isPicture, isShown } from './file-kinds.ts';

test('a field for photos offers photos, one for files everything that the library takes', () => {
  expect(
    acceptedFor(['images'])
      .split(',')
      .every((ending) => isPicture(`a${ending}`)),
  ).toBe(true);
  expect([acceptedFor(['images', 'files']), acceptedFor(['files', 'videos']), acceptedFor(null)]).toEqual(
    Array(3).fill(accepted),
  );
});

test('a phone’s own format needs words, too, though no browser shows it', () => {
  expect([
    isPicture('IMG_1.HEIC'),
    isShown('IMG_1.HEIC'),
    isShown('堤顶.JPG'),
    isPicture('方案.pdf'),
  ]).toEqual([true, false, true, false]);
});
