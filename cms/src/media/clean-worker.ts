import { parentPort, workerData } from 'node:worker_threads';
import { cleanPdf } from './clean-pdf.ts';
import { Encrypted } from './encrypted.ts';
import { TooManyAuthors } from './pdf-authors.ts';
import { cleanVideo, NotedInParts } from './clean-video.ts';

/** A file whose hidden notes are to be taken out. */
export interface FileToClean {
  readonly kind: 'pdf' | 'video';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Refused = 'damaged' | 'encrypted' | 'noted in parts' | 'too much';

export type CleanAnswer =
  | {
      /** Null where the file keeps its bytes. */
      readonly bytes: Uint8Array<ArrayBuffer> | null;
      /** What could not be taken out, in Chinese. */
      readonly remains: readonly string[];
    }
  | { readonly refused: Refused };

async function cleaned({ kind, bytes: given }: FileToClean): Promise<CleanAnswer> {
  const before = Buffer.from(given.buffer);
  const { bytes, remains } =
    kind === 'pdf' ? await cleanPdf(before) : { bytes: cleanVideo(before), remains: [] };
  return { bytes: bytes.equals(before) ? null : new Uint8Array(bytes), remains };
}

const refusals: readonly (readonly [new () => Error, Refused])[] = [
  [Encrypted, 'encrypted'],
  [NotedInParts, 'noted in parts'],
  [TooManyAuthors, 'too much'],
];

cleaned(workerData as FileToClean).then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => {
    const [, refused] = refusals.find(([kind]) => error instanceof kind) ?? [];
    parentPort?.postMessage({ refused: refused ?? 'damaged' } satisfies CleanAnswer);
  },
);
