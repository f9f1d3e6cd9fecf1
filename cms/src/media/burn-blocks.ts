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

const channelOf = (channels: number, channel: number): number =>
  // Grey with alpha has two.
  colour[channels === 2 && channel === 1 ? 3 : channel] ?? 255;

function fade({ data, width, channels }: Pixels, x: number, y: number, share: number): void {
  const at = (y * width + x) * channels;
  for (let channel = 0; channel < channels; channel += 1)
    data[at + channel] = Math.round(
      channelOf(channels, channel) * share + (data[at + channel] ?? 0) * (1 - share),
    );
}

/** Fades what lies around a block, which itself is not looked at. */
function fadeAround(pixels: Pixels, block: Block): void {
  const { left, top, width, height } = block;
  const reach = feather(block);
  const [right, bottom] = [left + width, top + height];
  const from = Math.max(0, left - reach);
  const to = Math.min(pixels.width, right + reach);
  for (let y = Math.max(0, top - reach); y < Math.min(pixels.height, bottom + reach); y += 1) {
    const down = Math.max(top - y, 0, y - (bottom - 1));
    for (let x = from; x < to; x += 1) {
      // From one of its edges to the other.
      if (down === 0 && x === left) x += width - 1;
      else {
        const share = 1 - Math.hypot(Math.max(left - x, 0, x - (right - 1)), down) / (reach + 1);
        if (share > 0) fade(pixels, x, y, share);
      }
    }
  }
}

/** Fills the blocks row by row: no pixel more than once, however many of them lie over one another. */
function fill({ data, width, height, channels }: Pixels, blocks: readonly Block[]): void {
  const row = Uint8Array.from({ length: width * channels }, (_, at) => channelOf(channels, at % channels));
  const fromLeft = blocks.toSorted((one, other) => one.left - other.left);
  for (let y = 0; y < height; y += 1) {
    let filled = 0;
    for (const block of fromLeft) {
      if (y < block.top || y >= block.top + block.height) continue;
      const from = Math.max(filled, block.left);
      const to = Math.min(width, block.left + block.width);
      if (to <= from) continue;
      data.set(row.subarray(0, (to - from) * channels), (y * width + from) * channels);
      filled = to;
    }
  }
}

/**
 * Overwrites what lies under the blocks with one opaque colour. Edges fade outwards only, from pixels that stay visible
 * anyway: nothing in the result depends on a covered pixel.
 */
export function burnBlocks(pixels: Pixels, blocks: readonly Block[]): void {
  for (const block of blocks) fadeAround(pixels, block);
  // Last, and whole: the fading of one block lies under the next.
  fill(pixels, blocks);
}
