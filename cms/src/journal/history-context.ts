import { AsyncLocalStorage } from 'node:async_hooks';
import type { RevisionVerb } from './revisions.ts';

/** What the history should say of the calls inside, when it is not what the call itself tells. */
export interface HistoryContext {
  readonly verb?: RevisionVerb;
  readonly who?: string;
}

export const historyContext = new AsyncLocalStorage<HistoryContext>();
