import { expect, test } from 'vitest';
import { clockBehind } from './clock-behind.ts';

const now = new Date('2026-11-30T04:00:00.000Z');

test('a ledger without entries, of now or a minute ahead is taken as right', () => {
  for (const head of [undefined, '2026-11-30T03:00:00.000Z', '2026-11-30T04:01:00.000Z'])
    expect(clockBehind(head, now)).toBeNull();
});

test('one whose head lies further ahead says when, and what to do', () => {
  const sentence = clockBehind('2026-12-02T04:00:00.000Z', now);
  expect(sentence).toContain('2026年12月2日');
  expect(sentence).toContain('2026年11月30日');
  expect(sentence).toContain('系统管理员');
});
