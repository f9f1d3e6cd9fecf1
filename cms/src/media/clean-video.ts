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

/** Whole numbers of a table: `count` stands at `at`, and then each number, `size` bytes long. */
function numbersOf(bytes: Buffer, at: number, size: 4 | 8, length = bytes.readUInt32BE(at)): number[] {
  if (at + 4 + length * size > bytes.length) throw new Error('This video is cut or damaged.');
  return Array.from({ length }, (_, index) => {
    const place = at + 4 + index * size;
    return size === 4 ? bytes.readUInt32BE(place) : Number(bytes.readBigUInt64BE(place));
  });
}

const inside = (bytes: Buffer, box: Box | undefined, type: string): Box | undefined =>
  box && boxesIn(bytes, box.inside, box.end).find((each) => each.type === type);

/** Where each sample of a track lies in the file, as pairs of a place and a length; empty for a track without tables. */
function samplesOf(bytes: Buffer, track: Box): (readonly [number, number])[] {
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>(
    (box, type) => inside(bytes, box, type),
    track,
  );
  const [sizes, groups] = [inside(bytes, table, 'stsz'), inside(bytes, table, 'stsc')];
  const [short, long] = [inside(bytes, table, 'stco'), inside(bytes, table, 'co64')];
  const chunks = short
    ? numbersOf(bytes, short.inside + 4, 4)
    : long
      ? numbersOf(bytes, long.inside + 4, 8)
      : [];
  if (!sizes || !groups) return [];
  const same = bytes.readUInt32BE(sizes.inside + 4);
  const lengths = same === 0 ? numbersOf(bytes, sizes.inside + 8, 4) : null;
  const count = bytes.readUInt32BE(sizes.inside + 8);
  const runs = numbersOf(bytes, groups.inside + 4, 4, 3 * bytes.readUInt32BE(groups.inside + 4));
  const samples: (readonly [number, number])[] = [];
  let run = 0;
  for (const [index, begin] of chunks.entries()) {
    while (run + 3 < runs.length && (runs[run + 3] ?? Infinity) <= index + 1) run += 3;
    let at = begin;
    for (
      let each = 0;
      each < (runs[run + 1] ?? 0) && samples.length < count && at < bytes.length;
      each += 1
    ) {
      const length = lengths ? (lengths[samples.length] ?? 0) : same;
      samples.push([at, length]);
      at += length;
    }
  }
  return samples;
}

/** The track tells no more where they are, but whoever looks through the file would still find them. */
function emptySamples(bytes: Buffer, track: Box): void {
  for (const [at, length] of samplesOf(bytes, track)) bytes.fill(0, at, at + length);
}

function empty(bytes: Buffer, { begin, inside, end }: Box): void {
  bytes.write('free', begin + 4, 'latin1');
  bytes.fill(0, inside, end);
}

function clean(bytes: Buffer, from: number, to: number): void {
  for (const box of boxesIn(bytes, from, to)) {
    const unplayed = box.type === 'trak' && !played.has(handlerOf(bytes, box) ?? '');
    if (unplayed) emptySamples(bytes, box);
    if (unplayed || notes.has(box.type)) empty(bytes, box);
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
