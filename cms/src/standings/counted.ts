/** What came of counting: how many take part, how many have a place, what people still have to fill in, what was left over. */
export interface Counted {
  readonly entries: number;
  readonly placed: number;
  readonly toFillIn: readonly string[];
  /** Entries that a person wrote in, of projects that take no part. They stand last, without a place. */
  readonly leftOver: number;
  readonly until: string;
}
