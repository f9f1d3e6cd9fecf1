/** Characters that show nothing or turn the reading direction round: they can only mislead. */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]/g;

/** A joiner shows nothing, but between pictures it makes one of several (👨‍👩‍👧). */
const looseJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Text as it may be stored: well-formed, without invisible characters. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/\ufffd/g, '')
    .replace(looseJoiner, '');

const wide = '[\\p{Script=Han}\\u2e80-\\u303f\\u3041-\\u33ff\\uff00-\\uffef]';
const blanks = '[ \\t]*[\\r\\n]+[ \\t\\r\\n]*';
const lineEnd = new RegExp(`(?<=${wide})${blanks}(?=${wide})`, 'gu');

/** The texts of a line without the line ends inside Chinese, which mean nothing, also where the parts meet. */
export function withoutLineEnds(parts: readonly string[]): string[] {
  const gone = [...parts.join('').matchAll(lineEnd)].map(
    ({ 0: blank, index }) => [index, index + blank.length] as const,
  );
  if (gone.length === 0) return [...parts];
  let from = 0;
  return parts.map((part) => {
    const start = from;
    from += part.length;
    return gone
      .filter(([first, last]) => first < from && last > start)
      .toReversed()
      .reduce(
        (text, [first, last]) =>
          text.slice(0, Math.max(0, first - start)) + text.slice(Math.min(part.length, last - start)),
        part,
      );
  });
}

/** White space as HTML means it: runs are one space, tied spaces are spaces. */
export const collapse = (text: string): string =>
  text.replace(/[ \t\r\n\u00a0\u2000-\u200a\u202f\u205f\u2028\u2029]+/g, ' ');

const signs: Readonly<Record<string, string>> = {
  þ: '☑',
  R: '☑',
  '¨': '□',
  o: '□',
  q: '□',
  ü: '✓',
  û: '✗',
  S: '☒',
  x: '☒',
  l: '●',
  n: '■',
  u: '◆',
  Ø: '➢',
  ð: '⇨',
  à: '→',
  v: '❖',
  w: '◆',
  '²': '◇',
};

/** Wingdings are letters in another font: without it only the sign that they drew makes sense. */
export function fromWingdings(text: string): string {
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const plain = code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : letter;
    // Chinese in such a font is a mistake that nobody sees: the machine shows another font.
    return /\s/.test(plain) || (plain.codePointAt(0) ?? 0) > 0xff ? plain : (signs[plain] ?? '·');
  }).join('');
}

/** Signs of the private area come from Wingdings even where no font says so; all else there is a rare character of a name. */
export const privateSigns = (text: string): string => text.replace(/[\uf020-\uf0ff]/g, fromWingdings);
