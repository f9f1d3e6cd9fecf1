import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../terminal/plain-error.mjs';

/** Whether the address answers with anything that is not a failure of the server. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

export type Patience = { everyMs: number; atMostMs: number; crashes: () => number; mostCrashes: number };

/**
 * Waits until the address answers.
 *
 * @throws {PlainError} `failure` when the part behind it keeps crashing or time runs out
 */
export async function waitUntilAnswers(
  url: string,
  failure: string,
  patience: Patience,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + patience.atMostMs;
  while (!(await answers(url))) {
    signal.throwIfAborted();
    if (patience.crashes() >= patience.mostCrashes || Date.now() > end) throw new PlainError(failure);
    await pause(patience.everyMs, undefined, { signal });
  }
}
