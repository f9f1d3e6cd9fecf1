import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarPattern } from './similar.ts';

const finds = (text: string, word: string): string[] =>
  [...text.matchAll(similarPattern(word))].map(([found]) => found);

describe('a word with one wrong character', () => {
  it.each(['乡村振星', '乡春振兴', '香村振兴', '乡振振兴', '乡村振振兴'])(
    '%s finds what was meant',
    (typed) => {
      expect(finds('推进乡村振兴工作', typed).join('')).toMatch(/乡村振兴?|村振兴/);
    },
  );

  it('does not find something else, nor across a space', () => {
    expect(finds('乡镇兴旺', '乡村振兴')).toEqual([]);
    expect(finds('乡 振兴', '乡村振兴')).toEqual([]);
  });

  it('is found whatever the character and wherever it is wrong, in words of any length', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('路', '灯', '.', '*', '[', '😀', 'a', '-'),
          minLength: 4,
          maxLength: 60,
        }),
        fc.nat(),
        (meant, place) => {
          const characters = Array.from(meant);
          characters[place % characters.length] = '错';
          expect(finds(`前${meant}后`, characters.join('')).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
