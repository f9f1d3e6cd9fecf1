import { afterEach, expect, test, vi } from 'vitest';
import { elapsedWords, withProgress } from './progress.mjs';

afterEach(() => vi.useRealTimers());

const collect = () => {
  const written: string[] = [];
  return { written, stream: { write: (text: string) => written.push(text) } };
};

test('a quick step is one line', async () => {
  const { written, stream } = collect();
  expect(await withProgress('读取设置', () => 7, { stream })).toBe(7);
  expect(written).toEqual(['✓ 读取设置\n']);
});

test('a step that fails says so and passes the failure on', async () => {
  const { written, stream } = collect();
  await expect(withProgress('编译', () => Promise.reject(new Error('no')), { stream })).rejects.toThrow('no');
  expect(written).toEqual(['✗ 编译\n']);
});

test('a long step shows in a log every ten seconds how long it takes and where it is', async () => {
  vi.useFakeTimers();
  const { written, stream } = collect();
  const step = withProgress(
    '安装',
    async (detail) => {
      detail('第 3 个');
      await new Promise((resolve) => setTimeout(resolve, 14_000));
    },
    { stream },
  );
  await vi.advanceTimersByTimeAsync(14_000);
  await step;
  expect(written).toEqual(['… 安装（2 秒，第 3 个）\n', '… 安装（12 秒，第 3 个）\n', '✓ 安装（14 秒）\n']);
});

test('time is told in minutes from one minute on', () => {
  expect([elapsedWords(59_000), elapsedWords(125_000)]).toEqual(['59 秒', '2 分 5 秒']);
});
