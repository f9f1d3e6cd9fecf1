import { phraseTokens, textTokens } from '../embedded/tokens.ts';

// Meilisearch cuts Chinese into words by a dictionary, differently in a question and in a text: parts of words and names
// are lost. The pairs of characters of the embedded index, spelled in plain letters, are words that it cannot cut.
const letters = 5;
const base = 26;

function spelled(character: string): string {
  let rest = character.codePointAt(0) ?? 0;
  let word = '';
  for (let place = 0; place < letters; place += 1) {
    word = String.fromCharCode(97 + (rest % base)) + word;
    rest = Math.floor(rest / base);
  }
  return word;
}

const asWord = (token: string): string => Array.from(token, spelled).join('');

/** The words under which normalised text is kept. */
export function pairWords(normalized: string): string[] {
  return textTokens(normalized).split(' ').map(asWord);
}

/** A phrase query for normalised text, exactly as it stands. */
export function pairPhrase(normalized: string): string {
  return `"${phraseTokens(normalized).map(asWord).join(' ')}"`;
}

/** The beginning of every word that begins with a character; Meilisearch takes the last word of a query for a beginning. */
export function pairBeginning(character: string): string {
  return asWord(character);
}
