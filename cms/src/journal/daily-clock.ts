import type { Core } from '@strapi/strapi';

const daily = 86_400_000;

/** Something that is done once a day, as of a moment. */
export type DailyTask = (strapi: Core.Strapi, now: Date) => Promise<void>;

/** Does every task now and once a day; one that fails is in the log and holds up no other. Returns how to stop it. */
export function startDailyClock(strapi: Core.Strapi, tasks: readonly DailyTask[]): () => void {
  const look = async (): Promise<void> => {
    for (const task of tasks)
      await task(strapi, new Date()).catch((error: unknown) => strapi.log.error(String(error)));
  };
  void look();
  const timer = setInterval(() => void look(), daily);
  timer.unref();
  return () => clearInterval(timer);
}
