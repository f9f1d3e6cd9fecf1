import { AsyncLocalStorage } from 'node:async_hooks';

/** Holds while the workflow itself publishes or withdraws, after it has checked that it may. */
export const deedContext = new AsyncLocalStorage<true>();
