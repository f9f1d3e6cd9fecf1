import { describe, expect, it } from 'vitest';
import { normalize, wordsOf } from './normalize.ts';
import { reasonOf, reasons, standing, type Ranked } from './ranking.ts';

function reason(question: string, titles: readonly string[], text = ''): string | null {
  return reasonOf(
    { titles: titles.map(normalize), text: normalize(text) },
    normalize(question),
    wordsOf(question),
  );
}

const filler = '一二三四五六七八九十'.repeat(3);

describe('why a hit stands where it stands', () => {
  it.each([
    ['大河镇', ['大河镇'], '', 'title-is'],
    ['大河镇', ['中共云岭县大河镇委员会', '大河镇'], '', 'title-is'],
    ['大河镇', ['大河镇修路'], '', 'title-phrase'],
    ['路灯 改造', ['路灯改造工程'], '', 'title-phrase'],
    ['改造 路灯', ['路灯改造工程'], '', 'title-words'],
    ['路灯 改造', ['工程'], '全村路灯改造完成', 'phrase'],
    ['改造 路灯', ['工程'], '全村路灯正在改造', 'close'],
    ['改造 路灯', ['工程'], `路灯${filler}改造`, 'words'],
    ['改造 路灯', ['路灯工程'], '正在改造', 'words'],
    ['路灯', ['工程'], '路灯', 'words'],
    ['路灯 改造', ['路灯工程'], '', null],
  ])('%s in %j and %j: %s', (question, titles, text, expected) => {
    expect(reason(question, titles, text)).toBe(expected);
  });

  it('names the strongest reason first', () => {
    expect(reasons).toEqual(['title-is', 'title-phrase', 'title-words', 'phrase', 'close', 'words']);
  });
});

describe('among equals', () => {
  const later = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString();

  const stands = (type: Ranked['type'], days: number, depth = 0): number =>
    standing({ type, firstPublished: later(days), depth });

  it('the newer stands first', () => {
    expect(stands('update', 1)).toBeGreaterThan(stands('update', 0));
  });

  it('a project stands before updates of the year after it, but not for ever', () => {
    expect(stands('project', 0)).toBeGreaterThan(stands('update', 300));
    expect(stands('project', 0)).toBeLessThan(stands('update', 400));
  });

  it('the page of a unit or a topic stands before all that belongs to it', () => {
    for (const type of ['organization', 'topic', 'programme'] as const)
      expect(stands(type, -3_650)).toBeGreaterThan(stands('project', 3_650));
  });

  it('a unit stands before those below it, whichever was written down first', () => {
    expect(stands('organization', 0, 1)).toBeGreaterThan(stands('organization', 3_000, 2));
  });

  it('needs to know when a document was published', () => {
    expect(() => standing({ type: 'update', firstPublished: 'yesterday' })).toThrow(RangeError);
  });
});
