/**
 * What a film needs, by the box that it stands in; the first are the boxes of the file itself. Whatever is not listed is a
 * note of a program or a camera: place, device, words, times, thumbnails.
 */
const needed: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    '': 'ftyp styp pdin moov moof mdat mfra sidx ssix',
    moov: 'mvhd iods trak mvex',
    trak: 'tkhd tapt tref trgr edts load mdia',
    mdia: 'mdhd elng hdlr minf',
    minf: 'vmhd smhd hmhd nmhd sthd gmhd hdlr dinf stbl',
    dinf: 'dref',
    edts: 'elst',
    stbl: 'stsd stts ctts cslg stss stsh stsc stsz stz2 stco co64 padb stdp sdtp sbgp sgpd subs saiz saio stps',
    mvex: 'mehd trex leva',
    moof: 'mfhd traf',
    traf: 'tfhd tfdt trun sdtp sbgp sgpd subs saiz saio senc',
  }).map(([box, inside]) => [box, new Set(inside.split(' '))]),
);
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

/** What describes a picture that moves, where 32 bytes name the program or the device that packed it. */
const pictures = new Set('avc1 avc3 hvc1 hev1 dvh1 dvhe mp4v av01 vp08 vp09 s263 jpeg encv'.split(' '));
const packerName = { from: 42, to: 74 };

/** A film has some thousands of boxes. */
const mostBoxes = 200_000;

/** A film that is being cleaned, and how much of it may still be looked at and emptied. */
interface Film {
  readonly bytes: Buffer;
  boxesLeft: number;
  /** Samples lie beside each other: all of a film together are no longer than its file. */
  bytesLeft: number;
  /** Whether it has a track that plays nothing, and whether it was recorded part by part. */
  unplayed: boolean;
  inParts: boolean;
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
  if (box.type === 'stz2') return compactLengths(bytes, box);
  const same = bytes.readUInt32BE(box.inside + 4);
  if (same === 0) return numbersOf(bytes, box, 4, { skipped: 4 });
  const length = bytes.readUInt32BE(box.inside + 8);
  if (length > bytes.length) throw cut();
  return { length, at: () => same };
}

/** Lengths of four, eight or sixteen bits. */
function compactLengths(bytes: Buffer, box: Box): Numbers {
  const bits = bytes[box.inside + 7] ?? 0;
  const length = bytes.readUInt32BE(box.inside + 8);
  const first = box.inside + 12;
  if (![4, 8, 16].includes(bits) || first + Math.ceil((length * bits) / 8) > box.end) throw cut();
  return {
    length,
    at(index) {
      if (bits === 16) return bytes.readUInt16BE(first + 2 * index);
      if (bits === 8) return bytes[first + index] ?? 0;
      const two = bytes[first + (index >> 1)] ?? 0;
      return index % 2 === 0 ? two >> 4 : two & 15;
    },
  };
}

/** Empties the samples of a track: it tells no more where they are, but whoever looks through the file would find them. */
function emptySamples(film: Film, track: Box): void {
  const { bytes } = film;
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>(
    (box, type) => inside(film, box, type),
    track,
  );
  const sizes = inside(film, table, 'stsz') ?? inside(film, table, 'stz2');
  const groups = inside(film, table, 'stsc');
  const [short, long] = [inside(film, table, 'stco'), inside(film, table, 'co64')];
  const chunks = short ? numbersOf(bytes, short, 4) : long ? numbersOf(bytes, long, 8) : none;
  if (chunks.length === 0) return;
  if (!sizes || !groups) throw cut();
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

/** Takes out of a box that is needed what it says besides. */
function tidy(film: Film, box: Box): void {
  const { bytes } = film;
  const { type, inside, end } = box;
  if (dated.has(type)) bytes.fill(0, inside + 4, Math.min(end, inside + (bytes[inside] === 1 ? 20 : 12)));
  // Behind what the track plays stands the name of the program or the device that wrote it.
  if (type === 'hdlr') bytes.fill(0, Math.min(end, inside + 24), end);
  if (type === 'stsd') forgetPackers(film, box);
}

function forgetPackers(film: Film, { inside, end }: Box): void {
  if (inside + 8 > end) throw cut();
  for (const entry of boxesIn(film, inside + 8, end))
    if (pictures.has(entry.type) && entry.inside + packerName.to <= entry.end)
      film.bytes.fill(0, entry.inside + packerName.from, entry.inside + packerName.to);
}

/** Where the samples lie in other files, by the names that these had on somebody's desk; a film is whole without them. */
function forgetPlaces(film: Film, { inside, end }: Box): void {
  if (inside + 8 > end) throw cut();
  for (const place of boxesIn(film, inside + 8, end))
    film.bytes.fill(0, Math.min(place.end, place.inside + 4), place.end);
}

function clean(film: Film, from: number, to: number, within = ''): void {
  const { bytes } = film;
  for (const box of boxesIn(film, from, to)) {
    const unplayed = box.type === 'trak' && !played.has(handlerOf(film, box) ?? '');
    if (unplayed) {
      emptySamples(film, box);
      film.unplayed = true;
    }
    if (box.type === 'moof') film.inParts = true;
    if (unplayed || !needed[within]?.has(box.type)) empty(bytes, box);
    else if (box.type === 'dref') forgetPlaces(film, box);
    else if (needed[box.type]) clean(film, box.inside, box.end, box.type);
    else tidy(film, box);
  }
}

/** A film was recorded part by part, and a camera noted something along with the parts. */
export class NotedInParts extends Error {}

/**
 * An MP4 without the place, the time, the device and any words that were noted in it. Nothing moves: what is taken out
 * becomes empty room of the same size, for tables within point at bytes. The work is bounded by the size of the file,
 * whatever its tables say.
 * @throws NotedInParts, or an Error when it is cut, or says of itself what no film can hold
 */
export function cleanVideo(video: Buffer): Buffer {
  const bytes = Buffer.from(video);
  const film: Film = {
    bytes,
    boxesLeft: mostBoxes,
    bytesLeft: bytes.length,
    unplayed: false,
    inParts: false,
  };
  clean(film, 0, bytes.length);
  if (film.unplayed && film.inParts) throw new NotedInParts();
  return bytes;
}
