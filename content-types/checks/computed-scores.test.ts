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
  const counted = (name: string, weight: number) => ({ name, weight, source: 'milestones' });
  test.each([
    ['weights that come to something else', [counted('甲', 95)], '加起来是 95 分，要正好 100 分'],
    ['a scale of nothing', [counted('甲', 100), counted('乙', 0)], '第 2 项权重是 0，请改成大于 0 的数'],
    ['weights finer than points', [counted('甲', 99.75), counted('乙', 0.25)], '99.75，最多写一位小数'],
    ['one name twice', [counted('甲', 50), counted('甲', 50)], '有两个“甲”'],
  ])('with %s is refused, in the programme as in the standing', (_, wrong, words) => {
    for (const type of ['standing', 'programme'] as const)
      expect(said({ criteria: wrong, entries: [] }, type).join()).toContain(words);
  });

  test('that does not say where points come from is left to whoever made it', () => {
    for (const type of ['standing', 'programme'] as const)
      expect(said({ criteria: [{ name: '甲', weight: 95 }], entries: [{ rank: 3 }] }, type)).toEqual([]);
  });

  test('that is still being written is no reason to speak of nothing', () => {
    const unwritten = [{ source: 'survey' }, { name: '甲', source: 'judged' }, { weight: 100 }];
    const words = said({ criteria: unwritten, entries: [{}, { rank: 1, scores: [{}] }] }).join('\n');
    expect(words).not.toMatch(/undefined|NaN|null/);
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

  test.each([
    ['points', { score: 45.04 }, '是 45.04 分，最多写一位小数'],
    ['what was done', { part: 2.0005 }, '写的是 2.0005，最多写三位小数'],
    ['what there was to do', { whole: 4.0001 }, '写的是 4.0001，最多写三位小数'],
  ])('is not finer than anybody computes: %s', (_, change, words) => {
    expect(said(scored(0, change)).join()).toContain(words);
  });

  test.each([
    ['of too small a sample', { part: 9, whole: 12 }, '只收回 12 份，不足 30 份：样本太少，不计分、不排名'],
    ['of nobody', { part: undefined, whole: undefined }, '没有填收回多少份'],
  ])('%s gives no place, whatever reason is given', (_, small, words) => {
    for (const reason of [undefined, '问卷没有收齐'])
      expect(said(scored(1, { ...small, reason, score: 30 }))).toEqual([expect.stringContaining(words)]);
  });

  test('of too small a sample may stand without a place', () => {
    const without = { rank: undefined, score: undefined };
    expect(said(scored(1, { part: 9, whole: 12, score: 0 }, without))).toEqual([]);
  });

  test('that a person gives says why', () => {
    const judged = [{ name: '节点按期', weight: 60, source: 'judged' }, criteria[1]];
    expect(said({ criteria: judged })).toEqual([expect.stringContaining('是人工评的分，请写明理由')]);
  });
});

describe('who has a place', () => {
  const of = (changes: object) => said({ entries: [{ ...entry, ...changes }] });

  test('was judged by every criterion, once', () => {
    const [first, second] = entry.scores;
    expect(of({ scores: [first] })).toEqual([expect.stringContaining('没有“群众评议”的得分')]);
    expect(of({ scores: [first, second, second] })).toEqual([
      expect.stringContaining('“群众评议”写了两次，请去掉一个'),
    ]);
  });

  test('has a sum, and who has none has no sum either', () => {
    expect(of({ score: undefined })).toEqual([expect.stringContaining('没有“总分”，请填上')]);
    expect(of({ rank: undefined })).toEqual([expect.stringContaining('不排名的，总分也不填')]);
    expect(of({ score: 82.004 })).toEqual([expect.stringContaining('82.004，最多写一位小数')]);
  });
});

describe('places follow from sums: equal points stand equal', () => {
  const judged = [{ name: '专家', weight: 100, source: 'judged' }];
  const like = (project: string, score: number, rank: number) => ({
    project,
    score,
    rank,
    scores: [{ criterion: '专家', score, reason: '看了现场' }],
  });
  test.each([
    ['with points that people gave alone', { criteria: judged, recordUntil: undefined }],
    ['within a scheme that counts, too', { criteria: [{ ...judged[0], source: 'milestones' }] }],
  ])('%s', (_, scheme) => {
    const places = (...entries: object[]) => said({ ...scheme, entries });
    expect(places(like('a', 80, 1), like('b', 80, 1), like('c', 70, 3))).toEqual([]);
    expect(places(like('a', 80, 1), like('b', 80, 2))).toEqual([
      expect.stringContaining('写的是第 2 名，按总分是第 1 名'),
    ]);
  });
});

test.each([
  [undefined, '请填“记录截至”哪一天'],
  [today, '要在今天以前'],
  ['2026-10-20', '“记录截至”不能更早'],
])('a record until %s is refused', (recordUntil, words) => {
  expect(said({ recordUntil })).toEqual([expect.stringContaining(words)]);
});
