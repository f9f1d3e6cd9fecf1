import { contentTypeOf } from '../types/index.ts';
import { describe, expect, test } from 'vitest';
import { nothingAround, type PublicFields } from './check.ts';
import { fairStanding } from './fair-standing.ts';

const today = '2026-11-10';
const sound = {
  kind: 'month',
  period: '2026-10',
  opens: '2026-11-04',
  closes: '2026-11-10',
  objectionsTo: '县委组织部',
};
const said = (fields: object, level?: 'blocking' | 'warning') =>
  fairStanding(contentTypeOf('standing'), { ...sound, ...fields } as PublicFields, nothingAround(today))
    .filter((finding) => !level || finding.level === level)
    .map(({ message }) => message);
const snail = { project: 'a', mark: 'snail', reason: '十月没有动工。', statement: '设备到得晚。' };

describe('a snail', () => {
  test('with its reason and what the unit says is fair', () => {
    expect(said({ entries: [snail] })).toEqual([]);
  });

  test('without a reason is not', () => {
    expect(said({ entries: [{ ...snail, reason: undefined }] }, 'blocking')).toEqual([
      '“参评项目”第 1 项评为蜗牛，请在“理由”里写明事实。',
    ]);
  });

  test('of a unit that was not asked is not; asked, it has three days', () => {
    const silent = { ...snail, statement: undefined };
    expect(said({ entries: [silent] }, 'blocking')).toEqual([expect.stringContaining('单位还没有说明')]);
    expect(said({ entries: [{ ...silent, askedOn: '2026-11-09' }] }, 'blocking')).toEqual([
      '“参评项目”第 1 项要给单位3天说明，2026年11月12日以后才能公开。',
    ]);
    expect(said({ entries: [{ ...silent, askedOn: '2026-11-07' }] })).toEqual([]);
  });
});

describe('a standing', () => {
  test('names no project twice', () => {
    expect(said({ entries: [{ project: 'a' }, { project: 'b' }, { project: 'a' }] })).toEqual([
      '“参评项目”第 3 项和第 1 项是同一个项目，请去掉一个。',
    ]);
  });

  test('adds up: its points make the sum, none above its weight, all by the formula', () => {
    const criteria = [
      { name: '按期', weight: 60 },
      { name: '评议', weight: 40 },
    ];
    const scores = [
      { criterion: '按期', score: 50.1 },
      { criterion: '评议', score: 30.2 },
    ];
    expect(said({ criteria, entries: [{ project: 'a', scores, score: 80.3 }] })).toEqual([]);
    expect(said({ criteria, entries: [{ project: 'a', scores, score: 81 }] })).toEqual([
      '“参评项目”第 1 项各项得分加起来是 80.3，“总分”写的是 81。',
    ]);
    expect(
      said({ criteria, entries: [{ project: 'a', scores: [{ criterion: '按期', score: 61 }] }] }),
    ).toEqual([expect.stringContaining('满分只有 60 分')]);
    expect(
      said({ criteria, entries: [{ project: 'a', scores: [{ criterion: '颜值', score: 1 }] }] }),
    ).toEqual([expect.stringContaining('不在“评价办法”里')]);
    expect(said({ entries: [{ project: 'a', scores, score: 80.3 }] })).toEqual([]);
  });

  test('asks to look again when fewer points stand above more, within a group', () => {
    const entry = (project: string, rank: number, score: number, peerGroup?: string) => ({
      project,
      rank,
      score,
      ...(peerGroup ? { peerGroup } : {}),
    });
    expect(said({ entries: [entry('a', 1, 80), entry('b', 2, 90)] }, 'warning')).toEqual([
      expect.stringContaining('第 2 名的总分比前一名高'),
    ]);
    expect(
      said({ entries: [entry('a', 1, 80, '县直'), entry('b', 2, 90, '乡镇'), entry('c', 2, 80, '县直')] }),
    ).toEqual([]);
  });

  test('has a whole window, and says to whom one may object', () => {
    expect(said({ opens: undefined }, 'blocking')).toEqual([expect.stringContaining('没有填“公示开始”')]);
    expect(said({ closes: undefined }, 'blocking')).toEqual([expect.stringContaining('没有填“公示截止”')]);
    expect(said({ objectionsTo: undefined }, 'blocking')).toEqual([expect.stringContaining('意见向谁提')]);
    expect(said({ closes: '2026-11-05' }, 'warning')).toEqual([expect.stringContaining('不到 5 天')]);
  });

  test('is of the period that it says', () => {
    expect(said({ kind: 'quarter' }, 'blocking')).toEqual([expect.stringContaining('和“周期”不一致')]);
    expect(said({ period: '2026-11' }, 'warning')).toEqual([expect.stringContaining('还没有结束')]);
    expect(said({ kind: 'year', period: '2025' })).toEqual([]);
  });

  test('other documents are no business of this check', () => {
    expect(
      fairStanding(
        contentTypeOf('notice'),
        { entries: [{ project: 'a' }, { project: 'a' }] } as unknown as PublicFields,
        nothingAround(today),
      ),
    ).toEqual([]);
  });
});
