import { expect, test } from 'vitest';
import { slowFiles } from '../support/slowest-first.ts';
import { trackedFiles } from './tracked-files.ts';

test('every file that is begun first is there', () => {
  expect(slowFiles.length).toBeGreaterThan(0);
  const tracked = new Set(trackedFiles());
  expect(slowFiles.filter((file) => !tracked.has(file))).toEqual([]);
});
