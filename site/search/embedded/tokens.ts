// The index's tokenizer (`ascii`) takes every non-ASCII character, ASCII letter and digit as part of a token, and
// ends a token at the rest of ASCII. That rest is written in a private alphabet, which normalised text never contains.
const privateAlphabet = 0xe000;
const boundary = String.fromCharCode(privateAlphabet);
const filterSign = String.fromCharCode(privateAlphabet + 1);

function spelled(text: string): string {
  return text.replace(/[^0-9A-Za-z\u0080-\u{10ffff}]/gu, (character) => String.fromCharCode(privateAlphabet + character.charCodeAt(0)));
}

/** Every document carries this token. */
export const everyDocument = filterSign;

/** The token of a document that carries a value, such as `type` `project`. */
export function filterToken(name: string, value: string): string {
  return `${filterSign}${spelled(`${name}=${value}`)}`;
}

function bigrams(characters: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let at = 1; at < characters.length; at += 1) pairs.push(`${characters[at - 1]}${characters[at]}`);
  return pairs;
}

/**
 * What is indexed of a normalised text: each of its characters once, for questions of one character, and all
 * overlapping pairs in order. After each run of characters stands a boundary, so that no phrase reaches across a space.
 */
export function textTokens(normalized: string): string {
  const runs = normalized.split(' ').map((run) => Array.from(spelled(run)));
  const characters = new Set(runs.flat());
  return [...characters, boundary, ...runs.flatMap((run) => [...bigrams(run), boundary])].join(' ');
}

function phraseOf(word: string): string {
  const characters = Array.from(spelled(word));
  return characters.length > 1 ? bigrams(characters).join(' ') : characters.join('');
}

/** A full-text expression: all normalised words, each as the exact phrase of its pairs, and all tokens. */
export function matchExpression(words: readonly string[], tokens: readonly string[]): string {
  const wanted = [...words.map(phraseOf), ...tokens];
  return (wanted.length > 0 ? wanted : [everyDocument]).map((phrase) => `"${phrase}"`).join(' AND ');
}
