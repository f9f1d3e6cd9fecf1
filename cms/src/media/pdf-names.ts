const escaped = (letter: string): string => {
  const [first = '', second = ''] = letter.charCodeAt(0).toString(16);
  const digit = /[a-f]/.test(second) ? `[${second}${second.toUpperCase()}]` : second;
  return `(?:${letter}|#${first}${digit})`;
};

/** What ends a name; nothing else may stand behind one of these. */
const end = String.raw`(?![^\s\0()<>[\]{}/%])`;

/**
 * Finds these names in a PDF, of which a text holds one byte in each character, however they are spelled: any letter may
 * stand there as `#` and two digits. Each place is looked at once.
 */
export function namePattern(...names: readonly string[]): RegExp {
  const spelled = names.map((name) => [...name].map(escaped).join(''));
  return new RegExp(`/(?:${spelled.join('|')})${end}`, 'g');
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0 || (code >= 0x09 && code <= 0x0d);
const longestRemark = 200;
const remark = new RegExp(`%[^\\r\\n]{0,${longestRemark}}[\\r\\n]`, 'y');

/** Where what follows begins: behind blanks, and behind remarks of a bearable length. */
export function afterBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (text[at] !== '%') return at;
    remark.lastIndex = at;
    if (!remark.test(text)) return at;
    at = remark.lastIndex;
  }
}

/** Whether the keys of a PDF say that what it holds is encrypted: with a password to open it, or with one to change it. */
export function isEncrypted(text: string): boolean {
  const name = namePattern('Encrypt');
  while (name.test(text)) {
    const at = afterBlanks(text, name.lastIndex);
    if (/[0-9<]/.test(text[at] ?? '')) return true;
    // What stands in a longer remark is no name.
    name.lastIndex = at + (text[at] === '%' ? longestRemark : 0);
  }
  return false;
}
