import { expect, test } from 'vitest';
import { milestoneWords } from './milestone-words.ts';

const done = { state: 'done', days: null, leftOpen: null } as const;

test('what is done is measured against the day that was promised', () => {
  expect(milestoneWords({ planned: '2026-03-30', done: '2026-03-26' }, done)).toBe('早4天');
  expect(milestoneWords({ planned: '2026-03-30', done: '2026-03-30' }, done)).toBe('按时');
  expect(milestoneWords({ planned: '2026-03-30', done: '2026-04-03' }, done)).toBe('晚4天');
});

test('an extension that was kept is called by its name, one that was broken is late against the first promise', () => {
  const extended = { planned: '2026-03-30', extendedTo: '2026-04-30' };
  expect(milestoneWords({ ...extended, done: '2026-04-20' }, done)).toBe('延期内完成');
  expect(milestoneWords({ ...extended, done: '2026-05-09' }, done)).toBe('晚40天');
});

test('what is still open is said as the rules of due dates say it', () => {
  expect(milestoneWords({ planned: '2026-12-30' }, { state: 'normal', days: null, leftOpen: null })).toBe(
    '未到期',
  );
  expect(milestoneWords({ planned: '2026-11-01' }, { state: 'overdue', days: 12, leftOpen: null })).toBe(
    '已逾期12个工作日',
  );
  expect(
    milestoneWords(
      { planned: '2026-11-01', extendedTo: '2026-12-30' },
      { state: 'extended', days: null, leftOpen: null },
    ),
  ).toBe('已延期');
});

test('of a milestone that was open when its project ended, it says so and counts no days', () => {
  const due = { state: 'suspended', days: null } as const;
  expect(milestoneWords({ planned: '2026-06-30' }, { ...due, leftOpen: 'suspended' })).toBe('中止时没有做');
  expect(milestoneWords({ planned: '2026-06-30' }, { ...due, leftOpen: 'closed' })).toBe('办结时没有做到');
});
