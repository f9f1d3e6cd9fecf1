import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces, type Piece } from './pieces.ts';

const side = (made: readonly Piece[], left: Piece['change']): string =>
  made
    .filter(({ change }) => change !== left)
    .map(({ text }) => text)
    .join('');

test('a changed sentence shows what was taken away and what came instead', () => {
  expect(pieces('修好六千米圩堤', '修好五千米圩堤')).toEqual([
    { text: '修好', change: 'same' },
    { text: '六', change: 'removed' },
    { text: '五', change: 'added' },
    { text: '千米圩堤', change: 'same' },
  ]);
});

test('a number that changed is marked whole', () => {
  expect(
    pieces('完成 3100 米', '完成 3650 米')
      .filter(({ change }) => change !== 'same')
      .map(({ text }) => text),
  ).toEqual(['3100', '3650']);
});

test('the pieces of any two texts give back both of them', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const made = pieces(before, after);
      expect(side(made, 'added')).toBe(before);
      expect(side(made, 'removed')).toBe(after);
    }),
  );
});
