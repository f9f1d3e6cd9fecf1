/** A line of a calendar: name (with its parameters) and value, both as RFC 5545 writes them. */
export type Property = readonly [name: string, value: string];

// RFC 5545, 3.1: 75 octets without the break.
const lineLength = 75;

/** Text as the value of a property; control characters, which a calendar cannot hold, are left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** One line, folded so that no part is longer than 75 octets and no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineLength) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** The whole calendar as it is sent. */
export function calendarText(lines: readonly Property[]): string {
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}
