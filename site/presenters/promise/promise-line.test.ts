import type { PromiseChange } from '@xianfeng/content-types/ledger/promise-changes';
import { expect, test } from 'vitest';
import { changedWhat, sideWords } from './change-words.ts';
import { promiseLine } from './promise-line.ts';

function change(part: Partial<PromiseChange>): PromiseChange {
  return {
    seq: 2,
    at: '2026-10-11T00:00:00.000Z',
    kind: 'goal',
    field: 'metrics',
    aspect: 'target',
    row: '集体收入',
    before: 15,
    after: 12,
    unit: '万元',
    reason: null,
    ...part,
  };
}
const due = (seq: number, before: string, after: string): PromiseChange =>
  change({
    seq,
    kind: 'schedule',
    field: 'milestones',
    aspect: 'due',
    row: '结账',
    before,
    after,
    unit: null,
  });
const words = change({
  seq: 9,
  kind: 'wording',
  field: 'problem',
  aspect: 'text',
  row: null,
  before: '十',
  after: '八',
  unit: null,
});

test.each<[string, readonly PromiseChange[], readonly string[]]>([
  ['nothing', [], []],
  ['a target', [change({})], ['目标改过 1 次（15→12 万元）']],
  [
    'a target that was lowered twice',
    [change({}), change({ seq: 3, before: 12, after: 10 })],
    ['目标改过 2 次（15→10 万元）'],
  ],
  ['a target that came back', [change({}), change({ seq: 3, before: 12, after: 15 })], ['目标改过 2 次']],
  [
    'three targets at once',
    ['甲', '乙', '丙'].map((row) => change({ row, unit: '个' })),
    ['目标改过 1 次（15→12 个，15→12 个等）'],
  ],
  [
    'all that happened to one promise',
    [change({}), due(3, '2026-10-05', '2026-12-18'), words],
    ['目标改过 1 次（15→12 万元）', '工期延过 1 次', '文字更正 1 次'],
  ],
  ['a day that was moved up', [due(3, '2026-10-05', '2026-09-05')], ['工期提前 1 次']],
  [
    'days both ways',
    [due(3, '2026-10-05', '2026-09-05'), due(4, '2026-10-05', '2026-12-05')],
    ['工期改过 2 次'],
  ],
  [
    'money of one source',
    [change({ kind: 'funds', field: 'funding', aspect: 'money', row: '县级', before: 292, after: 269 })],
    ['资金改过 1 次（292→269 万元）'],
  ],
  [
    'money of several sources, exact to the 分',
    [
      change({ kind: 'funds', field: 'funding', aspect: 'money', row: '县级', before: 0.3, after: 0.1 }),
      change({ kind: 'funds', field: 'funding', aspect: 'row', row: '自筹', before: null, after: 0.1 }),
    ],
    ['资金改过 1 次（少0.1 万元）'],
  ],
  [
    'a promise that was given up',
    [
      change({
        kind: 'scope',
        field: 'outcome',
        aspect: 'text',
        row: null,
        before: null,
        after: 'suspended',
        unit: null,
      }),
    ],
    ['项目中止'],
  ],
])('of a promise is told in one line: %s', (_what, changes, line) => {
  expect(promiseLine(changes)).toEqual(line);
});

test.each<[Partial<PromiseChange>, string, string, string]>([
  [{}, '目标指标：集体收入', '15 万元', '12 万元'],
  [{ aspect: 'row', after: null }, '目标指标：集体收入', '15 万元', '去掉了'],
  [{ aspect: 'baseline', before: 2 }, '目标指标：集体收入的起点', '2 万元', '12 万元'],
  [
    { field: 'milestones', aspect: 'row', row: '结账', before: null, after: '2026-10-05' },
    '进度节点：结账',
    '没有',
    '2026年10月5日',
  ],
  [{ field: 'commitment', aspect: 'text', row: null, before: '早', after: '晚' }, '承诺内容', '早', '晚'],
  [
    { field: 'outcome', aspect: 'text', row: null, before: null, after: 'suspended' },
    '结果',
    '继续做',
    '中止',
  ],
])('each change is named and both its sides are words: %j', (part, what, before, after) => {
  const told = change(part);
  expect([changedWhat(told), sideWords(told, 'before'), sideWords(told, 'after')]).toEqual([
    what,
    before,
    after,
  ]);
});
