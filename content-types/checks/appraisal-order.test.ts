import { expect, test } from 'vitest';
import { contentTypeOf } from '../types/index.ts';
import { appraisalOrder } from './appraisal-order.ts';
import { nothingAround, type PublicFields } from './check.ts';

const group = {
  population: 'members',
  way: 'meeting',
  issued: 20,
  returned: 19,
  spoilt: 1,
  content: 10,
  fairly: 5,
  discontent: 3,
  unknown: 0,
};
const said = (changes: object) =>
  appraisalOrder(
    contentTypeOf('appraisal'),
    { opens: '2026-11-01', closes: '2026-11-05', passAt: 75, tallies: [group], ...changes } as PublicFields,
    nothingAround('2026-11-10'),
  ).map(({ message, at }) => `${at}: ${message}`);
const tally = (changes: object) => said({ tallies: [{ ...group, ...changes }] });

test('papers that add up are let through, and so is a round that has none yet', () => {
  expect(said({})).toEqual([]);
  expect(said({ tallies: undefined })).toEqual([]);
});

test.each([
  [{ returned: 21 }, 'tallies.0.returned', '收回的比发出的多'],
  [{ spoilt: 20 }, 'tallies.0.spoilt', '废票比收回的多'],
  [{ content: 11 }, 'tallies.0.content', '四项合起来是19张，有效票是18张'],
  [{ unknown: undefined }, 'tallies.0.unknown', '没有的填 0'],
  [{ returned: 10, spoilt: 1, content: 9, fairly: 0, discontent: 0 }, 'tallies.0.content', '请清空'],
])('papers that do not add up are kept back: %j', (changes, at, words) => {
  const found = tally(changes);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${at}: `);
  expect(found[0]).toContain(words);
});

test('too few papers are told without grades', () => {
  const none = { content: undefined, fairly: undefined, discontent: undefined, unknown: undefined };
  expect(tally({ returned: 10, spoilt: 1, ...none })).toEqual([]);
});

test('a result follows the last day, one row for each group', () => {
  expect(said({ closes: '2026-11-10' })).toEqual([expect.stringContaining('还没有截止')]);
  expect(said({ opens: '2026-11-06' })).toEqual([expect.stringContaining('早于“评议开始”')]);
  expect(said({ passAt: 101 })).toEqual([expect.stringContaining('不能超过 100')]);
  expect(said({ tallies: [group, group] })).toEqual([expect.stringContaining('同一组')]);
});

test('once a round has begun, its line stands as the public read it, and another question is pointed at', () => {
  const published = { opens: '2026-11-01', passAt: 75, question: '您满意吗？' };
  const after = (changes: object, before: object | null = published) =>
    appraisalOrder(
      contentTypeOf('appraisal'),
      { ...published, closes: '2026-12-01', ...changes },
      {
        ...nothingAround('2026-11-10'),
        before: before as PublicFields | null,
      },
    ).map(({ level, message, at }) => `${level} ${at} ${message}`);
  expect(after({})).toEqual([]);
  expect(after({ passAt: 60 })).toEqual([expect.stringMatching(/^blocking passAt .*公开的是 75%/)]);
  expect(after({ question: '您看行吗？' })).toEqual([expect.stringMatching(/^warning question /)]);
  expect(after({ passAt: 60 }, null)).toEqual([]);
  expect(after({ passAt: 60 }, { ...published, opens: '2026-11-11' })).toEqual([]);
});
