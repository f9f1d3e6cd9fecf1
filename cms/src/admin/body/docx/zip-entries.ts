import { Inflate } from 'fflate';

/** The archive holds more than is allowed, whatever it says of itself. */
export class TooLarge extends Error {}

interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
  /** What the directory says; the archive may say what it likes. */
  readonly size: number;
}

/** The files of a zip, unpacked when they are asked for. */
export interface ZipEntries {
  /** Names with `/` between folders, whatever the program wrote that made the archive. */
  readonly names: readonly string[];
  /** @throws TooLarge when all that was unpacked so far is more than allowed; null for a name that is not there */
  read(name: string): Uint8Array<ArrayBuffer> | null;
}

const endOfDirectory = 0x06054b50;
const wideEnd = 0x06064b50;
const wideLocator = 0x07064b50;
const directoryEntry = 0x02014b50;
const slice = 16 * 1024;

const asUtf8 = new TextDecoder('utf-8');

function directoryOf(bytes: Uint8Array, view: DataView): { count: number; offset: number } | null {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= first && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < first) return null;
  const found = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  if (found.offset !== 0xffffffff && found.count !== 0xffff) return found;
  if (end < 20 || view.getUint32(end - 20, true) !== wideLocator) return found;
  const wide = Number(view.getBigUint64(end - 12, true));
  return view.getUint32(wide, true) === wideEnd
    ? {
        count: Number(view.getBigUint64(wide + 32, true)),
        offset: Number(view.getBigUint64(wide + 48, true)),
      }
    : null;
}

/** Sizes and place of an entry, from its extra field where they need more than 32 bits. */
function wideFields(view: DataView, at: number): { packed: number; size: number; start: number } {
  const fields = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    start: view.getUint32(at + 42, true),
  };
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let place = extra + 4;
      for (const name of ['size', 'packed', 'start'] as const) {
        if (fields[name] !== 0xffffffff || place + 8 > extra + 4 + length) continue;
        fields[name] = Number(view.getBigUint64(place, true));
        place += 8;
      }
    }
    extra += 4 + length;
  }
  return fields;
}

function entriesOf(bytes: Uint8Array, mostEntries: number): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(bytes, view);
  if (!directory) throw new RangeError('no directory');
  if (directory.count > mostEntries) throw new TooLarge();
  const entries = new Map<string, Entry>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new RangeError('no entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = asUtf8.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const { packed, size, start } = wideFields(view, at);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    entries.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), {
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(data, data + packed),
      size,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Opens a zip by its directory.
 * @throws RangeError for what is no intact zip, TooLarge for too many entries or too much in those that are `wanted`
 */
export function openZip(
  bytes: Uint8Array,
  limits: { readonly entries: number; readonly unpacked: number },
  wanted: (name: string) => boolean,
): ZipEntries {
  const entries = new Map([...entriesOf(bytes, limits.entries)].filter(([name]) => wanted(name)));
  if (entries.values().reduce((sum, { size }) => sum + size, 0) > limits.unpacked) throw new TooLarge();
  let unpacked = 0;
  const count = (length: number) => {
    unpacked += length;
    if (unpacked > limits.unpacked) throw new TooLarge();
  };
  const inflated = (packed: Uint8Array): Uint8Array<ArrayBuffer> => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    // Counted while it grows: what the directory says may be a lie.
    const stream = new Inflate((chunk) => {
      count(chunk.length);
      length += chunk.length;
      chunks.push(chunk);
    });
    for (let at = 0; at < packed.length; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    const whole = new Uint8Array(length);
    let place = 0;
    for (const chunk of chunks) {
      whole.set(chunk, place);
      place += chunk.length;
    }
    return whole;
  };
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.method !== 0) return inflated(entry.packed);
      count(entry.packed.length);
      return new Uint8Array(entry.packed);
    },
  };
}
