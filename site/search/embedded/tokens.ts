// The index's tokenizer (`ascii`) takes every non-ASCII character, ASCII letter and digit as part of a token, and
// ends a token at the rest of ASCII. That rest is written in a private alphabet, which normalised text never contains.
const privateAlphabet = 0xe000;
const boundary = String.fromCharCode(privateAlphabet);
const filterSign = String.fromCharCode(privateAlphabet + 1);
const initialSign = String.fromCharCode(privateAlphabet + 2);

function spelled(text: string): string {
  return text.replace(/[^0-9A-Za-z\u0080-\u{10ffff}]/gu, (character) =>
    String.fromCharCode(privateAlphabet + character.charCodeAt(0)),
  );
}

/** Every document carries this token. */
export const everyDocument = filterSign;

/** No document carries this token. */
export const nothing = `${filterSign}${filterSign}`;

/** The token of a document that carries a value, such as `type` `project`. */
export function filterToken(name: string, value: string): string {
  return `${filterSign}${spelled(`${name}=${value}`)}`;
}

/** The overlapping pairs of a list. */
export function pairsOf(characters: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let at = 1; at < characters.length; at += 1) pairs.push(`${characters[at - 1]}${characters[at]}`);
  return pairs;
}

function runsOf(normalized: string): string[][] {
  return normalized.split(' ').map((run) => Array.from(spelled(run)));
}

/**
 * What is indexed of a normalised text: each of its characters once, for questions of one character, and all
 * overlapping pairs in order. A boundary begins and ends each run of characters, so that no phrase reaches across a
 * space, and that a phrase can ask for a whole run.
 */
export function textTokens(normalized: string): string {
  const runs = runsOf(normalized);
  return [...new Set(runs.flat()), ...runs.flatMap((run) => pairsOf([boundary, ...run, boundary]))].join(' ');
}

const quoted = (tokens: string): string => `"${tokens}"`;

/** The tokens that follow each other where normalised text stands; a space in it is the end of one run and the beginning of the next. */
export function phraseTokens(normalized: string): string[] {
  const runs = runsOf(normalized);
  const [only = []] = runs;
  if (runs.length === 1) return only.length > 1 ? pairsOf(only) : [only.join('')];
  const last = runs.length - 1;
  return runs.flatMap((run, at) =>
    pairsOf([...(at > 0 ? [boundary] : []), ...run, ...(at < last ? [boundary] : [])]),
  );
}

/** Finds normalised text exactly as it stands. */
export function phrase(normalized: string): string {
  return quoted(phraseTokens(normalized).join(' '));
}

/** Finds normalised text as one or several whole runs: nothing before, nothing after. */
export function wholeRuns(normalized: string): string {
  return quoted(
    runsOf(normalized)
      .flatMap((run) => pairsOf([boundary, ...run, boundary]))
      .join(' '),
  );
}

/** Finds runs that begin like this. */
export function runsFrom(normalized: string): string {
  const runs = runsOf(normalized);
  const last = runs.length - 1;
  return quoted(
    runs.flatMap((run, at) => pairsOf([boundary, ...run, ...(at < last ? [boundary] : [])])).join(' '),
  );
}

/** Any of a text's characters in its place: the pairs that it begins. */
export function characterInPlace(character: string): string {
  return `${quoted(spelled(character))} *`;
}

/** What is indexed of sounds: each name's syllables and the pairs of their initials. */
export function soundTokens(names: readonly (readonly string[])[]): string {
  return names
    .flatMap((syllables) => [
      ...syllables,
      boundary,
      ...pairsOf(syllables.map((syllable) => syllable.slice(0, 1))).map((pair) => `${initialSign}${pair}`),
      boundary,
    ])
    .join(' ');
}

/** Finds these syllables in a row, the last one perhaps only begun. */
export function syllablePhrase(syllables: readonly string[]): string {
  return `${quoted(syllables.join(' '))} *`;
}

/** Finds these syllables in a row, each of them whole. */
export function wholeSyllables(syllables: readonly string[]): string {
  return quoted(syllables.join(' '));
}

/** Finds these initials in a row, two at least. */
export function initialPhrase(initials: string): string {
  return quoted(
    pairsOf(Array.from(initials))
      .map((pair) => `${initialSign}${pair}`)
      .join(' '),
  );
}

/** Finds documents that carry a token. */
export function carries(token: string): string {
  return quoted(token);
}
