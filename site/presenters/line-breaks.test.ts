import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './line-breaks.ts';

test('a number stays whole and with what it counts', () => {
  expect(wordsOf('上坪村高处九十六户吃水上山').find((word) => word.includes('九'))).toMatch(/九十六户/);
  expect(wordsOf('修好6.2千米圩堤').some((word) => word.startsWith('6.2千米'))).toBe(true);
});

test('punctuation never begins a line, and an opening sign never ends one', () => {
  for (const word of wordsOf('二十四段、七十二户（一本账）。“十二个月以内一定做完”')) {
    expect(word).not.toMatch(/^[、，。）”]/);
    expect(word).not.toMatch(/[（“]$/);
  }
});

test('a short name stays whole in its quotation marks', () => {
  expect(wordsOf('综合窗口“过时限先补偿”')).toContain('“过时限先补偿”');
});

test.each([
  ['青石河护堤巡查队，周末两小时', '巡查队，'],
  ['老年食堂送餐员，一天一个中午', '送餐员，'],
  ['六千米圩堤全线达标，三处管涌处理完', '达标，'],
])('in %s no character of a word is torn off', (line, whole) => {
  expect(wordsOf(line).some((word) => word.endsWith(whole))).toBe(true);
});

test('a character that begins what is said next stays with it', () => {
  expect(wordsOf('需求和效果。谁都可以查，谁都可以评').filter((word) => word.startsWith('谁'))).toEqual([
    '谁都可以查，',
    '谁都可以评',
  ]);
  expect(wordsOf('圩堤加固与分段巡护').some((word) => word.startsWith('与分段'))).toBe(true);
});

test('no character is lost or made', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => wordsOf(line).join('') === line));
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom(...'谁都可以查，“云岭”（3.5）千米 a《书》不'), { maxLength: 40 })
        .map((signs) => signs.join('')),
      (line) => wordsOf(line).join('') === line,
    ),
  );
});
