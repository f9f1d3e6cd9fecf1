/** What came of counting: how many take part, how many have a place, and what people still have to fill in. */
export interface Counted {
  readonly entries: number;
  readonly placed: number;
  readonly toFillIn: readonly string[];
  readonly until: string;
}
