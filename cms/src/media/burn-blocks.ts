/** A rectangle in whole pixels. */
export interface Block {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels as they are worked on: rows from the top, `channels` bytes each. */
export interface Pixels extends Pick<Block, 'width' | 'height'> {
  readonly data: Uint8Array;
  readonly channels: number;
}

/** One colour for every block, never made from what it covers. With alpha, for pictures that have it. */
const colour = [91, 100, 112, 255] as const;

/** How far the edge of a block runs out, in pixels. */
const feather = ({ width, height }: Block): number =>
  Math.min(12, Math.max(2, Math.round(Math.min(width, height) / 20)));

function paint({ data, width, channels }: Pixels, x: number, y: number, share: number): void {
  const at = (y * width + x) * channels;
  for (let channel = 0; channel < channels; channel += 1) {
    // Grey with alpha has two.
    const wanted = colour[channels === 2 && channel === 1 ? 3 : channel] ?? 255;
    data[at + channel] = Math.round(wanted * share + (data[at + channel] ?? 0) * (1 - share));
  }
}

function paintAround(
  pixels: Pixels,
  block: Block,
  reach: number,
  shareAt: (distance: number) => number,
): void {
  const { left, top, width, height } = block;
  const bottom = Math.min(pixels.height, top + height + reach);
  const right = Math.min(pixels.width, left + width + reach);
  for (let y = Math.max(0, top - reach); y < bottom; y += 1)
    for (let x = Math.max(0, left - reach); x < right; x += 1) {
      const across = Math.max(left - x, 0, x - (left + width - 1));
      const down = Math.max(top - y, 0, y - (top + height - 1));
      const share = shareAt(Math.hypot(across, down));
      if (share > 0) paint(pixels, x, y, share);
    }
}

/**
 * Overwrites what lies under the blocks with one opaque colour. Edges fade outwards only, from pixels that stay visible
 * anyway: nothing in the result depends on a covered pixel.
 */
export function burnBlocks(pixels: Pixels, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const reach = feather(block);
    paintAround(pixels, block, reach, (distance) => Math.max(0, 1 - distance / (reach + 1)));
  }
  // Last, and whole: the fading of one block lies under the next.
  for (const block of blocks) paintAround(pixels, block, 0, () => 1);
}
