import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burnBlocks, type Block, type Pixels } from './burn-blocks.ts';

const width = 60;
const height = 50;
const colour = [91, 100, 112, 255];

/** What a block looks like, said pixel by pixel: the block is the colour, and around it that fades with the distance. */
function saidPlainly({ data, channels }: Pixels, blocks: readonly Block[]): void {
  const paint = (reachOf: (block: Block) => number) => {
    for (const block of blocks) {
      const reach = reachOf(block);
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const across = Math.max(block.left - x, 0, x - (block.left + block.width - 1));
          const down = Math.max(block.top - y, 0, y - (block.top + block.height - 1));
          if (across > reach || down > reach) continue;
          const share = Math.max(0, 1 - Math.hypot(across, down) / (reach + 1));
          for (let channel = 0; channel < channels; channel += 1) {
            const at = (y * width + x) * channels + channel;
            const wanted = colour[channels === 2 && channel === 1 ? 3 : channel] ?? 255;
            data[at] = Math.round(wanted * share + (data[at] ?? 0) * (1 - share));
          }
        }
    }
  };
  paint((block) => Math.min(12, Math.max(2, Math.round(Math.min(block.width, block.height) / 20))));
  paint(() => 0);
}

const block = fc
  .tuple(
    fc.nat(width - 1),
    fc.nat(height - 1),
    fc.integer({ min: 1, max: width }),
    fc.integer({ min: 1, max: height }),
  )
  .map(([left, top, across, down]): Block => ({
    left,
    top,
    width: Math.min(across, width - left),
    height: Math.min(down, height - top),
  }));
const picture = (seed: number, channels: number): Pixels => ({
  data: Uint8Array.from({ length: width * height * channels }, (_, at) => ((at + 7) * seed) % 253),
  width,
  height,
  channels,
});

test('blocks look as is said plainly, wherever they lie and over whatever', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }),
      fc.constantFrom(1, 2, 3, 4),
      fc.integer({ min: 1, max: 252 }),
      (blocks, channels, seed) => {
        const [one, other] = [picture(seed, channels), picture(seed, channels)];
        burnBlocks(one, blocks);
        saidPlainly(other, blocks);
        expect(Buffer.compare(one.data, other.data)).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

test('nothing depends on what is covered', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.nat(255), (blocks, hidden) => {
      const [one, other] = [picture(113, 3), picture(113, 3)];
      for (let at = 0; at < other.data.length; at += 1) {
        const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
        const isCovered = blocks.some(
          ({ left, top, width: across, height: down }) =>
            x >= left && x < left + across && y >= top && y < top + down,
        );
        if (isCovered) other.data[at] = hidden;
      }
      burnBlocks(one, blocks);
      burnBlocks(other, blocks);
      expect(Buffer.compare(one.data, other.data)).toBe(0);
    }),
  );
});

test('no pixel is filled twice, however many blocks lie over one another', () => {
  let filled = 0;
  class Counted extends Uint8Array {
    override set(bytes: ArrayLike<number>, at?: number): void {
      filled += bytes.length;
      super.set(bytes, at);
    }
  }
  const whole = { left: 0, top: 0, width, height };
  const half = { ...whole, left: 20, width: 30 };
  burnBlocks(
    { data: new Counted(width * height * 3), width, height, channels: 3 },
    Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? whole : half)),
  );
  expect(filled).toBe(width * height * 3);
});
