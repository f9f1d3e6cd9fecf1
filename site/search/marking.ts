import type { Normalized } from './normalize.ts';
import type { Fragment } from './port.ts';
import { similarPattern } from './similar.ts';

/** A stretch of original text, in UTF-16 units, and which of the words stands there. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** More matches of one word in one text than this are not looked at. */
const enough = 200;

function matchesOf(text: Normalized, word: string, index: number): Match[] {
  const found: Match[] = [];
  for (
    let at = text.text.indexOf(word);
    at >= 0 && found.length < enough;
    at = text.text.indexOf(word, at + word.length)
  ) {
    found.push({ start: text.starts[at] ?? 0, end: text.ends[at + word.length - 1] ?? 0, word: index });
  }
  return found;
}

/** Where normalised words stand in the original text, in reading order. */
export function findMatches(text: Normalized, words: readonly string[]): Match[] {
  return words
    .flatMap((word, index) => matchesOf(text, word, index))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of a shorter word with one wrong character too little is left to be worth a mark. */
const shortestMarked = 3;

/** Where something stands that a normalised word with one wrong character may have meant, in reading order. */
export function findSimilar(text: Normalized, words: readonly string[]): Match[] {
  return words.flatMap((word, index) =>
    Array.from(word).length < shortestMarked
      ? []
      : [...text.text.matchAll(similarPattern(word))].slice(0, enough).map(({ index: at, 0: found }) => ({
          start: text.starts[at] ?? 0,
          end: text.ends[at + found.length - 1] ?? 0,
          word: index,
        })),
  );
}

/** Cuts `original` from `from` to `to` into marked and unmarked pieces. */
export function markedFragments(
  original: string,
  matches: readonly Match[],
  from = 0,
  to = original.length,
): Fragment[] {
  const fragments: Fragment[] = [];
  let at = from;
  const push = (until: number, marked: boolean) => {
    if (until <= at) return;
    const last = fragments.at(-1);
    const text = original.slice(at, until);
    // Neighbouring marks are one mark for whoever reads them.
    if (last?.marked === marked) fragments[fragments.length - 1] = { text: last.text + text, marked };
    else fragments.push({ text, marked });
    at = until;
  };
  for (const match of matches) {
    if (match.end <= at || match.start >= to) continue;
    push(Math.max(at, match.start), false);
    push(Math.min(match.end, to), true);
  }
  push(to, false);
  return fragments;
}
