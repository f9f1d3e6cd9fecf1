import type { LeftOut } from './left-out.ts';
import type { Counter } from './numbering.ts';
import { acceptChanges } from './passes/accept-changes.ts';
import { chooseAlternatives } from './passes/choose-alternatives.ts';
import { leaveHidden } from './passes/leave-hidden.ts';
import { plainElements } from './passes/plain-elements.ts';
import type { Drawings } from './passes/read-drawings.ts';
import { readFields } from './passes/read-fields.ts';
import { writeFormulas } from './passes/write-formulas.ts';
import { writeNumbers } from './passes/write-numbers.ts';
import type { Styles } from './styles.ts';
import { below, linesOf, type XmlElement } from './xml.ts';

/** What is known of a document while its stories are prepared. */
export interface Preparing {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly leftOut: LeftOut;
}

/**
 * One story of a document (its text, its footnotes) and the lines of its words: written with what mammoth reads: as it reads with all changes
 * accepted, without what Word hides, and with every number, field and formula in words.
 */
export function prepareStory(
  root: XmlElement,
  { styles, counter, leftOut }: Preparing,
  drawings: Drawings,
): { readonly story: XmlElement; readonly lines: readonly string[] } {
  const shown = leaveHidden(acceptChanges(chooseAlternatives(root)), styles, leftOut);
  const read = writeFormulas(readFields(shown, styles, leftOut), leftOut);
  for (const part of below(read, 'w:altChunk', 'w:subDoc'))
    leftOut.add('parts', part.attributes['r:id'] ?? '');
  const plain = plainElements(drawings.read(read));
  return { story: writeNumbers(plain, counter), lines: linesOf(plain) };
}
