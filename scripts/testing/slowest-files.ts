import { relative } from 'node:path';
import { z } from 'zod';

const report = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

/**
 * Where the time of a run went, for whoever wants to shorten it: the files that took longest, one a line, and how long all
 * took together. Files run beside each other, so the sum is more than the run took.
 * @param text vitest's JSON report
 */
export function slowestFiles(text: string, root: string, most = 25): string {
  const files = report
    .parse(JSON.parse(text))
    .testResults.map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: Math.round((endTime - startTime) / 1000),
    }))
    .toSorted((one, other) => other.seconds - one.seconds);
  const sum = files.reduce((all, { seconds }) => all + seconds, 0);
  return [
    `最慢的文件（全部 ${files.length} 个，一共 ${sum} 秒）：`,
    ...files.slice(0, most).map(({ file, seconds }) => `${String(seconds).padStart(6)} 秒 ${file}`),
  ].join('\n');
}
