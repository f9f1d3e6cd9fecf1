import { notFirst, notLast, wordsOf } from '../presenters/line-breaks.ts';

/** Width of one character in ems. */
export type Advance = (character: string) => number;

const OPENING = /^[（【《〈「『〔〖]/u;
const CLOSING = /[，。、；：）】》〉」』〕〗]$/u;

/** Width in ems as drawn: of two full-width signs in a row, the first gives up its empty half. */
export function textWidth(text: string, advance: Advance): number {
  const characters = [...text];
  return characters.reduce(
    (sum, character, index) => sum + advance(character) - tightened(character, characters[index + 1]),
    0,
  );
}

/** How much closer than usual `next` follows, in ems. */
export function tightened(character: string, next: string | undefined): number {
  const halfEmpty =
    CLOSING.test(character) && next !== undefined && (OPENING.test(next) || CLOSING.test(next));
  return halfEmpty ? 0.5 : 0;
}

/** How far a line is moved to the left so that an opening sign does not look like an indent, in ems. */
export function hangingStart(line: string): number {
  return OPENING.test(line) ? 0.45 : 0;
}

/** Cuts one piece that is wider than a line; signs that may not begin a line still do not. */
function cut(piece: string, most: number, advance: Advance): string[] {
  if (textWidth(piece, advance) <= most) return [piece];
  const parts: string[] = [];
  for (const character of piece) {
    const last = parts.at(-1);
    if (last !== undefined && (notFirst.test(character) || textWidth(last + character, advance) <= most - 1))
      parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

function fill(text: string, most: number, advance: Advance): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of wordsOf(text).flatMap((whole) => cut(whole, most, advance))) {
    if (line !== '' && textWidth((line + piece).trim(), advance) > most) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/**
 * Lines of about the same width, as few as fit into `most` ems each; undefined when more than `lines` are needed.
 */
export function balancedLines(
  text: string,
  most: number,
  lines: number,
  advance: Advance,
): string[] | undefined {
  const needed = fill(text, most, advance);
  if (needed.length > lines) return undefined;
  let [narrow, wide] = [most / 2, most];
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2;
    if (fill(text, middle, advance).length > needed.length) narrow = middle;
    else wide = middle;
  }
  return fill(text, wide, advance);
}

/** The text shortened with “…” so that it fits into `lines` lines. */
export function shortenedLines(text: string, most: number, lines: number, advance: Advance): string[] {
  const whole = fill(text, most, advance);
  if (whole.length <= lines) return whole;
  const kept = whole.slice(0, lines);
  let last = [...(kept.pop() ?? '')];
  while (
    last.length > 1 &&
    (textWidth(`${last.join('')}…`, advance) > most ||
      notFirst.test(last.at(-1) ?? '') ||
      notLast.test(last.at(-1) ?? ''))
  )
    last = last.slice(0, -1);
  return [...kept, `${last.join('')}…`];
}
