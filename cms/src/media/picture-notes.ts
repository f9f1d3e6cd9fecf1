/** Goes through the parts of a file, and says whether all of it is needed to show the picture. */
type IsBare = (bytes: Buffer) => boolean;

const text = (bytes: Buffer, at: number, length: number) => bytes.toString('latin1', at, at + length);

/** Where the compressed data of a JPEG ends: at the next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length - 1) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at += marker === 0xff ? 1 : 2;
  }
  return bytes.length;
}

/** JFIF, colour profile, Adobe's colour transformation, tables, frames and scans; of the applications nothing else. */
const jpeg: IsBare = (bytes) => {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2 === bytes.length;
    const name = text(bytes, at + 4, 5);
    if (marker === 0xfe) return false;
    if (marker >= 0xe0 && marker <= 0xef) {
      const needed =
        (marker === 0xe0 && name === 'JFIF\0') ||
        (marker === 0xe2 && name === 'ICC_P') ||
        (marker === 0xee && name === 'Adobe');
      if (!needed) return false;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return at + 2 === bytes.length && bytes.readUInt16BE(at) === 0xffd9;
};

const pngChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST acTL fcTL fdAT'.split(' '),
);

const png: IsBare = (bytes) => {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = text(bytes, at + 4, 4);
    if (!pngChunks.has(name)) return false;
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') return at === bytes.length;
  }
  return false;
};

/** After the sub-blocks that begin at `at`. */
function afterBlocks(bytes: Buffer, at: number): number {
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Frames, how long each stands, and how often all of them play. */
const gif: IsBare = (bytes) => {
  let at = 13 + colours(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return at + 1 === bytes.length;
    if (kind === 0x2c) at = afterBlocks(bytes, at + 11 + colours(bytes[at + 9] ?? 0));
    else if (kind === 0x21) {
      const label = bytes[at + 1];
      const loops = label === 0xff && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(text(bytes, at + 3, 11));
      if (label !== 0xf9 && !loops) return false;
      at = afterBlocks(bytes, at + 2);
    } else return false;
  }
  return false;
};

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);

const webp: IsBare = (bytes) => {
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (!webpChunks.has(text(bytes, at, 4))) return false;
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return at === bytes.length && bytes.readUInt32LE(4) + 8 === bytes.length;
};

const avif: IsBare = (bytes) => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    if (!['ftyp', 'meta', 'mdat'].includes(text(bytes, at + 4, 4))) return false;
    const size = bytes.readUInt32BE(at);
    if (size < 8) return false;
    at += size;
  }
  return at === bytes.length;
};

const kinds: Readonly<Record<string, IsBare>> = { jpeg, png, gif, webp, heif: avif };

/**
 * Whether a picture consists of nothing but what draws it. What is not known here counts as a note: words, places,
 * previews, other pictures, and anything behind its end.
 */
export const isBare = (format: string, bytes: Buffer): boolean => kinds[format]?.(bytes) ?? false;
