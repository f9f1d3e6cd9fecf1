import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const chunkSize = 256 * 1024;

/** Writes a long file piece by piece, counting and digesting on the way. */
export interface FileWriter {
  write(piece: string | Uint8Array): void;
  /** Closes the file; answers what was written. */
  finish(): { readonly size: number; readonly sha256: string };
}

export function openFileWriter(file: string): FileWriter {
  const descriptor = openSync(file, 'w');
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let waitingSize = 0;
  let size = 0;

  function flush(): void {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingSize = 0;
    for (let written = 0; written < bytes.byteLength;) written += writeSync(descriptor, bytes, written);
    hash.update(bytes);
    size += bytes.byteLength;
  }

  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      waiting.push(bytes);
      waitingSize += bytes.byteLength;
      if (waitingSize >= chunkSize) flush();
    },
    finish() {
      flush();
      closeSync(descriptor);
      return { size, sha256: hash.digest('hex') };
    },
  };
}
