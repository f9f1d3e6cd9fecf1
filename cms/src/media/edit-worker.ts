import { parentPort, workerData } from 'node:worker_threads';
import { TooManyPixels } from './clean-picture.ts';
import { editPicture, Moving, TooSmall, type Edit } from './edit-picture.ts';

/** A picture that is to be turned, covered or cropped. */
export interface PictureToEdit {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly edit: Edit;
}

export type NotEdited = 'too many pixels' | 'moving' | 'too small' | 'damaged';

export type EditAnswer = { readonly bytes: Uint8Array } | { readonly refused: NotEdited };

const refusals: readonly (readonly [new () => Error, NotEdited])[] = [
  [TooManyPixels, 'too many pixels'],
  [Moving, 'moving'],
  [TooSmall, 'too small'],
];

const { bytes, edit } = workerData as PictureToEdit;
editPicture(Buffer.from(bytes.buffer), edit).then(
  (edited) => parentPort?.postMessage({ bytes: edited } satisfies EditAnswer),
  (error: unknown) => {
    const [, refused] = refusals.find(([kind]) => error instanceof kind) ?? [];
    parentPort?.postMessage({ refused: refused ?? 'damaged' } satisfies EditAnswer);
  },
);
