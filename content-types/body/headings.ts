import type { AnyBody, HeadingLevel } from './nodes.ts';
import { allBlocks, inlineText } from './walk.ts';

export interface BodyHeading {
  level: HeadingLevel;
  text: string;
  id: string;
}

const longestId = 40;

/**
 * Gives each heading of one body its id, in reading order. The id is made from the heading's own
 * words, so that links to it survive edits elsewhere in the text.
 */
export function headingIds(prefix: string): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const words = text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const base = prefix + ([...words].slice(0, longestId).join('') || '1');
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}

/** The default prefix keeps headings apart from the ids of the page around them. */
export const defaultIdPrefix = 'h-';

/** The headings of a body with the ids that `renderBody` gives them: for a table of contents. */
export function bodyHeadings(body: AnyBody, idPrefix: string = defaultIdPrefix): BodyHeading[] {
  const idFor = headingIds(idPrefix);
  return allBlocks(body).flatMap((block) => {
    if (block.type !== 'heading') return [];
    const text = inlineText(block.content);
    return [{ level: block.attrs.level, text, id: idFor(text) }];
  });
}
