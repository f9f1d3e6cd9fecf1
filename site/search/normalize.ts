import { Converter } from 'opencc-js/t2cn';

/** Text as it is compared, with the way back. Offsets count UTF-16 units. */
export interface Normalized {
  readonly text: string;
  /** For each unit of `text`: where the original character that it comes from begins … */
  readonly starts: readonly number[];
  /** … and ends. */
  readonly ends: readonly number[];
}

const invisible = /[\p{Cc}\p{Cf}\s\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;
// The index uses this private range as its own alphabet, and half a surrogate pair is no character.
const unusable = /[\p{Cs}\ue000-\ue0ff]/gu;
const whitespace = /\s/;
// A tab parts the cells of a table.
const lineBreak = /[\t\n\v\f\r\u2028\u2029]/;
const han = /\p{Script=Han}/u;

// Asked for one character at a time, never for a phrase: a piece of a text must not depend on what stands around it.
const simplified = Converter({ from: 't', to: 'cn' });

/**
 * One character as it is compared: width, case, compatibility forms and traditional ones folded, invisible ones gone.
 * Decomposed (NFKD): it equates the same texts as NFKC, but needs no neighbours, so that any piece of a text
 * normalises to a piece of the normalised text.
 */
function fold(character: string): string {
  const image = character
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replace(invisible, '')
    .replace(unusable, '\ufffd');
  return Array.from(image, (one) => (han.test(one) ? simplified(one) : one)).join('');
}

const folded = new Map<string, string>();
const remembered = 20_000;

function foldOnce(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const image = fold(character);
  if (folded.size < remembered) folded.set(character, image);
  return image;
}

type Piece = (image: string, start: number, end: number) => void;

/** Spaces collapse to one; between two Han characters of a line they are typography (`通　知`) and vanish. */
function walk(text: string, piece: Piece): void {
  let gap: { readonly start: number; breaks: boolean } | null = null;
  let before = '';
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (whitespace.test(character)) {
      gap ??= { start, breaks: false };
      gap.breaks ||= lineBreak.test(character);
      continue;
    }
    const image = foldOnce(character);
    if (image === '') continue;
    if (gap && before !== '' && (gap.breaks || !han.test(before) || !han.test(character)))
      piece(' ', gap.start, start);
    gap = null;
    before = character;
    piece(image, start, at);
  }
}

/** Text as it is compared. */
export function normalize(text: string): string {
  let result = '';
  walk(text, (image) => (result += image));
  return result;
}

/** The same with the way back to the original. */
export function normalizeWithOrigin(text: string): Normalized {
  let result = '';
  const starts: number[] = [];
  const ends: number[] = [];
  walk(text, (image, start, end) => {
    result += image;
    for (let unit = 0; unit < image.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text: result, starts, ends };
}

/** The words of a question, normalised, each once; all of them have to be found. */
export function wordsOf(question: string): string[] {
  const words = question.split(/\s+/).map(normalize);
  return [...new Set(words)].filter((word) => word !== '');
}
