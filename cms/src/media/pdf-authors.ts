/** Where a name stands in a PDF, of which `text` holds one byte in each character. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly written: 'brackets' | 'hex' | 'description';
}

/** Who wants to hide something may write any number of names, and any length: so much of them is told. */
const mostTold = { names: 10_000, letters: 4096 };

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

/** Where the bracket closes that is open before `from`; -1 where another opens first, or none closes. */
function closingBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === backslash) at += 1;
    else if (letter === opens) return -1;
    else if (letter === closes) return at;
  }
  return -1;
}

const [key, digitsToEnd] = ['/Author', /[0-9A-Fa-f\s]+>/y];

function closingDigits(text: string, from: number): number {
  digitsToEnd.lastIndex = from;
  return digitsToEnd.test(text) ? digitsToEnd.lastIndex - 1 : -1;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0 || (code >= 0x09 && code <= 0x0d);

/** What the document says of itself. None of what one entry is searched in is searched for the next. */
function* entriesIn(text: string): Generator<Place> {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    let from = at + key.length;
    while (isBlank(text.charCodeAt(from))) from += 1;
    const bracket = text.charCodeAt(from);
    from += 1;
    if (bracket === opens) yield { from, to: closingBracket(text, from), written: 'brackets' };
    else if (bracket === less) yield { from, to: closingDigits(text, from), written: 'hex' };
  }
}

/** Names between the marks of a list. */
function* namesListed(text: string, offset: number): Generator<Place> {
  let at = text.indexOf('<rdf:li');
  while (at >= 0) {
    const from = text.indexOf('>', at) + 1;
    const to = from === 0 ? -1 : text.indexOf('<', from);
    if (to < 0) return;
    if (text.startsWith('</rdf:li>', to))
      yield { from: offset + from, to: offset + to, written: 'description' };
    at = text.indexOf('<rdf:li', to);
  }
}

const [creator, creatorEnd] = ['<dc:creator', '</dc:creator>'];

/** What its description in XML says. Where no mark closes any more there is nothing to find, however many open. */
function* describedIn(text: string): Generator<Place> {
  let at = text.indexOf(creator);
  while (at >= 0) {
    const end = text.indexOf(creatorEnd, at);
    if (end < 0) return;
    yield* namesListed(text.slice(at, end), at);
    at = text.indexOf(creator, end);
  }
}

function* placesIn(text: string): Generator<Place> {
  for (const place of entriesIn(text)) if (place.to > place.from) yield place;
  yield* describedIn(text);
}

function nameAt(text: string, { from, to, written }: Place): string {
  const said = text.slice(from, Math.min(to, from + mostTold.letters));
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
    if (names.size >= most || looked >= mostTold.names) break;
  }
  return [...names];
}

/** A PDF whose unpacked parts name no author; the same bytes when they name none. Nothing moves, for its table points at bytes. */
export function withoutAuthors(pdf: Buffer, text: string): Buffer {
  const bytes = Buffer.from(pdf);
  for (const { from, to, written } of placesIn(text))
    bytes.fill(written === 'hex' ? '20' : ' ', from, to, 'latin1');
  return bytes.equals(pdf) ? pdf : bytes;
}
