/** Characters that show nothing or turn the reading direction round: they can only mislead. */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]/g;

/** Text as it may be stored: well-formed, without invisible characters. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/\ufffd/g, '');

const wide = '\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef';
const lineEndInChinese = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n]+[ \\t]*(?=[${wide}])`, 'g');

/** White space as HTML means it: runs are one space, a line end inside Chinese is nothing, tied spaces are spaces. */
export const collapse = (text: string): string =>
  text.replace(lineEndInChinese, '').replace(/[ \t\r\n\u00a0\u2000-\u200a\u202f\u205f\u2028\u2029]+/g, ' ');

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

/** Signs of the private area come from Wingdings even where no font says so. */
export const withoutPrivateSigns = (text: string): string =>
  text.replace(/[\uf020-\uf0ff]/g, fromWingdings).replace(/[\ue000-\uf8ff]/g, '');
