import { afterBlanks, namePattern } from './pdf-names.ts';

/** Where a name stands in a PDF, of which `text` holds one byte in each character. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly written: 'brackets' | 'hex' | 'description';
}

/** Who wants to hide something may write any length of name: so much of it is told. */
const mostLetters = 4096;

/** A document tells of its author once in each of its versions. */
const mostEntries = 10_000;

/** A PDF names its author so often that it is none that anybody wrote. */
export class TooManyAuthors extends Error {}

const inUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xfe && bytes[1] === 0xff;

function decoded(bytes: Buffer): string {
  if (inUtf16(bytes))
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  const utf8 = bytes.toString('utf8');
  return (utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8).replace(/^\ufeff/, '');
}

const inBrackets = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[^])/g, (_all, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8) & 255) : code,
  );

const [backslash, opens, closes, less] = [0x5c, 0x28, 0x29, 0x3c];

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const [digitsToEnd, reference] = [/[0-9A-Fa-f\s]+>/y, /(\d{1,10}\s{1,20}\d{1,5})\s{1,20}R\b/y];
/** Of objects that are named as the author's so many are looked for, and so many versions of each. */
const mostObjects = 20;

/** Where an object's value begins, in each version that the file holds of it. */
function* objectsIn(text: string, name: string): Generator<number> {
  const head = `${name} obj`;
  let versions = 0;
  for (let at = text.indexOf(head); at >= 0 && versions < mostObjects; at = text.indexOf(head, at + 1)) {
    if (isDigit(text.charCodeAt(at - 1))) continue;
    versions += 1;
    yield afterBlanks(text, at + head.length);
  }
}

/**
 * Where it begins what the document says of its author: beside the word, or in an object that the word names.
 * @throws TooManyAuthors
 */
function* valuesIn(text: string): Generator<number> {
  const named = new Set<string>();
  let entries = 0;
  const key = namePattern('Author');
  while (key.test(text)) {
    entries += 1;
    if (entries > mostEntries) throw new TooManyAuthors();
    const begin = afterBlanks(text, key.lastIndex);
    const name = isDigit(text.charCodeAt(begin))
      ? matchAt(reference, text, begin)?.[1]?.replace(/\s+/, ' ')
      : undefined;
    if (name === undefined) yield begin;
    else if (named.size < mostObjects && !named.has(name)) yield* objectsIn(text, name);
    if (name !== undefined) named.add(name);
  }
}

/** Of brackets that do not match so many are looked at, and so much of each. */
const mostUnmatched = { texts: 100, letters: 4096 };

/**
 * The texts in brackets that begin at `begins`, ascending. They may hold brackets, and each may hold the others: all of
 * them are found in one walk. Of one that closes in no object of its own only what stands before the first bracket counts.
 */
function* inBracketsAt(text: string, begins: readonly number[]): Generator<Place> {
  const open: { readonly from: number; readonly depth: number }[] = [];
  let [next, depth, endOfObject, nextEnd] = [0, 0, -1, 0];
  const place = (from: number, to: number): Place => ({ from, to, written: 'brackets' });
  let unmatchedLeft = mostUnmatched.texts;
  function* unmatched(from: number): Generator<Place> {
    unmatchedLeft -= 1;
    if (unmatchedLeft < 0) return;
    const length = text.slice(from, from + mostUnmatched.letters).indexOf(')');
    if (length >= 0) yield place(from, from + length);
  }
  for (let at = begins[0] ?? text.length; at < text.length; at += 1) {
    while ((begins[next] ?? text.length) < at) next += 1;
    // Between one author and the next nothing is open.
    if (open.length === 0) at = begins[next] ?? text.length;
    if (at === begins[next]) open.push({ from: at, depth });
    const letter = text.charCodeAt(at);
    if (letter === backslash) at += 1;
    else if (letter === opens) depth += 1;
    else if (letter === closes) {
      const last = open.at(-1);
      if (last?.depth === depth) {
        open.pop();
        while (nextEnd >= 0 && nextEnd < at) {
          endOfObject = nextEnd;
          nextEnd = text.indexOf('endobj', nextEnd + 1);
        }
        if (endOfObject > last.from) yield* unmatched(last.from);
        else yield place(last.from, at);
      }
      depth -= 1;
    }
  }
  for (const { from } of open.slice(0, mostUnmatched.texts)) yield* unmatched(from);
}

/** What the document says of itself. None of what one entry is searched in is searched for the next. */
function* entriesIn(text: string): Generator<Place> {
  const brackets: number[] = [];
  for (const begin of valuesIn(text)) {
    const bracket = text.charCodeAt(begin);
    const from = begin + 1;
    if (bracket === opens) brackets.push(from);
    const digits = bracket === less ? matchAt(digitsToEnd, text, from)?.[0] : undefined;
    if (digits !== undefined) yield { from, to: from + digits.length - 1, written: 'hex' };
  }
  yield* inBracketsAt(
    text,
    brackets.sort((a, b) => a - b),
  );
}

/** What stands between the marks: in a list, as the rules want it, or without one. */
function* wordsWithin(text: string, offset: number): Generator<Place> {
  let at = text.indexOf('>');
  while (at >= 0) {
    const from = afterBlanks(text, at + 1);
    const next = text.indexOf('<', from);
    const to = next < 0 ? text.length : next;
    if (to > from) yield { from: offset + from, to: offset + to, written: 'description' };
    at = next < 0 ? -1 : text.indexOf('>', next);
  }
}

const [creator, creatorEnd] = ['<dc:creator', '</dc:creator>'];

/**
 * What its description in XML says. Where no mark closes any more there is nothing to find, however many open.
 * @throws TooManyAuthors
 */
function* describedIn(text: string): Generator<Place> {
  let at = text.indexOf(creator);
  for (let entries = 1; at >= 0; entries += 1) {
    if (entries > mostEntries) throw new TooManyAuthors();
    const end = text.indexOf(creatorEnd, at);
    if (end < 0) return;
    yield* wordsWithin(text.slice(at, end), at);
    at = text.indexOf(creator, end);
  }
}

const attribute = /\sdc:creator\s{0,20}=\s{0,20}(?:"([^"<]*)"|'([^'<]*)')/dg;

/** The same, written beside the name of a mark. @throws TooManyAuthors */
function* attributesIn(text: string): Generator<Place> {
  let entries = 0;
  for (const { indices } of text.matchAll(attribute)) {
    entries += 1;
    if (entries > mostEntries) throw new TooManyAuthors();
    const [from, to] = indices?.[1] ?? indices?.[2] ?? [0, 0];
    if (to > from) yield { from, to, written: 'description' };
  }
}

function* placesIn(text: string): Generator<Place> {
  for (const place of entriesIn(text)) if (place.to > place.from) yield place;
  yield* describedIn(text);
  yield* attributesIn(text);
}

function nameAt(text: string, { from, to, written }: Place): string {
  const said = text.slice(from, Math.min(to, from + mostLetters));
  const bytes =
    written === 'hex'
      ? Buffer.from(said.replace(/\s/g, ''), 'hex')
      : Buffer.from(written === 'brackets' ? inBrackets(said) : said, 'latin1');
  return decoded(bytes).replaceAll('\0', '').trim();
}

/** The first names that a PDF tells, at most `most`. */
export function authorsIn(text: string, most: number): string[] {
  const names = new Set<string>();
  let looked = 0;
  for (const place of placesIn(text)) {
    const name = nameAt(text, place);
    if (name !== '') names.add(name);
    looked += 1;
    if (names.size >= most || looked >= mostEntries) break;
  }
  return [...names];
}

/**
 * A PDF, or a part of one, that names no author; the same bytes when it names none. Nothing moves, for its table points at
 * bytes.
 */
export function withoutAuthors(pdf: Buffer, text: string): Buffer {
  const bytes = Buffer.from(pdf);
  let done = 0;
  // One may stand within another.
  for (const { from, to, written } of [...placesIn(text)].sort((a, b) => a.from - b.from)) {
    if (to > done) bytes.fill(written === 'hex' ? '20' : ' ', Math.max(from, done), to, 'latin1');
    done = Math.max(done, to);
  }
  return bytes.equals(pdf) ? pdf : bytes;
}
