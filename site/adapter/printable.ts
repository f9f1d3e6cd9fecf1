const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const del = 0x7f;

const isControl = (byte: number): boolean =>
  (byte < space && byte !== tab && byte !== lineFeed && byte !== carriageReturn) || byte === del;

/**
 * UTF-8 text without the control characters that come along in pasted texts: no page, feed or text file has a place for
 * them, and a terminal would obey them. The same bytes when there are none.
 */
export function printable(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return text.some(isControl) ? text.filter((byte) => !isControl(byte)) : text;
}
