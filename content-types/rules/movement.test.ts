import { expect, test } from 'vitest';
import { movementOf } from './movement.ts';

const before = [{ project: 'a', rank: 4 }, { project: 'b', rank: 1, peerGroup: '乡镇' }, { project: 'c' }];

test('a place is told against the one before', () => {
  expect(movementOf({ project: 'a', rank: 1 }, before)).toEqual({ direction: 'up', words: '上升3位' });
  expect(movementOf({ project: 'a', rank: 6 }, before)).toEqual({ direction: 'down', words: '下降2位' });
  expect(movementOf({ project: 'a', rank: 4 }, before)).toEqual({ direction: 'same', words: '持平' });
  expect(movementOf({ project: 'new', rank: 4 }, before)).toEqual({ direction: 'new', words: '首次参评' });
});

test('what cannot be compared is not', () => {
  expect(movementOf({ project: 'a', rank: 1 }, undefined)).toBeNull();
  expect(movementOf({ project: 'a' }, before)).toBeNull();
  expect(movementOf({ project: 'c', rank: 1 }, before)).toBeNull();
  expect(movementOf({ project: 'b', rank: 1, peerGroup: '县直' }, before)).toBeNull();
});
