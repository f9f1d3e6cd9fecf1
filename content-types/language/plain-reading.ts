import { unifyRadicals } from './cjk-radicals.ts';

/**
 * A text as checks read it, whatever its writer or a foreign program put between and into its characters, with the way
 * back. Offsets count UTF-16 units.
 */
export interface PlainReading {
  /** Compatibility forms folded, digits of all scripts in ASCII, every dash `-`, every blank one space, nothing invisible. */
  readonly text: string;
  /** For each unit of `text`: where the original characters that it comes from begin … */
  readonly starts: readonly number[];
  /** … and end. */
  readonly ends: readonly number[];
  readonly original: string;
}

const character = /\P{M}\p{M}*|\p{M}+/gu;
// U+3164 and its like are letters that show nothing; variation selectors and joiners are ignorable by definition.
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u3164\uffa0\u2800]/gu;
const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/;
const control = /\p{Cc}/gu;
const dash = /[\p{Pd}\u2212\u02d7\u2043]/gu;
const digit = /\p{Nd}/u;

/** The value of a decimal digit of any script: each script has its ten in a row, beginning with nought. */
function digitValue(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (digit.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

function fold(cluster: string): string {
  if (lineEnd.test(cluster)) return '\n';
  if (cluster === '\t') return '\t';
  if (/^(?:[\p{Zs}\u2800])/u.test(cluster)) return ' ';
  const plain = unifyRadicals(cluster)
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(control, '')
    .replace(dash, '-');
  // A mark on a digit (a line below, a key cap) hides it from a program, not from a reader.
  return Array.from(plain).some((sign) => digit.test(sign))
    ? plain.replace(/\p{Nd}/gu, digitValue).replace(/(?<=\d)\p{M}+/gu, '')
    : plain;
}

/** Reads a text plainly. */
export function readPlainly(original: string): PlainReading {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const match of original.toWellFormed().matchAll(character)) {
    const folded = fold(match[0]);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text, starts, ends, original };
}

const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const gap = new RegExp(`(?<=${wide})\\s+(?=${wide})`, 'gu');

/** The same without the blanks and line ends that typography puts between Chinese characters (`通　知`). */
export function withoutGaps({ text, starts, ends, original }: PlainReading): PlainReading {
  const gone = new Set<number>();
  for (const { 0: blanks, index } of text.matchAll(gap))
    for (let at = index; at < index + blanks.length; at += 1) gone.add(at);
  const stays = (_: unknown, at: number) => !gone.has(at);
  return {
    text: text.replace(gap, ''),
    starts: starts.filter(stays),
    ends: ends.filter(stays),
    original,
  };
}

/** The original characters from which `text.slice(from, to)` of a reading comes. */
export function originalOf({ original, starts, ends }: PlainReading, from: number, to: number): string {
  return to > from ? original.slice(starts[from], ends[to - 1]) : '';
}
