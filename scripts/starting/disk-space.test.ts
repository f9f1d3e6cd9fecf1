import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { assertDiskSpace, freeMegabytes } from './disk-space.ts';

test('less than 500 MB ends in a sentence that says where and how much', () => {
  expect(() => assertDiskSpace('/srv/data', 499)).toThrow('/srv/data 所在的磁盘只剩 499 MB');
  expect(() => assertDiskSpace('/srv/data', 500)).not.toThrow();
});

test('free space is measured', async () => {
  expect(await freeMegabytes(tmpdir())).toBeGreaterThan(0);
});
