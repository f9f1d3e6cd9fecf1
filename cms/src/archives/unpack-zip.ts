import { inflateRawSync } from 'node:zlib';
import { zipEntries, type ZipEntry } from './zip-entries.ts';

const localHeader = 0x04034b50;
const localSize = 30;

/** The bytes of a file as they stand in the archive. @throws Error when it does not begin where the directory says */
export function packedBytes(bytes: Buffer, { name, offset, packedSize }: ZipEntry): Buffer {
  if (offset + localSize > bytes.length || bytes.readUInt32LE(offset) !== localHeader)
    throw new Error(`${name} does not begin where the directory says.`);
  const begin = offset + localSize + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(begin, begin + packedSize);
}

/** What an archive holds is more than was allowed. */
export class UnpacksTooLarge extends Error {}

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** Unpacks files of a zip one by one; what comes out is counted as it comes, whatever the archive says of its sizes. */
export class ZipFiles {
  private readonly bytes: Buffer;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private left: number;

  /** `most` bytes may come out of it altogether. @throws Error when it has no readable directory */
  constructor(bytes: Buffer, most: number) {
    const entries = zipEntries(bytes);
    if (!entries) throw new Error('This zip has no readable directory.');
    this.bytes = bytes;
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.left = most;
  }

  /**
   * The bytes of a file; undefined when there is none of this name.
   * @throws UnpacksTooLarge, or an Error when it is damaged
   */
  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const packed = packedBytes(this.bytes, entry);
    const unpacked = this.unpack(packed, entry);
    this.left -= unpacked.length;
    return unpacked;
  }

  private unpack(packed: Buffer, { name, method }: ZipEntry): Buffer {
    if (packed.length > this.left) throw new UnpacksTooLarge(name);
    if (method === 0) return packed;
    if (method !== 8) throw new Error(`${name} is packed in an unknown way.`);
    try {
      // At least one byte: zlib takes none for no limit at all.
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      throw isTooLarge(error) ? new UnpacksTooLarge(name) : error;
    }
  }
}
