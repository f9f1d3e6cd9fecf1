import type { Suggestion } from './port.ts';

interface Suggesting {
  suggest(typed: string, limit: number): Suggestion[];
}

const most = 6;
const shortestPiece = 2;

/** Titles that hold a piece of a question which nothing answers, the longest pieces first. */
export function nearbyTitles(search: Suggesting, question: string): Suggestion[] {
  const characters = Array.from(question.replace(/\s+/g, ''));
  const found = new Map<string, Suggestion>();
  for (
    let length = characters.length - 1;
    length >= shortestPiece && found.size < most;
    length = length > 8 ? Math.floor(length / 2) : length - 1
  ) {
    for (let at = 0; at + length <= characters.length && found.size < most; at += Math.max(1, length - 1)) {
      for (const suggestion of search.suggest(characters.slice(at, at + length).join(''), most))
        if (found.size < most) found.set(suggestion.text, suggestion);
    }
  }
  return [...found.values()];
}
