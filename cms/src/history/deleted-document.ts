/** A document that was deleted and of which the history still tells. */
export interface Deleted {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly at: string;
  readonly who: string;
  /** Names the state that can be brought back. */
  readonly revision: number;
}
