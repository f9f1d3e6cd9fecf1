import { crc32, deflateRawSync } from 'node:zlib';
import { packedBytes } from './unpack-zip.ts';
import { zipEntries, type ZipEntry } from './zip-entries.ts';

const [localHeader, endOfDirectory] = [0x04034b50, 0x06054b50];
const deflated = 8;
/** Bit 3: sizes and sum stand behind the file. They stand before it here. */
const sizesBehind = 1 << 3;

/** One file: its record in the directory, whose place is not said yet, and its bytes as they are packed. */
interface Packed {
  readonly record: Buffer;
  readonly bytes: Buffer;
}

function keep(archive: Buffer, entry: ZipEntry): Packed {
  const bytes = packedBytes(archive, entry);
  if (bytes.length !== entry.packedSize) throw new Error(`${entry.name} is cut.`);
  return { record: Buffer.from(entry.record), bytes };
}

function pack({ record: before }: ZipEntry, content: Buffer): Packed {
  const [record, bytes] = [Buffer.from(before), deflateRawSync(content)];
  record.writeUInt16LE(deflated, 10);
  record.writeUInt32LE(crc32(content), 16);
  record.writeUInt32LE(bytes.length, 20);
  record.writeUInt32LE(content.length, 24);
  return { record, bytes };
}

function localOf(record: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(localHeader, 0);
  // From the version that it needs to the length of its name both tell the same, in the same order.
  record.copy(local, 4, 6, 30);
  return Buffer.concat([local, record.subarray(46)]);
}

/**
 * A zip in which some files hold other bytes; all others keep theirs, in their order. What the archive notes of the files
 * besides, as who owned them on which machine, goes.
 * @throws Error when it has no readable directory
 */
export function rewriteZip(archive: Buffer, changed: ReadonlyMap<string, Buffer>): Buffer {
  const entries = zipEntries(archive);
  if (!entries) throw new Error('This zip has no readable directory.');
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const content = changed.get(entry.name);
    const { record, bytes } = content ? pack(entry, content) : keep(archive, entry);
    record.writeUInt16LE(record.readUInt16LE(8) & ~sizesBehind, 8);
    // What the record says behind its name was left.
    record.fill(0, 30, 34);
    record.writeUInt32LE(offset, 42);
    const local = localOf(record);
    files.push(local, bytes);
    directory.push(record);
    offset += local.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfDirectory, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
