import { originalOf, readPlainly, withoutGaps, type PlainReading } from '../language/plain-reading.ts';
import { finding, type Check, type Finding, type Wording } from './check.ts';
import { everyTextAt, placesIn } from './texts-of.ts';

const plain = (text: string) => withoutGaps(readPlainly(text));
const asItStands = (text: string): PlainReading => {
  const at = Array.from({ length: text.length }, (_, index) => index);
  return { text, starts: at, ends: at.map((index) => index + 1), original: text };
};

/** Where `words` begin in a text. */
function places(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** The wrong words as they stand in a text; what is part of the right ones is let pass. */
function wrongIn(text: string, { wrong, right }: Wording): string[] {
  // Two ways to write that differ in nothing but width or blanks are told apart by these alone.
  const read = plain(wrong).text === plain(right).text ? asItStands : plain;
  const [reading, sought, sound] = [read(text), read(wrong).text, read(right).text];
  const within = places(sound, sought);
  const sure = new Set(places(reading.text, sound).flatMap((at) => within.map((inside) => at + inside)));
  return places(reading.text, sought)
    .filter((at) => !sure.has(at))
    .map((at) => originalOf(reading, at, at + sought.length));
}

/** Names, posts and phrases that the county keeps a list of. What contains the wrong way to write it and is right is let pass. */
export const wordings: Check = (type, fields, { wordings: list }) =>
  placesIn(type.fields, fields).flatMap((place) => {
    const texts = everyTextAt(place);
    return list.flatMap((wording): Finding[] =>
      [...new Set(texts.flatMap((text) => wrongIn(text, wording)))].map((wrong) =>
        finding(wording.weight, `${place.label}里的“${wrong}”应当写成“${wording.right}”。`, place.at),
      ),
    );
  });
