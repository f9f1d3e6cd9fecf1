import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test('a number stays whole and with what it counts', () => {
  expect(wordsOf('上坪村高处九十六户吃水上山').find((word) => word.includes('九'))).toMatch(/九十六户/);
  expect(wordsOf('修好6.2千米圩堤').some((word) => word.startsWith('6.2千米'))).toBe(true);
});

test('punctuation never begins a line', () => {
  for (const word of wordsOf('二十四段、七十二户，一本账。')) expect(word).not.toMatch(/^[、，。]/);
});

test('no character is lost or made', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => wordsOf(line).join('') === line));
});
