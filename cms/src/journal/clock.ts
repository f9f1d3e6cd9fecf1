import type { Core } from '@strapi/strapi';

const daily = 86_400_000;

/** Something that is done again and again, as of a moment. */
export type ClockTask = (strapi: Core.Strapi, now: Date) => Promise<void>;

/**
 * Does every task now and once a day, or as often as is said; one that fails is in the log and holds up no other, and a
 * round that takes longer than the time between two is not begun again meanwhile. Returns how to stop it.
 */
export function startClock(
  strapi: Core.Strapi,
  tasks: readonly ClockTask[],
  everyMs: number = daily,
): () => void {
  let isBusy = false;
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (const task of tasks)
      await task(strapi, new Date()).catch((error: unknown) => strapi.log.error(String(error)));
    isBusy = false;
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
