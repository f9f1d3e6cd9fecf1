const directoryEntry = 128;
const shortestStream = 4096;
const [storage, stream, root] = [1, 2, 5];

/** A part of the file, as offsets of its first byte and behind its last. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

const damaged = (): Error => new Error('This compound file is damaged.');

/**
 * What older office programs write: streams with names, in sectors that lie anywhere in the file (MS-CFB). Work and memory
 * are bounded by the size of the file, whatever its tables say.
 */
export class CompoundFile {
  private readonly bytes: Buffer;
  private readonly sector: number;
  private readonly table: readonly number[];
  private readonly smallSector: number;
  private readonly smallTable: readonly number[];
  private readonly small: readonly Piece[];
  private readonly entries: readonly Entry[];

  /** @throws Error when its tables cannot be read */
  constructor(bytes: Buffer) {
    if (bytes.length < 512) throw damaged();
    const [shift, smallShift] = [bytes.readUInt16LE(30), bytes.readUInt16LE(32)];
    if ((shift !== 9 && shift !== 12) || smallShift !== 6) throw damaged();
    this.bytes = bytes;
    this.sector = 2 ** shift;
    this.smallSector = 2 ** smallShift;
    this.table = this.tableSectors().flatMap((sector) => this.numbersOf(sector));
    this.entries = this.read(this.chain(bytes.readUInt32LE(48)));
    const whole = this.entries.find(({ kind }) => kind === root);
    this.smallTable = this.chain(bytes.readUInt32LE(60)).flatMap(({ from }) => this.numbersAt(from));
    this.small = whole ? this.chain(whole.start) : [];
  }

  /** The names of its streams and folders. */
  names(): string[] {
    return this.entries.filter(({ kind }) => kind === stream || kind === storage).map(({ name }) => name);
  }

  /** The bytes of the first stream of this name, and how to put others of the same length in their place; null when there is none. */
  stream(name: string): { readonly bytes: Buffer; write(other: Buffer): void } | null {
    const entry = this.entries.find((one) => one.kind === stream && one.name === name);
    if (!entry) return null;
    const pieces = entry.size < shortestStream ? this.smallPieces(entry) : this.pieces(entry);
    return {
      bytes: Buffer.concat(pieces.map(({ from, to }) => this.bytes.subarray(from, to))),
      write: (other) => {
        let at = 0;
        for (const { from, to } of pieces) at += other.copy(this.bytes, from, at, at + to - from);
      },
    };
  }

  private at(sector: number): number {
    return (sector + 1) * this.sector;
  }

  private numbersAt(from: number): number[] {
    const most = Math.min(this.sector, this.bytes.length - from);
    return Array.from({ length: Math.max(0, most >> 2) }, (_, index) =>
      this.bytes.readUInt32LE(from + index * 4),
    );
  }

  private numbersOf(sector: number): number[] {
    return this.numbersAt(this.at(sector));
  }

  /** Where the table lies: its first 109 sectors stand in the head, the others in a chain of their own. */
  private tableSectors(): number[] {
    const most = Math.ceil(this.bytes.length / this.sector);
    const known = (numbers: readonly number[]) => numbers.filter((sector) => sector < most);
    const sectors = known(Array.from({ length: 109 }, (_, index) => this.bytes.readUInt32LE(76 + index * 4)));
    let next = this.bytes.readUInt32LE(68);
    for (let left = most; next < most && sectors.length <= most; left -= 1) {
      if (left === 0) throw damaged();
      const numbers = this.numbersOf(next);
      next = numbers.pop() ?? most;
      sectors.push(...known(numbers));
    }
    if (sectors.length > most) throw damaged();
    return sectors;
  }

  private chain(
    start: number,
    table = this.table,
    place = (sector: number) => this.at(sector),
    size = this.sector,
  ): Piece[] {
    const pieces: Piece[] = [];
    for (let sector = start; sector < table.length; sector = table[sector] ?? table.length) {
      if (pieces.length >= table.length) throw damaged();
      const from = place(sector);
      pieces.push({ from, to: Math.min(from + size, this.bytes.length) });
    }
    return pieces;
  }

  private pieces({ start, size }: Entry): Piece[] {
    return within(this.chain(start), size);
  }

  private smallPieces({ start, size }: Entry): Piece[] {
    const inSector = this.sector / this.smallSector;
    const place = (sector: number): number =>
      (this.small[Math.floor(sector / inSector)]?.from ?? this.bytes.length) +
      (sector % inSector) * this.smallSector;
    return within(this.chain(start, this.smallTable, place, this.smallSector), size);
  }

  private read(pieces: readonly Piece[]): Entry[] {
    const entries: Entry[] = [];
    for (const { from, to } of pieces)
      for (let at = from; at + directoryEntry <= to; at += directoryEntry) {
        const length = Math.min(64, Math.max(2, this.bytes.readUInt16LE(at + 64)));
        entries.push({
          name: this.bytes.toString('utf16le', at, at + length - 2),
          kind: this.bytes[at + 66] ?? 0,
          start: this.bytes.readUInt32LE(at + 116),
          size: this.bytes.readUInt32LE(at + 120),
        });
      }
    return entries;
  }
}

/** The pieces of a stream, of which only so many bytes count. */
function within(pieces: readonly Piece[], size: number): Piece[] {
  let left = size;
  return pieces.flatMap(({ from, to }) => {
    const length = Math.min(left, Math.max(0, to - from));
    left -= length;
    return length > 0 ? [{ from, to: from + length }] : [];
  });
}
