import { unifyRadicals } from '@xianfeng/content-types/language/cjk-radicals';
import { Converter } from 'opencc-js/t2cn';
import { joinerOf, enclosing, isMark, withoutMarks } from './marks.ts';

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
const foreign = /^(?!\p{Script=Han})[\p{L}\p{M}\p{N}]$/u;

// Asked for one character at a time, never for a phrase: a piece of a text must not depend on what stands around it.
const simplified = Converter({ from: 't', to: 'cn' });

/**
 * One character as it is compared: width, case, compatibility forms, radicals and traditional ones folded, invisible
 * ones gone. Decomposed (NFKD): it equates the same texts as NFKC, but needs no neighbours, so that any piece of a text
 * normalises to a piece of the normalised text.
 */
function fold(character: string): string {
  // The Chinese comma never joins digits, as the other one does (1,000).
  if (character === '，') return '、';
  const image = unifyRadicals(character)
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replace(invisible, '')
    .replace(unusable, '\ufffd');
  return withoutMarks(Array.from(image, (one) => (han.test(one) ? simplified(one) : one)).join(''));
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

/** What stands between two letters of a text: blanks and punctuation. */
interface Gap {
  readonly start: number;
  blank: boolean;
  breaks: boolean;
  /** The punctuation, folded. */
  readonly marks: string[];
}

interface Reader {
  letter(image: string, start: number, end: number): void;
  /** `image` is what is left of the gap; `parts`: whether it ends a word of a question. */
  gap(image: string, start: number, end: number, parts: boolean): void;
}

/**
 * Between letters or digits of other scripts one hyphen, point or the like is a part of what stands there (2.5, A/B);
 * beside a Han character of the same line blanks and punctuation are typography (`通　知`, 把“吃水”写上) and vanish;
 * elsewhere they are one space.
 */
function readGap(
  { blank, breaks, marks }: Gap,
  before: string,
  after: string,
): [image: string, parts: boolean] {
  const [only = '', ...more] = marks;
  const single = more.length === 0 && !blank;
  const joiner = single && foreign.test(before) && foreign.test(after) ? joinerOf(only) : undefined;
  if (joiner !== undefined) return [joiner, false];
  if (breaks || !(han.test(before) || han.test(after))) return [' ', true];
  return ['', !single || !enclosing.test(only)];
}

function read(text: string, { letter, gap: between }: Reader): void {
  let gap: Gap | null = null;
  let before = '';
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const blank = whitespace.test(character);
    const image = blank ? '' : foldOnce(character);
    if (blank || isMark(image)) {
      gap ??= { start, blank: false, breaks: false, marks: [] };
      gap.blank ||= blank;
      gap.breaks ||= lineBreak.test(character);
      if (!blank) gap.marks.push(image);
      continue;
    }
    if (image === '') continue;
    const [after = '', ...others] = Array.from(image);
    if (gap && before !== '') {
      const [left, parts] = readGap(gap, before, after);
      between(left, gap.start, start, parts);
    }
    gap = null;
    before = others.at(-1) ?? after;
    letter(image, start, at);
  }
}

/** Text as it is compared. */
export function normalize(text: string): string {
  let result = '';
  const add = (image: string): void => void (result += image);
  read(text, { letter: add, gap: add });
  return result;
}

/** The same with the way back to the original. */
export function normalizeWithOrigin(text: string): Normalized {
  let result = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (image: string, start: number, end: number): void => {
    result += image;
    for (let unit = 0; unit < image.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  read(text, { letter: add, gap: add });
  return { text: result, starts, ends };
}

/** The words of a question, normalised, each once; all of them have to be found. None where it is punctuation alone. */
export function wordsOf(question: string): string[] {
  const words = [''];
  const add = (image: string): void => void (words[words.length - 1] += image);
  read(question, { letter: add, gap: (image, _start, _end, parts) => (parts ? words.push('') : add(image)) });
  return [...new Set(words)].filter((word) => word !== '');
}
