import { contentTypeOf } from '../types/index.ts';
import { expect, test } from 'vitest';
import { nothingAround, type PublicFields } from './check.ts';
import { supervisionOrder } from './supervision-order.ts';

const sound = {
  kind: 'order',
  number: '云督〔2026〕7号',
  date: '2026-11-02',
  deliveredOn: '2026-11-02',
  deadline: '2026-11-09',
  issues: [{ problem: '没有围挡', due: '2026-11-20' }],
};
const said = (changes: object) =>
  supervisionOrder(
    contentTypeOf('supervision'),
    { ...sound, ...changes } as PublicFields,
    nothingAround('2026-11-10'),
  ).map(({ level, message }) => `${level} ${message}`);

test('an order has a number, problems and a day for the answer; other kinds need none of them', () => {
  expect(said({})).toEqual([]);
  expect(said({ number: undefined, issues: undefined, deadline: undefined })).toEqual([
    'blocking 督办单要有“编号”。',
    'blocking 督办单要写明“问题”，至少一项。',
    'blocking 督办单要写明“回复期限”。',
  ]);
  expect(said({ kind: 'guidance', number: undefined, issues: undefined, deadline: undefined })).toEqual([]);
});

test('an answer has its day, and a day its answer', () => {
  expect(said({ reply: '已经补上。' })).toEqual(['blocking 写了“单位的回复”，请填“回复日期”。']);
  expect(said({ repliedOn: '2026-11-05' })).toEqual(['blocking 填了“回复日期”，没有“单位的回复”。']);
  expect(said({ reply: '已经补上。', repliedOn: '2026-11-05' })).toEqual([]);
});

test('nothing is public before it took place, or put right before it was found', () => {
  expect(said({ date: '2026-11-11' })[0]).toContain('将来的日期');
  expect(said({ deadline: '2026-11-01' })).toEqual(['blocking “回复期限”早于“日期”，请改好。']);
  expect(
    said({ issues: [{ problem: '没有围挡', putRightOn: '2026-11-01', proof: '装了。', due: '2026-11-01' }] }),
  ).toEqual([
    'blocking “问题”第 1 项的“整改完成日期”早于“日期”，请改好。',
    'blocking “问题”第 1 项的“整改期限”早于“日期”，请改好。',
  ]);
});

test('what is easily forgotten is asked for', () => {
  expect(said({ deliveredOn: undefined })).toEqual([expect.stringMatching(/^warning .*没有填“送达日期”/)]);
  expect(said({ issues: [{ problem: '没有围挡', putRightOn: '2026-11-06' }] })).toEqual([
    expect.stringMatching(/^warning .*怎么改的/),
  ]);
});
