import { expect, test } from 'vitest';
import { shownStateOf } from './shown-state.ts';

const done = { state: 'done', days: null } as const;

test('a promise that was kept in part is not shown as done', () => {
  expect(shownStateOf({ outcome: 'partly-completed' }, done)).toEqual({
    state: 'extended',
    days: null,
    word: '部分完成',
  });
});

test('every other project is shown as it stands', () => {
  expect(shownStateOf({ outcome: 'completed' }, done)).toEqual(done);
  expect(shownStateOf({ outcome: undefined }, { state: 'overdue', days: 9 })).toEqual({
    state: 'overdue',
    days: 9,
  });
});
