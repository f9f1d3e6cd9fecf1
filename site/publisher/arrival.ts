import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';

export interface ArrivalContext {
  readonly store: Store;
  readonly publicFolder: string;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

/** Whether the ledger has yet to arrive in a store that was made anew beside public files, across restarts. */
export interface Arrival {
  /** Finds out, before anything is put into the store. */
  look(): void;
  awaited(): boolean;
  /** Resolves when it has arrived, or the process is asked to end. */
  wait(): Promise<void>;
  arrived(): void;
}

const key = 'awaits-ledger';

export function createArrival({ store, publicFolder, signal }: ArrivalContext): Arrival {
  const { promise, resolve } = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return {
    look() {
      const anew = store.entries.head().seq === 0 && store.state('build') === undefined;
      if (anew && existsSync(join(publicFolder, 'index.html'))) store.setState(key, 'yes');
    },
    awaited: () => store.state(key) === 'yes',
    wait: () => promise,
    arrived() {
      store.setState(key, '');
      resolve();
    },
  };
}
