import type { LedgerEntry } from '@xianfeng/content-types';

/** Makes files that stand beside the pages, such as pictures and open data, from what is public. */
export interface FileMaker {
  /** Begins to make what these entries show. */
  follow(entries: readonly LedgerEntry[]): void;
  /** Begins to make whatever is missing: after a crash, a restored folder, a new recipe. */
  followAll(): void;
  /** Takes away what no public document shows any more. */
  discardEnded(): Promise<void>;
  /** Resolves when all that was begun stands. */
  settled(): Promise<void>;
}
