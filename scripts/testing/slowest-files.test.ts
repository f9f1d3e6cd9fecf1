import { expect, test } from 'vitest';
import { slowestFiles } from './slowest-files.ts';

test('after a run stands where its time went: the slowest files first', () => {
  const file = (name: string, seconds: number) => ({
    name: `/repo/${name}`,
    startTime: 5_000,
    endTime: 5_000 + seconds * 1000,
  });
  const text = JSON.stringify({
    testResults: [file('a.test.ts', 2), file('b/c.test.ts', 71), file('d.test.ts', 9)],
  });
  expect(slowestFiles(text, '/repo', 2).split('\n')).toEqual([
    '最慢的文件（全部 3 个，一共 82 秒）：',
    '    71 秒 b/c.test.ts',
    '     9 秒 d.test.ts',
  ]);
});
