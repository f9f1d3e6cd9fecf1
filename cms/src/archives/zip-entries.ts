const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endSize = 22;
const longestComment = 0xffff;

/** One file in a zip, as its directory tells; nothing of it is to be believed but where it begins. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
  /** Whether it is said to be locked with a password. */
  readonly locked: boolean;
  /** What the directory holds of it, as it stands there. */
  readonly record: Buffer;
}

/**
 * The files in a zip, read from its directory alone: nothing is unpacked, so that nothing can burst.
 * Null for what has no readable directory.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const start = Math.max(0, bytes.length - endSize - longestComment);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < start || end + endSize > bytes.length || bytes.readUInt32LE(end) !== endOfDirectory) return null;
  const count = bytes.readUInt16LE(end + 10);
  let offset = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== directoryEntry) return null;
    const [name, extra, comment] = [
      bytes.readUInt16LE(offset + 28),
      bytes.readUInt16LE(offset + 30),
      bytes.readUInt16LE(offset + 32),
    ];
    entries.push({
      // Some programs write the separator of their own system.
      name: bytes
        .subarray(offset + 46, offset + 46 + name)
        .toString('utf8')
        .replaceAll('\\', '/'),
      method: bytes.readUInt16LE(offset + 10),
      packedSize: bytes.readUInt32LE(offset + 20),
      offset: bytes.readUInt32LE(offset + 42),
      locked: (bytes.readUInt16LE(offset + 8) & 1) === 1,
      record: bytes.subarray(offset, offset + 46 + name),
    });
    offset += 46 + name + extra + comment;
  }
  return entries;
}

/** The names of the files in a zip; null for what has no readable directory. */
export const zipNames = (bytes: Buffer): string[] | null =>
  zipEntries(bytes)?.map(({ name }) => name) ?? null;
