import { expect, test } from 'vitest';
import { publicityWindow } from './publicity-window.ts';

const window = { opens: '2026-11-02', closes: '2026-11-06' };

test('one may object from the first to the last day, and the answer wakes when that changes', () => {
  expect(publicityWindow(window, '2026-11-01')).toEqual({ state: 'not-yet', changesOn: '2026-11-02' });
  expect(publicityWindow(window, '2026-11-02')).toEqual({ state: 'open', changesOn: '2026-11-07' });
  expect(publicityWindow(window, '2026-11-06')).toEqual({ state: 'open', changesOn: '2026-11-07' });
  expect(publicityWindow(window, '2026-11-07')).toEqual({ state: 'over', changesOn: null });
});

test('what has no last day has no window', () => {
  expect(publicityWindow({ opens: '2026-11-02' }, '2026-11-03')).toEqual({ state: null, changesOn: null });
});
