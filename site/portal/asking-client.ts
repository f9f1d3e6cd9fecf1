import { AsyncLocalStorage } from 'node:async_hooks';

const asking = new AsyncLocalStorage<string>();

/** Does work for a client: all that is asked of the worker on the way, however deep below, counts as its. */
export function onBehalfOf<T>(client: string, work: () => T): T {
  return asking.run(client, work);
}

/** For whom work goes on at this moment; undefined when for nobody outside. */
export const askingClient = (): string | undefined => asking.getStore();
