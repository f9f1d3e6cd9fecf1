import { setTimeout as wait } from 'node:timers/promises';
import type { Publisher } from '../publisher/publisher.ts';

const lookAgain = 5_000;

/** Renders pages again at the moment when time alone changes them, until told to stop. */
export async function keepTime(
  publisher: Publisher,
  log: (sentence: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const next = publisher.nextChange();
    // A machine that slept, or a clock that was set, must not postpone the change for long.
    const pause =
      next === null ? lookAgain : Math.min(lookAgain, Math.max(50, Date.parse(next) - Date.now()));
    await wait(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      if (next !== null && Date.parse(next) <= Date.now()) await publisher.tick();
    } catch (error) {
      log(`按时间更新页面没有完成，稍后再试：${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
