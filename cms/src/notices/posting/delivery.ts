import type { NoticePostRow } from '../notice-table.ts';

/** Hands one post over. Returns false when there is nothing left to tell. Throws a Trouble when it was not taken. */
export type Deliver = (post: NoticePostRow) => Promise<boolean>;

/** Why something was not taken, in words that name nobody. */
export class Trouble extends Error {
  /** @param isAway whether the server answers for nobody at all */
  constructor(message: string, isAway: boolean) {
    super(message);
    this.isAway = isAway;
  }

  readonly isAway: boolean;
}
