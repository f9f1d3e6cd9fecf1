const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const del = 0x7f;

const isControl = (byte: number): boolean =>
  (byte < space && byte !== tab && byte !== lineFeed && byte !== carriageReturn) || byte === del;

/** Every page passes here byte for byte: a plain loop takes a sixth of the time of a callback for each. */
function holdsControl(text: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) if (isControl(text[at] ?? space)) return true;
  return false;
}

/**
 * UTF-8 text without the control characters that come along in pasted texts: no page, feed or text file has a place for
 * them, and a terminal would obey them. The same bytes when there are none.
 */
export function printable(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return holdsControl(text) ? text.filter((byte) => !isControl(byte)) : text;
}
