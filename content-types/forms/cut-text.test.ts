import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMark, isCutOf, tellsOf } from './cut-text.ts';

const letter = '我是村民甲，住村口第三家。路灯三盏不亮，\n孩子放学看不见路。请快修。';

test('a letter may be shortened before others read it, and nothing may be put in', () => {
  for (const shortened of [
    letter,
    '（略）路灯三盏不亮，孩子放学看不见路。请快修。',
    '路灯三盏不亮，（略）请快修。',
    '路灯三盏不亮',
  ])
    expect([shortened, isCutOf(letter, shortened)]).toEqual([shortened, true]);
  for (const changed of [
    '路灯五盏不亮',
    '请快修。（略）路灯三盏不亮',
    '路灯三盏不亮，请快修。',
    '（略）',
    ' ',
  ])
    expect([changed, isCutOf(letter, changed)]).toEqual([changed, false]);
});

test('whatever is left out where the mark stands, what remains is a cut of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      (a, b, gone) => {
        fc.pre((a + b).trim() !== '' && !`${a}${gone}${b}`.includes('略'));
        expect(isCutOf(`${a}${gone}${b}`, `${a}${cutMark}${b}`)).toBe(true);
      },
    ),
  );
});

test('a text that names the writer or gives their number is known, however it is written', () => {
  const writer = { name: '村民 甲', phone: '00012345678' };
  for (const text of [
    '我是村民甲。',
    '我是村\u200b民\u2060甲。',
    '我是村　民\u00ad甲。',
    '电话000-1234-5678',
    '０００１２３４５６７８',
    '000\u200b1234\u200b5678',
    '٠٠٠١٢٣٤٥٦٧٨',
  ])
    expect([text, tellsOf(text, writer)]).toEqual([text, true]);
  expect(tellsOf('路灯三盏不亮，2026年11月', writer)).toBe(false);
  expect(tellsOf('我是村民甲。', {})).toBe(false);
});
