import { constants, crc32, deflateRaw, deflateRawSync, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
const unfinished = { finishFlush: constants.Z_SYNC_FLUSH };
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** A text that is compressed once, and served with ends that differ. */
export interface PackedText {
  readonly bytes: number;
  readonly deflated: Buffer;
  readonly crc: number;
}

/** Compresses a text so that more can follow; in a thread of its own. */
export async function pack(text: string): Promise<PackedText> {
  const raw = Buffer.from(text);
  return { bytes: raw.byteLength, crc: crc32(raw), deflated: await deflate(raw, unfinished) };
}

/** The text and its end as one gzip stream (RFC 1952), in pieces. */
export function asGzip({ bytes, crc, deflated }: PackedText, end: string): Buffer[] {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(end, crc), 0);
  trailer.writeUInt32LE((bytes + Buffer.byteLength(end)) >>> 0, 4);
  return [gzipHeader, deflated, deflateRawSync(end), trailer];
}

/** The same as it was. */
export async function asPlain({ deflated }: PackedText, end: string): Promise<Buffer[]> {
  return [await inflate(deflated, unfinished), Buffer.from(end)];
}
