import { normalize, wordsOf } from '../normalize.ts';
import type { Question } from '../port.ts';
import { bigramGap } from '../closeness.ts';
import { reasonsFor, type Reason } from '../ranking.ts';
import { doubted, shortestDoubted } from '../similar.ts';
import { homophoneOf, mayBeInitials, readings } from '../sounds.ts';
import {
  carries,
  characterInPlace,
  everyDocument,
  initialPhrase,
  nothing,
  phrase,
  runsFrom,
  syllablePhrase,
  wholeSyllables,
  wholeRuns,
} from './tokens.ts';
import { wantedTokens } from './traits.ts';

// Full-text expressions. Columns: `title` (and other names), `text` (names of what it belongs to, and all text; the
// tokens of filters too), `sounds`.
const within = (columns: string, expression: string): string => `{${columns}} : (${expression})`;
const anywhere = (expression: string): string => within('title text', expression);
const all = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' AND ');
const any = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' OR ');
const but = (expression: string, others: readonly string[]): string =>
  others.length > 0 ? `(${expression}) NOT (${any(others)})` : expression;

/** Nothing lies between two pairs that follow each other but a pair that belongs to both neighbours. */
const wrongGap = 3;

/** What a question asks the index for, in parts: filters that hold for all hits, and groups of hits, best first. */
export interface Asked {
  readonly words: readonly string[];
  /** All exact hits. */
  readonly exact: string;
  /** The same, parted by why they stand where they stand; no hit is in two parts. */
  readonly inOrder: readonly string[];
  /** What else may have been meant, where so many hits are exact. */
  extras(exactHits: number): Extras;
}

/** Hits by sound alone, and hits with one wrong character alone; null when the question has none of the kind. */
export interface Extras {
  readonly sound: string | null;
  readonly similar: string | null;
}

function filtersOf(question: Question): string[] {
  return wantedTokens(question).map((tokens) => within('text', any(tokens.map(carries))));
}

function exactParts(whole: string, words: readonly string[]): string[] {
  const holds: Record<Reason, () => string> = {
    'title-is': () => within('title', wholeRuns(whole)),
    'title-phrase': () => within('title', phrase(whole)),
    'title-words': () => all(words.map((word) => within('title', phrase(word)))),
    phrase: () => anywhere(phrase(whole)),
    close: () => anywhere(`NEAR(${words.map(phrase).join(' ')}, ${bigramGap})`),
    words: () => all(words.map((word) => anywhere(phrase(word)))),
  };
  const told = reasonsFor(words);
  return told.map((reason) => {
    const stronger = contained[reason]
      .map((chain) => chain.find((one) => told.includes(one)))
      .filter((one) => one !== undefined);
    return but(
      holds[reason](),
      stronger.map((one) => holds[one]()),
    );
  });
}

/** What stands above each reason, as chains of which each first one contains the rest: excluding it excludes them all. */
const contained: Record<Reason, readonly (readonly Reason[])[]> = {
  'title-is': [],
  'title-phrase': [['title-is']],
  'title-words': [['title-phrase']],
  phrase: [['title-words']],
  close: [['title-words'], ['phrase']],
  words: [
    ['title-words', 'title-phrase'],
    ['close', 'phrase'],
  ],
};

function soundOf(word: string): string[] {
  const ways = [...readings(word).map(syllablePhrase), ...(mayBeInitials(word) ? [initialPhrase(word)] : [])];
  return ways.length > 0 ? [within('sounds', any(ways))] : [];
}

function homophonesOf(word: string): string[] {
  const syllables = homophoneOf(word);
  return syllables ? [within('sounds', wholeSyllables(syllables))] : [];
}

function similarTo(word: string): string[] {
  const one = (text: string): string => (Array.from(text).length > 1 ? phrase(text) : characterInPlace(text));
  const ways = doubted(word).map(({ before, after }) =>
    before === '' || after === ''
      ? phrase(before || after)
      : `NEAR(${one(before)} ${one(after)}, ${wrongGap})`,
  );
  return ways.length > 0 ? [anywhere(any([...new Set(ways)]))] : [];
}

/** The full-text expressions of a question. */
export function expressionsOf(question: Question): Asked {
  const words = wordsOf(question.q);
  const filters = filtersOf(question);
  const filtered = (expression: string): string => all([expression, ...filters]);
  if (words.length === 0) {
    const everything = filters.length > 0 ? all(filters) : carries(everyDocument);
    const exact = question.q.trim() === '' ? everything : carries(nothing);
    return { words, exact, inOrder: [exact], extras: () => ({ sound: null, similar: null }) };
  }
  const whole = normalize(question.q);
  const exactWords = words.map((word) => anywhere(phrase(word)));
  const exact = all(exactWords);
  const heardAs = (ways: (word: string) => string[]): string | null => {
    const heard = words.map(ways);
    return heard.some((some) => some.length > 0)
      ? all(words.map((_, at) => any([exactWords[at] ?? '', ...(heard[at] ?? [])])))
      : null;
  };
  const doubt =
    Array.from(words.join('')).length >= shortestDoubted
      ? words.flatMap((word, at) =>
          similarTo(word).map((ways) => all([ways, ...exactWords.filter((_, other) => other !== at)])),
        )
      : [];
  return {
    words,
    exact: filtered(exact),
    inOrder: exactParts(whole, words).map(filtered),
    extras(exactHits) {
      // Other characters of the same sound are meant only where nothing, or a long word, was written as it stands.
      const doubtsSound = (word: string): boolean =>
        exactHits === 0 || Array.from(word).length >= shortestDoubted;
      const sound = heardAs((word) => [...soundOf(word), ...(doubtsSound(word) ? homophonesOf(word) : [])]);
      const stronger = [exact, ...(sound === null ? [] : [sound])];
      return {
        sound: sound === null ? null : filtered(but(sound, [exact])),
        similar: doubt.length === 0 ? null : filtered(but(any(doubt), stronger)),
      };
    },
  };
}

/** Titles that answer what is typed so far, best first: they are it, begin with it, contain it, or sound like it. Later ones find what earlier ones found, too. */
export function suggestionExpressions(typed: string): string[] {
  const begun = normalize(typed);
  if (begun === '') return [];
  return [
    within('title', wholeRuns(begun)),
    within('title', runsFrom(begun)),
    within('title', phrase(begun)),
    ...soundOf(begun.replaceAll(' ', '')),
  ];
}
