import { describe, expect, test } from 'vitest';
import { contentTypeOf } from '../types/index.ts';
import { nothingAround, type PublicFields } from './check.ts';
import { computedScores } from './computed-scores.ts';

const today = '2026-11-10';
const criteria = [
  { name: '节点按期', weight: 60, source: 'milestones' },
  { name: '群众评议', weight: 40, source: 'survey', least: 30 },
];
const entry = {
  project: 'a',
  rank: 1,
  score: 82,
  scores: [
    { criterion: '节点按期', part: 3, whole: 4, score: 45 },
    { criterion: '群众评议', part: 37, whole: 40, score: 37 },
  ],
};
const sound = { period: '2026-10', recordUntil: '2026-11-05', criteria, entries: [entry] };
const said = (fields: object, type: 'standing' | 'programme' = 'standing') =>
  computedScores(contentTypeOf(type), { ...sound, ...fields } as PublicFields, nothingAround(today)).map(
    ({ message, at }) => `${at} ${message}`,
  );
const scored = (place: 0 | 1, change: object, rest: object = {}) => ({
  entries: [
    {
      ...entry,
      ...rest,
      scores: entry.scores.map((score, index) => (index === place ? { ...score, ...change } : score)),
    },
  ],
});

test('what anybody can compute again is sound', () => {
  expect(said({})).toEqual([]);
});

describe('a scheme', () => {
  test.each([
    ['weights that come to something else', [{ name: '甲', weight: 95 }], '加起来是 95 分，要正好 100 分'],
    [
      'a scale of nothing',
      [
        { name: '甲', weight: 100 },
        { name: '乙', weight: 0 },
      ],
      '“乙”权重是 0',
    ],
    [
      'one name twice',
      [
        { name: '甲', weight: 50 },
        { name: '甲', weight: 50 },
      ],
      '有两个“甲”',
    ],
  ])('with %s is refused, in the programme as in the standing', (_, wrong, words) => {
    for (const type of ['standing', 'programme'] as const)
      expect(said({ criteria: wrong, entries: [] }, type).join()).toContain(words);
  });
});

describe('a score', () => {
  test('that does not follow from its count says what it should be, unless a reason is given in public', () => {
    expect(said(scored(0, { score: 60 }))).toEqual([
      expect.stringMatching(/^entries\.0\.scores\.0\.score .*60×3÷4＝45 分，写的是 60 分/),
    ]);
    expect(said(scored(0, { score: 60, reason: '暴雨停工两周' }))).toEqual([]);
  });

  test('without its count is refused, and with more done than there was to do', () => {
    expect(said(scored(0, { part: undefined, whole: undefined }))).toEqual([
      expect.stringContaining('请填“做到的”和“应做的”'),
    ]);
    expect(said(scored(0, { part: 5 }))).toEqual([expect.stringContaining('做到的是 5，应做的只有 4')]);
  });

  test('of too small a sample gives no place', () => {
    const small = { part: 9, whole: 12 };
    expect(said(scored(1, { ...small, score: 30 }))).toEqual([
      expect.stringContaining('只收回 12 份，不足 30 份：样本太少，不计分、不排名'),
    ]);
    expect(said(scored(1, { ...small, score: 0 }, { rank: undefined }))).toEqual([]);
  });

  test('that a person gives says why', () => {
    const judged = [{ name: '节点按期', weight: 60, source: 'judged' }, criteria[1]];
    expect(said({ criteria: judged })).toEqual([expect.stringContaining('是人工评的分，请写明理由')]);
  });
});

test('places follow from sums: equal points stand equal', () => {
  const like = (project: string, score: number, rank: number) => ({ project, score, rank, scores: [] });
  expect(said({ entries: [like('a', 80, 1), like('b', 80, 1), like('c', 70, 3)] })).toEqual([]);
  expect(said({ entries: [like('a', 80, 1), like('b', 80, 2)] })).toEqual([
    expect.stringContaining('写的是第 2 名，按总分是第 1 名'),
  ]);
});

test.each([
  [undefined, '请填“记录截至”哪一天'],
  [today, '要在今天以前'],
  ['2026-10-20', '“记录截至”不能更早'],
])('a record until %s is refused', (recordUntil, words) => {
  expect(said({ recordUntil })).toEqual([expect.stringContaining(words)]);
});
