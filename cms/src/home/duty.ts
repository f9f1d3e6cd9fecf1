/** Something that a project owes the public, whoever at the desk does it. */
export interface Duty {
  readonly documentId: string;
  readonly title: string;
  readonly words: string;
  readonly isLate: boolean;
  /** Of a missing month report: its month, by which it can be begun. */
  readonly month?: string;
}

/** Duties of one kind: how many there are in all, and the most urgent ones. */
export interface Duties {
  readonly count: number;
  readonly first: readonly Duty[];
}
