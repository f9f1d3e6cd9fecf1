import { diffArrays } from 'diff';

/** A piece of text: kept, added, or taken away. */
export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

// A number and a date are one sign each: half a number that changed would say something false.
const sign = /\d{4}年\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?|[\s\S]/gu;

/** Character by character, because Chinese has no spaces to cut words at; numbers and dates change as a whole. */
export function pieces(before: string, after: string): Piece[] {
  const [old, now] = [before.match(sign) ?? [], after.match(sign) ?? []];
  return diffArrays(old, now).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
