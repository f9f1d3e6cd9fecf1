const circles = /^[○◯〇⃝O]$/u;
const boxes = /^[□△◇▲■◆]$/u;

const enclosed = new Map(
  [
    [0x2460, 0x2473],
    [0x24b6, 0x24ea],
    [0x3251, 0x325f],
    [0x3280, 0x32b0],
    [0x32b1, 0x32bf],
  ].flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).map(
      (sign): [string, string] => [sign.normalize('NFKC'), sign],
    ),
  ),
);

/** A fraction in one line: bare where its parts are, in brackets where they are sums. */
export const fraction = (above: string, beneath: string): string =>
  [above, beneath]
    .map((part) => (/^[\p{L}\p{N}.%]*$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`))
    .join('/');

interface Reading {
  readonly text: string;
  /** Whether a sign was put into words, which somebody should look at. */
  readonly changed: boolean;
}

function overstruck(parts: readonly string[]): Reading {
  const [around, ...inner] = parts
    .map((part) => part.trim())
    .sort((a, b) => Number(isFrame(b)) - Number(isFrame(a)));
  const word = inner.join('');
  if (around === undefined || !isFrame(around)) return { text: parts.join(''), changed: parts.length > 1 };
  const sign = circles.test(around) ? enclosed.get(word) : undefined;
  return sign ? { text: sign, changed: false } : { text: `（${word}）`, changed: true };
}
const isFrame = (part: string) => circles.test(part) || boxes.test(part);

function shown(command: string, parts: readonly string[]): Reading {
  const [first = '', second = ''] = parts;
  switch (command) {
    case 'o':
      return overstruck(parts);
    case 'f':
      return { text: fraction(first, second), changed: true };
    case 'r':
      return { text: parts.length > 1 ? `${first}√(${second})` : `√(${first})`, changed: true };
    case 'b':
      return { text: `(${parts.join('')})`, changed: true };
    case 'l':
      return { text: parts.join(','), changed: true };
    case 'a':
      return { text: parts.join(' '), changed: true };
    case 'i':
      return { text: `∫${parts.join(' ')}`, changed: true };
    default:
      return { text: parts.join(''), changed: true };
  }
}

/** What an EQ field draws, such as `EQ \o\ac(○,3)` (带圈字符), as text. */
export function readEquation(instruction: string): Reading {
  const source = Array.from(instruction.replace(/^\s*eq\s+/i, ''));
  let at = 0;
  let changed = false;
  const sequence = (inside: boolean): string => {
    let text = '';
    for (; at < source.length; at += 1) {
      const sign = source[at] ?? '';
      if (inside && /[,;，；)）]/.test(sign)) break;
      text += sign === '\\' ? command() : sign;
    }
    return text;
  };
  const command = (): string => {
    const names: string[] = [];
    at += 1;
    if (!/[a-z]/i.test(source[at] ?? '')) return source[at] ?? '';
    for (;;) {
      let name = '';
      while (/[a-z0-9]/i.test(source[at] ?? '')) name += source[at++];
      names.push(name);
      while (source[at] === ' ') at += 1;
      // Brackets of \b are named by a sign of their own: \bc\[
      if (source[at] === '\\' && !/[a-z]/i.test(source[at + 1] ?? '')) at += 2;
      if (source[at] !== '\\') break;
      at += 1;
    }
    if (!/[(（]/.test(source[at] ?? '')) {
      at -= 1;
      return '';
    }
    const parts: string[] = [];
    do {
      at += 1;
      parts.push(sequence(true));
    } while (/[,;，；]/.test(source[at] ?? ''));
    const reading = shown((names[0] ?? '').toLowerCase().slice(0, 1), parts);
    changed ||= reading.changed;
    return reading.text;
  };
  return { text: sequence(false).trim(), changed };
}
