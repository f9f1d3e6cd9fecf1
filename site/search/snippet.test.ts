import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';
import { snippetOf } from './snippet.ts';

const filler = (length: number) => '一二三四五六七八九十'.repeat(length / 10);

function marked(text: string, words: readonly string[]): string[] {
  return snippetOf(text, words)
    .fragments.filter((fragment) => fragment.marked)
    .map((fragment) => fragment.text);
}

describe('snippet', () => {
  it('shows a match with forty characters on either side and says what it left out', () => {
    const snippet = snippetOf(`${filler(100)}路灯${filler(100)}`, ['路灯']);
    expect(snippet).toEqual({
      fragments: [
        { text: filler(40), marked: false },
        { text: '路灯', marked: true },
        { text: filler(40), marked: false },
      ],
      cut: { before: true, after: true },
    });
  });

  it('prefers the place where most words stand together', () => {
    expect(marked(`路灯${filler(100)}水渠${filler(100)}水渠和路灯${filler(100)}`, ['路灯', '水渠'])).toEqual([
      '水渠',
      '路灯',
    ]);
  });

  it('takes the first of equal places', () => {
    expect(snippetOf(`路灯${filler(100)}路灯`, ['路灯']).cut.before).toBe(false);
  });

  it('marks the original writing of what was found', () => {
    expect(marked('共２０２２年，约㎡，通　知', ['2022年', 'm2', '通知'])).toEqual([
      '２０２２年',
      '㎡',
      '通　知',
    ]);
  });

  it('joins marks that touch or overlap', () => {
    expect(marked('乡村振兴', ['乡村振', '村振兴'])).toEqual(['乡村振兴']);
  });

  it.each([
    ['装路灯\n年内完成\n\n投资\t三万元', '装路灯 · 年内完成 · 投资 · 三万元'],
    ['装路灯。\n年内完成：\n三盏\n', '装路灯。 年内完成： 三盏'],
    ['\n装路灯', '装路灯'],
  ])('parts fields, lines and cells visibly: %j is shown as %s', (text, shown) => {
    for (const words of [[], ['路灯'], ['灯 年']])
      expect(
        snippetOf(text, words)
          .fragments.map((fragment) => fragment.text)
          .join(''),
      ).toBe(shown);
  });

  it('begins at the beginning when the words stand elsewhere', () => {
    expect(snippetOf(filler(100), ['路灯'])).toEqual({
      fragments: [{ text: filler(80), marked: false }],
      cut: { before: false, after: true },
    });
    expect(snippetOf('', ['路灯'])).toEqual({ fragments: [], cut: { before: false, after: false } });
  });

  it('is a piece of the text, cut between whole characters, whatever the text and the words', () => {
    const text = fc.string({
      unit: fc.constantFrom('路', '灯', '😀', 'Ａ', ' ', '\n', 'é', '\u200d'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom('路', '灯路', 'a', '😀', '路 '), { maxLength: 4 }),
        (original, raw) => {
          const words = raw.map(normalize);
          const { fragments } = snippetOf(original, words);
          const joined = fragments.map((fragment) => fragment.text).join('');
          expect(original.replace(/\s/g, '')).toContain(joined.replace(/ · |\s/g, ''));
          expect(joined).not.toMatch(/[\n\t]/);
          expect(joined.isWellFormed()).toBe(true);
          for (const word of words)
            if (normalize(original).includes(word))
              expect(fragments.some((fragment) => fragment.marked)).toBe(true);
        },
      ),
    );
  });
});
