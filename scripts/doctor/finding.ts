/** How much a finding weighs: an inspection fails a portal for one veto; faults cost points; hints are for the county to decide. */
export const weights = { veto: '一票否决', fault: '要改', hint: '请看一看' } as const;
export type Weight = keyof typeof weights;

/** Something that the portal's own inspection found. */
export interface Finding {
  readonly weight: Weight;
  /** One sentence that says what is wrong and what to do. */
  readonly words: string;
  /** Where: addresses of pages, numbers of ledger entries. */
  readonly places: readonly string[];
}

/** One finding for all places with the same fault; none when there is no place. */
export function findingAt(weight: Weight, words: string, places: readonly string[]): Finding[] {
  return places.length > 0 ? [{ weight, words, places }] : [];
}
