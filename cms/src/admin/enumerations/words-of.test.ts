import { describe, expect, test } from 'vitest';
import { enumerations, wordsOf } from './words-of.ts';

describe('the words of a choice', () => {
  test('follow from its codes alone: no two choices share their codes and differ in words', () => {
    expect(enumerations.length).toBeGreaterThan(20);
    for (const words of enumerations) expect(wordsOf(Object.keys(words))).toEqual(words);
  });

  test('are the codes where nothing is known', () => {
    expect(wordsOf(['x', 'y'])).toEqual({ x: 'x', y: 'y' });
  });
});
