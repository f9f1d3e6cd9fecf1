import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { derivePicture, type Derived } from './derive.ts';

const red = { r: 200, g: 20, b: 20 };
const blue = { r: 20, g: 20, b: 200 };

/** Left half red, right half blue. */
const twoHalves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: blue } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: red } }, left: 0, top: 0 },
  ]);

const noise = (width: number, height: number, channels: 3 = 3) =>
  sharp({
    create: { width, height, channels, background: red, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });

function good(derived: Derived) {
  if ('broken' in derived) throw new Error(derived.broken);
  return derived;
}

const reasonOf = (derived: Derived) => ('broken' in derived ? derived.broken : undefined);

async function gif(frames: number, delay: number, side = 200): Promise<Buffer> {
  const raw = Buffer.concat(
    Array.from({ length: frames }, (_, frame) => Buffer.alloc(side * side * 3, (frame * 97) % 256)),
  );
  return sharp(raw, { raw: { width: side, height: side * frames, channels: 3, pageHeight: side } })
    .gif({ delay: Array(frames).fill(delay), loop: 0 })
    .toBuffer();
}

describe('a picture of the public', () => {
  test('says nothing about where it was taken, by whom and with what', async () => {
    const original = await twoHalves(1000, 600)
      .jpeg()
      .withExif({
        IFD0: { Make: 'SecretCamera', Copyright: 'SecretPerson' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 30/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>')
      .toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    for (const { bytes } of good(await derivePicture(original)).files) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({});
      expect(Buffer.from(bytes).includes('Secret')).toBe(false);
    }
  });

  test('stands upright when the camera was held upright', async () => {
    const original = await twoHalves(1000, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { layout, files } = good(await derivePicture(original));
    expect(layout).toMatchObject({ width: 600, height: 1000 });
    for (const { bytes, width } of files) {
      const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(info.width).toBe(width);
      expect(info.height).toBeGreaterThan(info.width);
      const pixel = (x: number, y: number) => [
        ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
      ];
      const [top, bottom] = [pixel(info.width >> 1, 20), pixel(info.width >> 1, info.height - 20)];
      expect(top[0]).toBeGreaterThan(150);
      expect(bottom[2]).toBeGreaterThan(150);
    }
  });

  test.each([
    [3000, 1000, [480, 960, 1440], 480],
    [1200, 900, [480, 960, 1200], 900],
    [500, 400, [500], 400],
    [1, 1, [1], 1],
  ])(
    'of %i by %i pixels comes in fitting widths and is never enlarged',
    async (width, height, widths, tall) => {
      const { layout, files } = good(
        await derivePicture(
          await twoHalves(Math.max(2, width), height)
            .extract({ left: 0, top: 0, width, height })
            .png()
            .toBuffer(),
        ),
      );
      expect(layout).toMatchObject({ widths, height: tall });
      expect(files.map((file) => `${file.width}.${file.format}`)).toEqual(
        widths.flatMap((each) => [`${each}.avif`, `${each}.webp`]),
      );
    },
  );

  test('is made of a screenshot that is longer than WebP allows', async () => {
    const { layout } = good(
      await derivePicture(
        await sharp({ create: { width: 400, height: 20_000, channels: 3, background: red } })
          .png()
          .toBuffer(),
      ),
    );
    expect(layout.height).toBeLessThanOrEqual(16_383);
  });

  test('has the same bytes whenever it is made', async () => {
    const original = await noise(700, 500).jpeg().toBuffer();
    const [first, second] = [good(await derivePicture(original)), good(await derivePicture(original))];
    expect(second.files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      first.files.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });

  test('is made of a file of 20 MB', async () => {
    const original = await noise(2800, 2500).png({ compressionLevel: 0 }).toBuffer();
    expect(original.length).toBeGreaterThan(20_000_000);
    expect(good(await derivePicture(original)).layout.width).toBe(1440);
  });

  test('keeps its transparent parts', async () => {
    const original = await sharp({
      create: { width: 100, height: 100, channels: 4, background: { ...red, alpha: 0 } },
    })
      .png()
      .toBuffer();
    for (const { bytes } of good(await derivePicture(original)).files)
      expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });
});

describe('an animation', () => {
  test('still moves, and stops within five seconds', async () => {
    const { layout, files } = good(await derivePicture(await gif(4, 250)));
    expect(layout.formats).toEqual(['webp']);
    expect(await sharp(files[0]?.bytes).metadata()).toMatchObject({
      pages: 4,
      loop: 5,
      delay: [250, 250, 250, 250],
    });
  });

  test('of more than five seconds stands still on its first frame', async () => {
    const { layout, files } = good(await derivePicture(await gif(6, 1000)));
    expect(layout.formats).toEqual(['avif', 'webp']);
    expect(layout).toMatchObject({ width: 200, height: 200 });
    for (const { bytes } of files) expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
  });
});

describe('a file that is no good picture is refused with a sentence', () => {
  test('when it breaks off', async () => {
    const whole = await noise(800, 600).jpeg().toBuffer();
    expect(reasonOf(await derivePicture(whole.subarray(0, whole.length / 2)))).toBe(
      '图片文件不完整，请重新上传原图。',
    );
  });

  test('when only its beginning is there', async () => {
    const whole = await noise(100, 100).png().toBuffer();
    expect(reasonOf(await derivePicture(whole.subarray(0, 20)))).toMatch(/重新上传/);
  });

  test.each([
    ['text named .jpg', Buffer.from('你好')],
    [
      'SVG',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      ),
    ],
    ['nothing at all', Buffer.alloc(0)],
  ])('when it is %s', async (_name, bytes) => {
    expect(reasonOf(await derivePicture(bytes))).toMatch(/文件不是图片/);
  });

  test('when it is a telephone’s HEIC', async () => {
    expect(reasonOf(await derivePicture(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')))).toMatch(/另存为 JPG/);
  });

  test('when it has more pixels than can be made', async () => {
    const header = await sharp({ create: { width: 12_500, height: 10_000, channels: 3, background: red } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(reasonOf(await derivePicture(header))).toMatch(/1\.2亿像素/);
  });
});
