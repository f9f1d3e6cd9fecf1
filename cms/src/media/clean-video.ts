/** Boxes that hold further boxes. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'moof', 'traf', 'mvex', 'dinf']);
/** What programs and cameras note: place, device, words, thumbnails. */
const notes = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'pnot', 'PICT', 'XMP_']);
/** Tracks that play something; cameras add others that say where they were. */
const played = new Set(['vide', 'soun', 'sbtl', 'subt', 'text', 'clcp']);
/** Their first two numbers are when they were made and changed. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

interface Box {
  readonly type: string;
  readonly begin: number;
  readonly inside: number;
  readonly end: number;
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const short = bytes.readUInt32BE(at);
    const long = short === 1 && at + 16 <= to ? Number(bytes.readBigUInt64BE(at + 8)) : null;
    const size = short === 0 ? to - at : (long ?? short);
    const inside = at + (long === null ? 8 : 16);
    if (size < inside - at || at + size > to) throw new Error('This video is cut or damaged.');
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), begin: at, inside, end: at + size });
    at += size;
  }
  return boxes;
}

function handlerOf(bytes: Buffer, track: Box): string | null {
  const media = boxesIn(bytes, track.inside, track.end).find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(bytes, media.inside, media.end).find(({ type }) => type === 'hdlr');
  return handler ? bytes.toString('latin1', handler.inside + 8, handler.inside + 12) : null;
}

function empty(bytes: Buffer, { begin, inside, end }: Box): void {
  bytes.write('free', begin + 4, 'latin1');
  bytes.fill(0, inside, end);
}

function clean(bytes: Buffer, from: number, to: number): void {
  for (const box of boxesIn(bytes, from, to)) {
    if (notes.has(box.type) || (box.type === 'trak' && !played.has(handlerOf(bytes, box) ?? '')))
      empty(bytes, box);
    else if (dated.has(box.type))
      bytes.fill(0, box.inside + 4, box.inside + (bytes[box.inside] === 1 ? 20 : 12));
    else if (holders.has(box.type)) clean(bytes, box.inside, box.end);
  }
}

/**
 * An MP4 without the place, the time, the device and any words that were noted in it. Nothing moves: what is taken out
 * becomes empty room of the same size, for tables within point at bytes.
 * @throws Error when it is cut
 */
export function cleanVideo(video: Buffer): Buffer {
  const bytes = Buffer.from(video);
  clean(bytes, 0, bytes.length);
  return bytes;
}
