import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../rules/chinese-number.ts';
import { contentTypeOf } from '../types/index.ts';
import { nothingAround, type PublicFields } from './check.ts';
import { outdatedPromise } from './outdated-promise.ts';

const project = (title: string, target: number, planned = '2026-09-25', texts: object = {}) => ({
  title,
  metrics: [{ name: '集体收入', unit: '万元', target }],
  milestones: [{ title: '全部建成', planned }],
  ...texts,
});
const found = (after: object, before: object | null) =>
  outdatedPromise(contentTypeOf('project'), after as PublicFields, {
    ...nothingAround('2026-08-01'),
    before: before as PublicFields | null,
  });

describe('a promise that was changed while its words were not', () => {
  it.each([
    ['in digits', '村集体收入过15万元'],
    ['in Chinese', '村集体收入过十五万元'],
    ['at the end', '收入目标：15'],
  ])('is told at the title: %s', (_how, title) => {
    const [finding, ...more] = found(project(title, 12), project(title, 15));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ level: 'warning', at: 'title' });
    expect(finding?.message).toContain('从 15 万元改成了 12 万元');
  });

  it.each([
    ['a longer number', '收入过150万元'],
    ['a fraction', '收入过15.5万元'],
    ['a longer Chinese number', '收入过二十五万元'],
    ['the end of a number', '收入过2.15万元'],
    ['the new number', '收入过12万元'],
  ])('is not seen in %s', (_what, title) => {
    expect(found(project(title, 12), project(title, 15))).toEqual([]);
  });

  it('is told for a day, wherever people read it first', () => {
    const texts = { goals: '9月25日前全部建成。', commitment: { text: '2026年9月25日建不成，来找我。' } };
    const changed = found(project('修路', 15, '2026-10-20', texts), project('修路', 15, '2026-09-25', texts));
    expect(changed.map(({ at }) => at)).toEqual(['goals', 'commitment.text']);
    expect(changed[0]?.message).toContain('从2026年9月25日改到了2026年10月20日');
  });

  it('is nothing while nothing was public, or nothing was changed', () => {
    expect(found(project('收入过15万元', 15), null)).toEqual([]);
    expect(found(project('收入过15万元', 15), project('收入过15万元', 15))).toEqual([]);
  });

  it('is found for any figure, however it is written, and for no other', () => {
    const value = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(value, value, fc.boolean(), (was, is, inChinese) => {
        const title = `做到${inChinese ? chineseNumber(was) : was}户`;
        const findings = found(project(title, is), project(title, was));
        expect(findings).toHaveLength(was === is ? 0 : 1);
        if (was !== is) expect(found(project(title, was), project(title, is))).toEqual([]);
      }),
    );
  });
});

it('numbers are written as people write them', () => {
  const all = [10, 15, 20, 105, 110, 1000, 1001, 1010, 1100, 9999].map(chineseNumber);
  expect(all).toEqual([
    '十',
    '十五',
    '二十',
    '一百零五',
    '一百一十',
    '一千',
    '一千零一',
    '一千零一十',
    '一千一百',
    '九千九百九十九',
  ]);
});
