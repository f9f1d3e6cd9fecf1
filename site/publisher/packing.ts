import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, type InputType } from 'node:zlib';

/** Forms in which a file may stand beside itself, best first. */
export const packings = ['br', 'gz'] as const;
export type Packing = (typeof packings)[number];

const text = /\.(?:css|html|ics|js|json|jsonld|opml|svg|txt|webmanifest|xml)$/;
// The archives of the open data are made by a thread of their own, pictures and attachments are packed by nature.
const elsewhere = /^(?:data|files|media)\//;
const packed = /\.(?:br|gz)$/;

/** Whether a file, named from the public folder, gets packed ones beside it. */
export const packable = (file: string): boolean => text.test(file) && !elsewhere.test(file);

/** Whether a file is a packed one itself. */
export const isPacked = (file: string): boolean => packed.test(file);

/** The file beside which a packed one stands. */
export const unpackedName = (file: string): string => file.replace(packed, '');

const unpack: Record<Packing, (bytes: InputType, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  br: promisify(brotliDecompress),
  gz: promisify(gunzip),
};

/** Whether every packed file that stands beside a file holds the same bytes; one that is not there is as it should be. */
export async function packedAsTheyShould(folder: string, file: string, bytes: Uint8Array): Promise<boolean> {
  if (!packable(file)) return true;
  for (const packing of packings) {
    const found = await readFile(join(folder, `${file}.${packing}`)).catch(() => null);
    if (found === null) continue;
    const held = await unpack[packing](found, { maxOutputLength: bytes.byteLength + 1 }).catch(() => null);
    if (!held?.equals(bytes)) return false;
  }
  return true;
}
