import { expect, test } from 'vitest';
import { createBell } from './bell.ts';

const long = 2 ** 30;
const running = new AbortController().signal;
/** Whether something is over after everything that was ready has run. */
async function isOver(promise: Promise<void>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  await new Promise((resolve) => setImmediate(resolve));
  return over;
}

test('a bell wakes who waits, and nobody waits without end', async () => {
  const bell = createBell();
  const waiting = bell.heard(long, running);
  expect(await isOver(waiting)).toBe(false);
  bell.ring();
  expect(await isOver(waiting)).toBe(true);
  await bell.heard(1, running);
});

test('what rang while nobody waited is heard once', async () => {
  const bell = createBell();
  bell.ring();
  bell.ring();
  expect(await isOver(bell.heard(long, running))).toBe(true);
  const stop = new AbortController();
  const waiting = bell.heard(long, stop.signal);
  expect(await isOver(waiting)).toBe(false);
  stop.abort();
  expect(await isOver(waiting)).toBe(true);
  expect(await isOver(bell.heard(long, stop.signal))).toBe(true);
});
