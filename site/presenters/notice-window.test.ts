import { expect, test } from 'vitest';
import { noticeWindow } from './notice-window.ts';

const notice = { opens: '2026-11-02', closes: '2026-11-06' };

test('a window is open on its first and on its last day, and the page wakes the day after', () => {
  expect(noticeWindow(notice, '2026-11-02').words).toContain('正在公示');
  expect(noticeWindow(notice, '2026-11-06')).toMatchObject({ changesOn: '2026-11-07' });
  expect(noticeWindow(notice, '2026-11-06').words).toContain('正在公示');
});

test('before and after it, the page says so', () => {
  expect(noticeWindow(notice, '2026-11-01')).toEqual({ words: '还没有开始。', changesOn: '2026-11-02' });
  expect(noticeWindow(notice, '2026-11-07')).toEqual({ words: '公示期已过。', changesOn: null });
});

test('a notice without a window says nothing of it', () => {
  expect(noticeWindow({}, '2026-11-07')).toEqual({ words: null, changesOn: null });
});
