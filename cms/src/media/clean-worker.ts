import { parentPort, workerData } from 'node:worker_threads';
import { cleanOffice } from './clean-office.ts';
import { cleanPdf } from './clean-pdf.ts';
import { Encrypted, type Cleaned } from './cleaned.ts';
import { TooManyAuthors } from './pdf-authors.ts';
import { cleanVideo, NotedInParts } from './clean-video.ts';

/** A file whose hidden notes are to be taken out. */
export interface FileToClean {
  readonly kind: 'pdf' | 'video' | 'office';
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

const cleaners: Record<FileToClean['kind'], (bytes: Buffer) => Cleaned | Promise<Cleaned>> = {
  pdf: cleanPdf,
  video: (bytes) => ({ bytes: cleanVideo(bytes), remains: [] }),
  office: cleanOffice,
};

async function cleaned({ kind, bytes: given }: FileToClean): Promise<CleanAnswer> {
  const before = Buffer.from(given.buffer);
  const { bytes, remains } = await cleaners[kind](before);
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
