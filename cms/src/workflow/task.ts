import type { DeskState } from './states.ts';

/** A document on its way, as a line of a list: where it stands, whose it is, since when. */
export interface Task {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly state: DeskState;
  readonly words: string;
  readonly note: string | null;
  /** The unit that the document belongs to; null for what the county says itself. */
  readonly unit: string | null;
  /** Who took the last step, and when. */
  readonly who: string;
  readonly at: string;
}
