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

/** Boxes of a film stand in one another half a dozen deep, and some thousands of them are looked at. */
const most = { deep: 16, boxes: 200_000 };

/** A film that is being cleaned, and how much of it may still be looked at and emptied. */
interface Film {
  readonly bytes: Buffer;
  boxesLeft: number;
  /** Samples lie beside each other: all of a film together are no longer than its file. */
  bytesLeft: number;
}

const cut = (): Error => new Error('This video is cut or damaged.');

/** The boxes that follow one another; no list is made of them, for eight bytes are enough for one. */
function* boxesIn(film: Film, from: number, to: number): Generator<Box> {
  const { bytes } = film;
  let at = from;
  while (at + 8 <= to) {
    const short = bytes.readUInt32BE(at);
    const long = short === 1 && at + 16 <= to ? Number(bytes.readBigUInt64BE(at + 8)) : null;
    const size = short === 0 ? to - at : (long ?? short);
    const inside = at + (long === null ? 8 : 16);
    film.boxesLeft -= 1;
    if (size < inside - at || at + size > to || film.boxesLeft < 0) throw cut();
    yield { type: bytes.toString('latin1', at + 4, at + 8), begin: at, inside, end: at + size };
    at += size;
  }
}

function inside(film: Film, box: Box | undefined, type: string): Box | undefined {
  if (!box) return undefined;
  for (const each of boxesIn(film, box.inside, box.end)) if (each.type === type) return each;
  return undefined;
}

function handlerOf(film: Film, track: Box): string | null {
  const handler = inside(film, inside(film, track, 'mdia'), 'hdlr');
  return handler ? film.bytes.toString('latin1', handler.inside + 8, handler.inside + 12) : null;
}

interface Numbers {
  readonly length: number;
  at(index: number): number;
}

const none: Numbers = { length: 0, at: () => 0 };

/**
 * Whole numbers of a table, read where they stand: how many there are stands `skipped` bytes behind its version, and
 * then `each` times as many, `size` bytes long.
 */
function numbersOf(bytes: Buffer, box: Box, size: 4 | 8, { skipped = 0, each = 1 } = {}): Numbers {
  const count = box.inside + 4 + skipped;
  if (count + 4 > box.end) throw cut();
  const length = each * bytes.readUInt32BE(count);
  if (count + 4 + length * size > box.end) throw cut();
  return {
    length,
    at: (index) => {
      const place = count + 4 + index * size;
      return size === 4 ? bytes.readUInt32BE(place) : Number(bytes.readBigUInt64BE(place));
    },
  };
}

/** How long each sample of a track is. A table of no lengths says one that all have, and is not bounded by its size. */
function lengthsOf(bytes: Buffer, box: Box): Numbers {
  if (box.inside + 12 > box.end) throw cut();
  const same = bytes.readUInt32BE(box.inside + 4);
  if (same === 0) return numbersOf(bytes, box, 4, { skipped: 4 });
  const length = bytes.readUInt32BE(box.inside + 8);
  if (length > bytes.length) throw cut();
  return { length, at: () => same };
}

/** Empties the samples of a track: it tells no more where they are, but whoever looks through the file would find them. */
function emptySamples(film: Film, track: Box): void {
  const { bytes } = film;
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>(
    (box, type) => inside(film, box, type),
    track,
  );
  const [sizes, groups] = [inside(film, table, 'stsz'), inside(film, table, 'stsc')];
  const [short, long] = [inside(film, table, 'stco'), inside(film, table, 'co64')];
  if (!sizes || !groups) return;
  const chunks = short ? numbersOf(bytes, short, 4) : long ? numbersOf(bytes, long, 8) : none;
  const lengths = lengthsOf(bytes, sizes);
  const runs = numbersOf(bytes, groups, 4, { each: 3 });
  let [run, sample] = [0, 0];
  for (let chunk = 0; chunk < chunks.length && sample < lengths.length; chunk += 1) {
    while (run + 3 < runs.length && runs.at(run + 3) <= chunk + 1) run += 3;
    const inChunk = run < runs.length ? runs.at(run + 1) : 0;
    let at = chunks.at(chunk);
    for (let each = 0; each < inChunk && sample < lengths.length; each += 1) {
      const length = lengths.at(sample);
      film.bytesLeft -= length;
      if (at + length > bytes.length || film.bytesLeft < 0) throw cut();
      bytes.fill(0, at, at + length);
      at += length;
      sample += 1;
    }
  }
}

function empty(bytes: Buffer, { begin, inside, end }: Box): void {
  bytes.write('free', begin + 4, 'latin1');
  bytes.fill(0, inside, end);
}

function clean(film: Film, from: number, to: number, deep = 0): void {
  const { bytes } = film;
  if (deep > most.deep) throw cut();
  for (const box of boxesIn(film, from, to)) {
    const unplayed = box.type === 'trak' && !played.has(handlerOf(film, box) ?? '');
    if (unplayed) emptySamples(film, box);
    if (unplayed || notes.has(box.type)) empty(bytes, box);
    else if (dated.has(box.type))
      bytes.fill(0, box.inside + 4, Math.min(box.end, box.inside + (bytes[box.inside] === 1 ? 20 : 12)));
    else if (holders.has(box.type)) clean(film, box.inside, box.end, deep + 1);
  }
}

/**
 * An MP4 without the place, the time, the device and any words that were noted in it. Nothing moves: what is taken out
 * becomes empty room of the same size, for tables within point at bytes. The work is bounded by the size of the file,
 * whatever its tables say.
 * @throws Error when it is cut, or says of itself what no film can hold
 */
export function cleanVideo(video: Buffer): Buffer {
  const bytes = Buffer.from(video);
  clean({ bytes, boxesLeft: most.boxes, bytesLeft: bytes.length }, 0, bytes.length);
  return bytes;
}
