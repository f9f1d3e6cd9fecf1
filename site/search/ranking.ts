import type { PublicTypeName } from '@xianfeng/content-types';
import { close } from './closeness.ts';

/**
 * Why one exact hit stands above another, strongest first. Sounding and similar hits come after all of these.
 * - `title-is`: the title, or another name of the unit or topic, is the question itself
 * - `title-phrase`: the title contains the whole question as it was written
 * - `title-words`: the title contains all words
 * - `phrase`: names or text contain the whole question as it was written
 * - `close`: all words stand close together
 * - `words`: all words are somewhere in it
 */
export const reasons = ['title-is', 'title-phrase', 'title-words', 'phrase', 'close', 'words'] as const;
export type Reason = (typeof reasons)[number];

/** Normalised: title and other names, each by itself; and the names of what a document belongs to and its text, joined by spaces. */
export interface RankedTexts {
  readonly titles: readonly string[];
  readonly text: string;
}

/** The reasons worth telling apart for so many words: a single word is its own phrase. */
export function reasonsFor(words: readonly string[]): readonly Reason[] {
  if (words.length === 0) return ['words'];
  if (words.length === 1) return ['title-is', 'title-phrase', 'words'];
  // A single character has no place of its own in the index.
  return words.every((word) => Array.from(word).length > 1)
    ? reasons
    : reasons.filter((reason) => reason !== 'close');
}

/** The strongest reason for which a document is an exact hit; null when it is none. `phrase` is the whole normalised question. */
export function reasonOf(
  { titles, text }: RankedTexts,
  phrase: string,
  words: readonly string[],
): Reason | null {
  const title = titles.join(' ');
  const holds: Record<Reason, () => boolean> = {
    'title-is': () => ` ${title} `.includes(` ${phrase} `),
    'title-phrase': () => title.includes(phrase),
    'title-words': () => words.every((word) => title.includes(word)),
    phrase: () => text.includes(phrase),
    close: () => close(title, words) || close(text, words),
    words: () => words.every((word) => title.includes(word) || text.includes(word)),
  };
  return reasonsFor(words).find((reason) => holds[reason]()) ?? null;
}

const day = 86_400_000;

/**
 * How many days newer than it is a document counts among equals. A unit, a topic and a programme are ways to all that
 * belongs to them and stand first; a project is the promise itself, of which a year's updates tell; a call wants people now.
 */
const headStart: Partial<Record<PublicTypeName, number>> = {
  organization: 73_000,
  topic: 36_500,
  programme: 36_500,
  project: 365,
  call: 30,
};
/** A unit stands so many days behind the one above it, whenever either was written down. */
const perLevel = 3_650;

/** What decides among hits of one reason; `depth` is how many units lie above a unit. */
export interface Ranked {
  readonly type: PublicTypeName;
  readonly firstPublished: string;
  readonly depth?: number | undefined;
}

/** Freshness and kind in one number, in milliseconds: among hits of one reason the larger stands first. Throws RangeError for what is no instant. */
export function standing({ type, firstPublished, depth = 0 }: Ranked): number {
  const instant = Date.parse(firstPublished);
  if (Number.isNaN(instant)) throw new RangeError(`Not an instant: ${firstPublished}`);
  return instant + ((headStart[type] ?? 0) - depth * perLevel) * day;
}
