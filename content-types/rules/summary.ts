import type { AnyBody } from '../body/nodes.ts';
import { bodyText } from '../body/plain-text.ts';
import { inlineText } from '../body/walk.ts';

const sentenceEnd = /[。！？!?；][”’」』》）)]*/gu;
const clauseEnd = /[，、：,:]/gu;

/** The end of the last match in `text`, or 0. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** Paragraphs alone say what a text is about; headings, tables and captions only when there are none. */
function runningText(body: AnyBody): string {
  const lines = body.content.flatMap((block) =>
    block.type === 'paragraph' ? [inlineText(block.content)] : [],
  );
  return lines.join('\n').trim() || bodyText(body);
}

/**
 * The first sentences of a body, at most `limit` characters (code points). Cuts after a whole
 * sentence where one ends in the last two thirds; else after a clause or a character, with '…'.
 */
export function summary(body: AnyBody, limit: number): string {
  return clipped(runningText(body), limit);
}

/** The first sentences of a plain text, cut like those of a body. */
export function clipped(plain: string, limit: number): string {
  // Line ends part words in Latin script; between Chinese characters they are no more than layout.
  const text = plain
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\x00-\xff]) (?=[^\x00-\xff])/gu, '')
    .trim();
  const characters = [...text];
  if (characters.length <= limit) return text;
  const least = Math.floor(limit / 3);
  const longEnough = (cut: string) => cut !== '' && [...cut].length >= least;

  const room = characters.slice(0, limit).join('');
  const sentences = room.slice(0, lastEnd(room, sentenceEnd)).trim();
  if (longEnough(sentences)) return sentences;

  const roomForDots = characters.slice(0, Math.max(0, limit - 1)).join('');
  const clauses = roomForDots.slice(0, Math.max(0, lastEnd(roomForDots, clauseEnd) - 1));
  if (longEnough(clauses)) return `${clauses}…`;
  // Half a number would be a false number.
  const whole = roomForDots.replace(/[A-Za-z0-9.]+$/u, '').trim();
  return `${longEnough(whole) ? whole : roomForDots.trim()}…`;
}
