import { wordsOf } from './normalize.ts';
import type { Suggestion } from './port.ts';

interface Suggesting {
  suggest(typed: string, limit: number): Suggestion[];
}

const most = 6;
const shortestPiece = 2;
/** A long question is not worth more work than a short one: so much of it is looked at, by so many questions, in so many milliseconds. */
const longest = 20;
const mostAsked = 12;
const patience = 100;

/** The pieces of a question, the longest first. */
function piecesOf(question: string): string[] {
  const characters = Array.from(wordsOf(question).join('')).slice(0, longest);
  const pieces: string[] = [];
  for (
    let length = characters.length - 1;
    length >= shortestPiece;
    length = length > 8 ? length >> 1 : length - 1
  )
    for (let at = 0; at + length <= characters.length; at += Math.max(1, length - 1))
      pieces.push(characters.slice(at, at + length).join(''));
  return [...new Set(pieces)];
}

/** At most so many of a list, spread evenly over it, in its order. */
function evenly<T>(list: readonly T[], most: number): T[] {
  return list.length <= most
    ? [...list]
    : Array.from({ length: most }, (_, at) => list[Math.round((at * (list.length - 1)) / (most - 1))] as T);
}

/**
 * Titles that hold a piece of a question which nothing answers, the longest pieces first. `now` is in milliseconds: of
 * a question that takes long, what was found until then.
 */
export function nearbyTitles(
  search: Suggesting,
  question: string,
  now = performance.now.bind(performance),
): Suggestion[] {
  const until = now() + patience;
  const found = new Map<string, Suggestion>();
  for (const piece of evenly(piecesOf(question), mostAsked)) {
    if (found.size >= most || now() > until) break;
    for (const suggestion of search.suggest(piece, most))
      if (found.size < most) found.set(suggestion.text, suggestion);
  }
  return [...found.values()];
}
