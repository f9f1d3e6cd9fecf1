import { customPinyin, pinyin } from 'pinyin-pro';

// Where there are dikes, 圩 is one; the library knows it as a market.
customPinyin({ 圩: 'wéi' });

/** One character of a text that has a sound, with its place in UTF-16 units. */
interface Sounding {
  readonly syllable: string;
  readonly start: number;
  readonly end: number;
}

const latin = /^[a-z]{2,}$/;
const chinese = /^\p{Script=Han}{2,40}$/u;
const consonant = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const finals =
  'a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve'.split(
    ' ',
  );
const beginnings = [
  ...new Set(finals.flatMap((final) => Array.from(final, (_, at) => final.slice(0, at + 1)))),
];
const wholeSyllable = new RegExp(`^${consonant}?(?:${finals.join('|')})$`);
const begunSyllable = new RegExp(`^(?:${consonant}|${consonant}?(?:${beginnings.join('|')}))$`);
const onlyInitials = /^[^iuv]+$/;
const longestSyllable = 6;
const longestWord = 40;
/** A word can be cut into syllables in more than one way (xian: xian, xi an); more ways than these are not tried. */
const mostWays = 8;

/** The syllables of the Han characters of a text, without tones; ü is written v. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).filter((syllable) =>
    /^[a-z]+$/.test(syllable),
  );
}

/** Whether a normalised word can be the sound of something: letters only, two at least. */
export function maySound(word: string): boolean {
  return latin.test(word) && word.length <= longestWord;
}

/** The syllables of a word of Han characters, two at least, that may have been typed for others of the same sound (陆灯 for 路灯); null for any other. */
export function homophoneOf(word: string): string[] | null {
  if (!chinese.test(word)) return null;
  const syllables = syllablesOf(word);
  return syllables.length === Array.from(word).length ? syllables : null;
}

/** The ways to read a word as syllables, of which the last may be only begun. */
export function readings(word: string): string[][] {
  const found: string[][] = [];
  const read = (rest: string, before: readonly string[]): void => {
    if (found.length >= mostWays) return;
    if (begunSyllable.test(rest)) found.push([...before, rest]);
    for (let length = Math.min(longestSyllable, rest.length - 1); length > 0; length -= 1) {
      const syllable = rest.slice(0, length);
      if (wholeSyllable.test(syllable)) read(rest.slice(length), [...before, syllable]);
    }
  };
  if (maySound(word)) read(word, []);
  return found;
}

/** Whether a word may consist of initials alone (xczx). */
export function mayBeInitials(word: string): boolean {
  return maySound(word) && onlyInitials.test(word);
}

function soundingsOf(text: string): Sounding[] {
  let at = 0;
  return pinyin(text, { toneType: 'none', type: 'all', v: true }).flatMap(({ origin, pinyin: syllable }) => {
    const start = at;
    at += origin.length;
    return /^[a-z]+$/.test(syllable) ? [{ syllable, start, end: at }] : [];
  });
}

/** Where in a text a word sounds, in UTF-16 units; null when nowhere. */
export function soundPlace(
  text: string,
  word: string,
): { readonly start: number; readonly end: number } | null {
  const soundings = soundingsOf(text);
  const homophone = homophoneOf(word);
  if (homophone) {
    const from = soundings.findIndex((_, at) =>
      homophone.every((syllable, offset) => soundings[at + offset]?.syllable === syllable),
    );
    const [first, last] = [soundings[from], soundings[from + homophone.length - 1]];
    return first && last ? { start: first.start, end: last.end } : null;
  }
  if (!maySound(word)) return null;
  for (const [from, first] of soundings.entries()) {
    let heard = '';
    let initials = '';
    for (const { syllable, end } of soundings.slice(from)) {
      heard += syllable;
      initials += syllable.slice(0, 1);
      if (initials === word || heard.startsWith(word)) return { start: first.start, end };
      if (!word.startsWith(heard) && !word.startsWith(initials)) break;
    }
  }
  return null;
}
