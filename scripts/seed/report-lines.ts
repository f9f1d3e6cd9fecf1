import { withProgress } from '../terminal/progress.mjs';

const everyMs = 1000;

/**
 * Runs `work`, showing where it is: on a terminal a line that moves; elsewhere (a log, or `npm start`, which shows the
 * last line of it) one plain line a second.
 */
export async function reporting<T>(
  title: string,
  work: (report: (words: string) => void) => Promise<T>,
): Promise<T> {
  if (process.stdout.isTTY) return withProgress(title, work);
  let last = -Infinity;
  return work((words) => {
    if (performance.now() - last < everyMs) return;
    last = performance.now();
    console.log(words);
  });
}
