// A word with one wrong character still holds its beginning before and its end after that character. Both are looked
// for close together; at most two characters may stand between them: a wrong one, one too many, or none.

/** Beginning and end of a word around one character; either may be empty. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Longest word of which every character is doubted; of a longer one, half has to be right. */
const longestDoubted = 24;

/** Shortest question in which a wrong character is looked past. */
export const shortestDoubted = 4;

/** The ways in which one character of a normalised word may be wrong. */
export function doubted(word: string): Around[] {
  const characters = Array.from(word);
  const piece = (from: number, to?: number): string => characters.slice(from, to).join('');
  if (characters.length < 2) return [];
  if (characters.length > longestDoubted) {
    const middle = Math.ceil(characters.length / 2);
    return [
      { before: piece(0, middle), after: '' },
      { before: '', after: piece(middle) },
    ];
  }
  return characters.map((_, at) => ({ before: piece(0, at), after: piece(at + 1) }));
}

/** Finds, in normalised text, what a word with one wrong character may have meant. */
export function similarPattern(word: string): RegExp {
  const quoted = (text: string): string =>
    Array.from(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`).join('');
  const ways = doubted(word).map(({ before, after }) =>
    before === '' || after === '' ? quoted(before || after) : `${quoted(before)}[^ ]{0,2}?${quoted(after)}`,
  );
  return new RegExp(ways.length > 0 ? ways.join('|') : '(?!)', 'gu');
}
