import { encode } from 'uqr';

/** A square of dark and light fields that a phone's camera reads. */
export interface QrSquare {
  /** Fields on each side, the light border included. */
  readonly size: number;
  /** The dark fields as a path of strokes, one field wide: one stroke for each run, a third of the bytes of one square each. */
  readonly path: string;
}

/** Draws an address as a QR code (ISO/IEC 18004). */
export function qrSquare(address: string): QrSquare {
  const { data, size } = encode(address, { border: 2 });
  const path = data
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(({ index, 0: run }) => `M${index} ${y}.5h${run.length}`)
        .join(''),
    )
    .join('');
  return { size, path };
}
