import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { movingPicture } from '../testing/moving-picture.ts';
import { cleanPicture } from './clean-picture.ts';

/** Red on the left, blue on the right. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#f00' } }, left: 0, top: 0 },
  ]);

const corner = async (bytes: Buffer, side: 'top' | 'bottom') => {
  const { width, height } = await sharp(bytes).metadata();
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left: Math.floor(width / 2), top: side === 'top' ? 2 : height - 6, width: 4, height: 4 })
    .raw()
    .toBuffer();
  return red > blue ? 'red' : 'blue';
};

describe('a photo that comes into the library', () => {
  test('loses place, time and camera', async () => {
    const photo = await halves(400, 300)
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { exif, xmp, iptc, icc } = await sharp(await cleanPicture(photo)).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('stands upright by itself, whatever way the camera was held', async () => {
    const photo = await halves(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const clean = await cleanPicture(photo);
    expect(await sharp(clean).metadata()).toMatchObject({ width: 300, height: 400 });
    expect([await corner(clean, 'top'), await corner(clean, 'bottom')]).toEqual(['red', 'blue']);
  });

  test('is at most 3840 pixels wide, and becomes lighter', async () => {
    const noise = await sharp({
      create: {
        width: 4200,
        height: 1000,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg({ quality: 100 })
      .toBuffer();
    const clean = await cleanPicture(noise);
    expect((await sharp(clean).metadata()).width).toBe(3840);
    expect(clean.length).toBeLessThan(noise.length);
  });

  test('that is fit already keeps its bytes', async () => {
    const photo = await halves(400, 300).png().toBuffer();
    expect(await cleanPicture(photo)).toBe(photo);
  });

  test('that moves goes on moving', async () => {
    const moving = await (
      await movingPicture()
    )
      .withExif({ IFD0: { Make: 'x' } })
      .webp()
      .toBuffer();
    const { pages, exif } = await sharp(await cleanPicture(moving)).metadata();
    expect([pages, exif]).toEqual([2, undefined]);
  });
});
