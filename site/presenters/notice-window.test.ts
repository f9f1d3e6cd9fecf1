import { expect, test } from 'vitest';
import { noticeWindow } from './notice-window.ts';

const notice = { kind: 'publicity', opens: '2026-11-02', closes: '2026-11-06' } as const;

test('a window is open on its first and on its last day, and the page wakes the day after', () => {
  expect(noticeWindow(notice, '2026-11-02').words).toContain('正在公示');
  expect(noticeWindow(notice, '2026-11-06')).toMatchObject({ changesOn: '2026-11-07' });
  expect(noticeWindow(notice, '2026-11-06').words).toBe('正在公示。');
  expect(noticeWindow(notice, '2026-11-06', '000-0000000').words).toBe(
    '正在公示，有意见请打电话 000-0000000。',
  );
});

test('before and after it, the page says so', () => {
  expect(noticeWindow(notice, '2026-11-01')).toEqual({ words: '还没有开始。', changesOn: '2026-11-02' });
  expect(noticeWindow(notice, '2026-11-07')).toEqual({ words: '公示期已过。', changesOn: null });
});

test.each(['announcement', 'notice'] as const)('the dates of a %s are not a publicity window', (kind) => {
  for (const today of ['2026-11-01', '2026-11-04', '2026-11-07'])
    expect(noticeWindow({ ...notice, kind }, today)).toEqual({ words: null, changesOn: null });
});

test('a notice without a window says nothing of it', () => {
  expect(noticeWindow({ kind: 'publicity', opens: undefined, closes: undefined }, '2026-11-07')).toEqual({
    words: null,
    changesOn: null,
  });
});
