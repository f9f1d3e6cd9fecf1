import type { SearchDocument } from '../search-document.ts';
import { normalize } from '../normalize.ts';
import { standing } from '../ranking.ts';
import { syllablesOf } from '../sounds.ts';
import { pairWords } from './words.ts';

/** Of each attribute Meilisearch keeps so many words (65,535) and ignores the rest; long texts go on in the next one. */
const wordsPerAttribute = 60_000;
/** A question may lie across the end of an attribute. */
const overlap = 120;
/** Attributes for the text's pairs: enough for 470,000 characters. */
export const textAttributes = Array.from({ length: 8 }, (_, number) => `pairs${number}`);
export const titleAttribute = 'pairsOfTitle';
export const soundAttribute = 'sounds';
/** The same names, each as its syllables, parted by blanks. */
export const syllableAttribute = 'syllables';
const longestSound = 40;

/** A document as Meilisearch keeps it. */
export type MeiliDocument = SearchDocument & {
  /** Milliseconds. */
  readonly publishedAt: number;
  readonly standing: number;
  readonly [soundAttribute]: readonly string[];
  readonly [syllableAttribute]: readonly string[];
  readonly [titleAttribute]: string;
  readonly [pairs: `pairs${number}`]: string;
};

/** A name from each of its syllables on, in full and in initials: what somebody may begin to type. */
function soundsFrom(name: string): string[] {
  const syllables = syllablesOf(name);
  return syllables.flatMap((_, at) => {
    const rest = syllables.slice(at);
    return [
      rest.join('').slice(0, longestSound),
      ...(rest.length > 1
        ? [
            rest
              .map((syllable) => syllable.slice(0, 1))
              .join('')
              .slice(0, longestSound),
          ]
        : []),
    ];
  });
}

function inAttributes(words: readonly string[]): Record<`pairs${number}`, string> {
  const step = wordsPerAttribute - overlap;
  const filled = textAttributes.slice(0, Math.max(1, Math.ceil((words.length - overlap) / step)));
  return Object.fromEntries(
    filled.map((name, at) => [name, words.slice(at * step, at * step + wordsPerAttribute).join(' ')]),
  );
}

export function meiliDocumentOf(document: SearchDocument): MeiliDocument {
  const { title, aliases, names, body, people, organizationName, firstPublished } = document;
  const joined = (texts: readonly string[]): string => texts.map(normalize).join(' ');
  const heard = [
    ...new Set([title, ...aliases, ...(organizationName === undefined ? [] : [organizationName]), ...people]),
  ];
  return {
    ...document,
    publishedAt: Date.parse(firstPublished),
    standing: standing(document),
    [soundAttribute]: [...new Set(heard.flatMap(soundsFrom))],
    [syllableAttribute]: heard.map((name) => syllablesOf(name).join(' ')),
    [titleAttribute]: pairWords(joined([title, ...aliases])).join(' '),
    ...inAttributes(pairWords(joined([...names, body]))),
  };
}
