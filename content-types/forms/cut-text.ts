import { readPlainly } from '../language/plain-reading.ts';

/** What stands where something of a letter was left out before others read it. */
export const cutMark = '（略）';

const plain = (text: string): string => text.replace(/\s+/g, '');

/**
 * Whether a text says only what the original says, with pieces left out: every stretch between two marks stands in the
 * original, in the same order. Spaces and lines do not count.
 */
export function isCutOf(original: string, shortened: string): boolean {
  const whole = plain(original);
  let from = 0;
  for (const piece of plain(shortened).split(plain(cutMark))) {
    const at = whole.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return plain(shortened).replaceAll(plain(cutMark), '') !== '';
}

/** As a reader reads it, whatever was put between and into the characters. */
const bare = (text: string): string => plain(readPlainly(text).text);

/** Whether a text names the writer of a letter, or gives their telephone, however it is spaced. */
export function tellsOf(
  text: string,
  { name, phone }: { readonly name?: string | undefined; readonly phone?: string | undefined },
): boolean {
  const read = bare(text);
  const digits = read.replace(/\D/g, '');
  const number = bare(phone ?? '').replace(/\D/g, '');
  const named = bare(name ?? '');
  return (named.length > 1 && read.includes(named)) || (number.length > 6 && digits.includes(number));
}
