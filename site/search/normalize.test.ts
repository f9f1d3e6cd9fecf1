import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeWithOrigin, wordsOf } from './normalize.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(
      '项',
      '目',
      '　',
      ' ',
      '\n',
      'Ａ',
      'é',
      'e\u0301',
      'ﾊﾞ',
      '㎡',
      '😀',
      '\u200b',
      'İ',
      'ß',
      '한',
    ),
    maxLength: 40,
  }),
);

describe('text as it is compared', () => {
  it.each([
    ['ＡＢｃ２０２２', 'abc2022'],
    ['Straße ΣΑΣ ς', 'strasse σασ σ'],
    ['e\u0301', normalize('é')],
    ['㎡①', 'm21'],
    ['零\u200b宽\ufeff', '零宽'],
    ['通　知', '通知'],
    ['通知 A  座', '通知 a 座'],
    ['上一行\n下一行', '上一行 下一行'],
    [' 头尾 ', '头尾'],
    ['書記項目臺賬、後來', '书记项目台账、后来'],
    ['干旱乾旱', '干旱干旱'],
  ])('%j reads as %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('contains the words of any piece of a text, wherever the piece is cut', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(8), (text, from, length) => {
        const characters = Array.from(text);
        const start = characters.length > 0 ? from % characters.length : 0;
        const piece = characters.slice(start, start + length).join('');
        for (const word of wordsOf(piece)) expect(normalize(text)).toContain(word);
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows for each of its units the original character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: normalized, starts, ends } = normalizeWithOrigin(text);
        expect(normalized).toBe(normalize(text));
        expect([starts.length, ends.length]).toEqual([normalized.length, normalized.length]);
        starts.forEach((start, unit) => {
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          if (normalized[unit] !== ' ')
            expect(normalize(text.slice(start, ends[unit]))).toContain(normalized[unit]);
        });
      }),
    );
  });
});
