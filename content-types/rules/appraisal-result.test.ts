import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraisalState, groupResult, smallestCell, type Tally } from './appraisal-result.ts';

const papers = (content: number, fairly: number, discontent: number, unknown: number, spoilt = 0): Tally => {
  const returned = content + fairly + discontent + unknown + spoilt;
  return {
    population: 'residents',
    way: 'meeting',
    issued: returned,
    returned,
    spoilt,
    content,
    fairly,
    discontent,
    unknown,
  };
};
const round = (tallies: Tally[]) => ({ opens: '2026-11-01', closes: '2026-11-05', passAt: 75, tallies });

test('a round waits, is open through its last day, then is counted', () => {
  const on = (today: string) => appraisalState(round([]), today);
  expect(on('2026-10-31')).toEqual({ state: 'announced', changesOn: '2026-11-01' });
  expect(on('2026-11-01')).toEqual({ state: 'open', changesOn: '2026-11-06' });
  expect(on('2026-11-05')).toEqual({ state: 'open', changesOn: '2026-11-06' });
  expect(on('2026-11-06')).toEqual({ state: 'counting', changesOn: null });
});

test('every group for itself must reach the line: many papers of one cannot carry another', () => {
  const state = (...tallies: Tally[]) => appraisalState(round(tallies), '2026-11-06').state;
  expect(state(papers(60, 15, 25, 0))).toBe('passed');
  expect(state(papers(60, 14, 26, 0))).toBe('failed');
  expect(state(papers(900, 50, 0, 0), papers(4, 3, 5, 0))).toBe('failed');
  expect(state(papers(900, 50, 0, 0), papers(0, 0, 9, 0))).toBe('passed');
  expect(state(papers(0, 0, 9, 0, 20))).toBe('too-few');
});

test('nothing is rounded into passing, and few papers are never told by grade', () => {
  const count = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(count, count, count, count, fc.integer({ min: 1, max: 100 }), (a, b, c, d, passAt) => {
      const { valid, counts, passed } = groupResult(papers(a, b, c, d, 3), passAt);
      expect(valid).toBe(a + b + c + d);
      expect(counts === null).toBe(valid < smallestCell);
      if (counts) expect(passed).toBe(BigInt(a + b) * 100n >= BigInt(passAt) * BigInt(valid));
      else expect(passed).toBe(null);
    }),
  );
});
