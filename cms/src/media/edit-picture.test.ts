import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { movingPicture } from '../testing/moving-picture.ts';
import { editPicture, Moving, TooSmall, type Area } from './edit-picture.ts';

const width = 80;
const height = 60;

/** A picture of noise, with other noise in one rectangle. */
function noisy(seed: number, hidden: number, area: Area): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const under =
        x >= area.x * width &&
        x + 1 <= (area.x + area.width) * width &&
        y >= area.y * height &&
        y + 1 <= (area.y + area.height) * height;
      for (let channel = 0; channel < 3; channel += 1)
        data[(y * width + x) * 3 + channel] =
          ((under ? hidden : seed) * (x * 7919 + y * 104_729 + channel * 31 + 17)) % 251;
    }
  return data;
}
const written = (data: Buffer, format: 'png' | 'webp' | 'avif' | 'jpeg') => {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  return format === 'png'
    ? picture.png().toBuffer()
    : format === 'webp'
      ? picture.webp({ lossless: true }).toBuffer()
      : format === 'avif'
        ? picture.avif({ quality: 70, effort: 0 }).toBuffer()
        : picture.jpeg({ quality: 90 }).toBuffer();
};
const place = fc
  .tuple(...(['x', 'y', 'w', 'h'] as const).map(() => fc.double({ min: 0.05, max: 0.5, noNaN: true })))
  .map(([x = 0, y = 0, w = 0, h = 0]): Area => ({ x, y, width: w, height: h }));

describe('what lies under a block', () => {
  test('leaves no trace: two photos that differ only there become the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.integer({ min: 1, max: 250 }),
        fc.integer({ min: 1, max: 250 }),
        fc.constantFrom('png' as const, 'webp' as const),
        async (area, one, other, format) => {
          const edit = { turn: 0, blocks: [area] } as const;
          const [first, second] = await Promise.all(
            [one, other].map(async (hidden) =>
              editPicture(await written(noisy(113, hidden, area), format), edit),
            ),
          );
          expect(first?.equals(second as Buffer)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each(['jpeg', 'avif', 'webp', 'png'] as const)(
    'is one colour well inside, in a %s, also when it is made small',
    async (format) => {
      const area = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 };
      for (const hidden of [7, 201]) {
        const covered = await editPicture(await written(noisy(113, hidden, area), format), {
          turn: 0,
          blocks: [area],
        });
        const small = await sharp(covered).resize({ width: 40 }).png().toBuffer();
        for (const [bytes, w, h] of [
          [covered, width, height],
          [small, width / 2, height / 2],
        ] as const) {
          const inside = await sharp(bytes)
            .extract({ left: w * 0.4, top: h * 0.4, width: w * 0.2, height: h * 0.2 })
            .png()
            .toBuffer();
          const { channels } = await sharp(inside).stats();
          for (const [index, wanted] of [91, 100, 112].entries()) {
            expect(Math.abs((channels[index]?.mean ?? 0) - wanted)).toBeLessThan(3);
            expect(channels[index]?.stdev).toBeLessThan(2);
          }
        }
      }
    },
  );

  test('is opaque where the picture was see-through', async () => {
    const clear = await sharp({
      create: { width, height, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const covered = await editPicture(clear, {
      turn: 0,
      blocks: [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }],
    });
    const { data } = await sharp(covered).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray((30 * width + 40) * 4, (30 * width + 40) * 4 + 4)]).toEqual([91, 100, 112, 255]);
  });
});

describe('a photo', () => {
  /** Red at the left half, as the camera held upright sees it. */
  const halves = () =>
    sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
      { input: { create: { width: 40, height, channels: 3, background: '#f00' } }, left: 0, top: 0 },
    ]);

  test('is turned first: the crop is a place in the turned picture', async () => {
    const upper = await editPicture(await halves().png().toBuffer(), {
      turn: 90,
      crop: { x: 0, y: 0, width: 1, height: 0.5 },
      blocks: [],
    });
    const { data, info } = await sharp(upper).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([60, 40]);
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...data.subarray(-3)]).toEqual([255, 0, 0]);
  });

  test('is made upright before that, and keeps nothing that the camera noted', async () => {
    const photo = await halves()
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const {
      width: across,
      height: down,
      exif,
      orientation,
    } = await sharp(
      await editPicture(photo, { turn: 0, blocks: [{ x: 0, y: 0, width: 0.1, height: 0.1 }] }),
    ).metadata();
    expect([across, down, exif, orientation]).toEqual([height, width, undefined, undefined]);
  });

  test('is not cut down to nothing', async () => {
    await expect(
      editPicture(await halves().png().toBuffer(), {
        turn: 0,
        crop: { x: 0.5, y: 0.5, width: 0.01, height: 0.5 },
        blocks: [],
      }),
    ).rejects.toThrow(TooSmall);
  });

  test('that moves is left alone', async () => {
    const moving = await (await movingPicture()).gif().toBuffer();
    await expect(editPicture(moving, { turn: 90, blocks: [] })).rejects.toThrow(Moving);
  });
});
