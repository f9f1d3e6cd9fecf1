import type { LedgerEntry } from '@xianfeng/content-types';

/** Makes files that stand beside the pages, such as pictures and open data, from what is public. */
export interface FileMaker {
  /** Begins to make what these entries show. */
  follow(entries: readonly LedgerEntry[]): void;
  /** Begins to make whatever is missing: after a crash, a restored folder, a new recipe. */
  followAll(): void;
  /** Takes away what no public document shows any more. */
  discardEnded(): Promise<void>;
  /** Looks at some of its files and begins to make again what is damaged or missing. */
  inspect: Inspect;
  /** Removes what lies in its folders and nothing public shows: after the store was made anew, which forgets what was shown once. */
  removeStrangers(): Promise<void>;
  /** Resolves when all that was begun stands. */
  settled(): Promise<void>;
  /** Whether a file, by its path below the public folder, is one of this maker's own: nobody else removes it. */
  owns(file: string): boolean;
  /** Resolves, once the process is asked to end, when nothing touches the store any more; what was under way is made at the next start. */
  stopped(): Promise<void>;
}

export interface Inspected {
  /** Addresses or names of what was damaged or missing. */
  readonly damaged: readonly string[];
  /** Whether the last file was among those looked at; the next look begins again at the first. */
  readonly end: boolean;
}

/** Looks at the next files, at most about `limit`. */
export type Inspect = (limit: number) => Promise<Inspected>;

/** Tells the publisher that what pages read is another now; resolves when those pages stand. */
export type TellChanged = (resources: readonly string[]) => Promise<void>;

/** A maker that is not plugged in yet. */
export type PlugFileMaker = (tellChanged: TellChanged) => FileMaker;
