import { closeSync, openSync, readSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import type { FileWriter } from './file-writer.ts';

/** What stands in an archive under `name`: a file or a text. */
export type Packed = { readonly name: string } & ({ readonly file: string } | { readonly text: string });

const chunkSize = 1024 * 1024;

/** `at`'s Beijing clock as an archive wants it: without a zone, so that the same bytes come out on any machine. */
function clockTime(at: string | null): Date {
  const [year, month, day, hour, minute, second] = (
    at ? new Date(Date.parse(at) + 8 * 3_600_000).toISOString() : '1980-01-01T00:00:00'
  )
    .split(/[-T:.Z]/)
    .map(Number) as [number, number, number, number, number, number];
  return new Date(year, month - 1, day, hour, minute, second);
}

function feed(entry: ZipDeflate, packed: Packed): void {
  if ('text' in packed) return entry.push(Buffer.from(packed.text), true);
  const descriptor = openSync(packed.file, 'r');
  try {
    for (;;) {
      // A fresh one each time: the compressor may still hold the last.
      const bytes = Buffer.alloc(chunkSize);
      const read = readSync(descriptor, bytes, 0, chunkSize, null);
      entry.push(bytes.subarray(0, read), read < chunkSize);
      if (read < chunkSize) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Packs files one after the other into a ZIP archive, holding none of them in memory. All entries bear the instant `at`. */
export function writeZip(writer: FileWriter, contents: Iterable<Packed>, at: string | null): void {
  const mtime = clockTime(at);
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writer.write(bytes);
  });
  for (const packed of contents) {
    const entry = new ZipDeflate(packed.name, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    feed(entry, packed);
  }
  zip.end();
}
