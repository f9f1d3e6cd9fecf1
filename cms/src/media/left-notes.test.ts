import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture, keptShape, TooManyPixels } from './clean-picture.ts';
import { cleanVideo, NotedInParts } from './clean-video.ts';
import { threadTime } from '../testing/thread-time.ts';

const marker = 'SECRET-PLACE-31.12N';
const dots = (): Sharp =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
const word = (length: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(length);
  return bytes;
};
const long = (length: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

const segment = (kind: number, text: string) =>
  Buffer.concat([Buffer.from([0xff, kind]), word(text.length + 2), Buffer.from(text)]);
const chunk = (name: string, text: string) =>
  Buffer.concat([long(text.length), Buffer.from(name + text), Buffer.alloc(4)]);
const blocks = (text: string) =>
  Buffer.concat([Buffer.from([text.length]), Buffer.from(text), Buffer.from([0])]);
const box = (type: string, ...inside: Buffer[]) => {
  const bytes = Buffer.concat(inside);
  return Buffer.concat([long(bytes.length + 8), Buffer.from(type, 'latin1'), bytes]);
};
const into = (bytes: Buffer, at: number, more: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
const riff = (bytes: Buffer, more: string) => {
  const whole = Buffer.concat([bytes, Buffer.from(more)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
};
const sizeLE = (length: number) => String.fromCharCode(length, 0, 0, 0);

const jpeg = () => dots().jpeg().toBuffer();
const png = () => dots().png().toBuffer();
const gif = () => dots().gif().toBuffer();
const notedGif = async (...note: Buffer[]) => {
  const bytes = await gif();
  return into(bytes, bytes.length - 1, Buffer.concat(note));
};
const webp = () => dots().webp().toBuffer();
const avif = () => dots().avif({ effort: 0 }).toBuffer();

const noted: [string, () => Promise<Buffer>][] = [
  ['a JPEG’s comment', async () => into(await jpeg(), 2, segment(0xfe, marker))],
  ...[0xe1, 0xe3, 0xe4, 0xeb, 0xec, 0xed, 0xef].map((kind): [string, () => Promise<Buffer>] => [
    `a JPEG’s APP${kind - 0xe0}`,
    async () => into(await jpeg(), 2, segment(kind, marker)),
  ]),
  ['behind a JPEG’s end', async () => Buffer.concat([await jpeg(), Buffer.from(marker)])],
  [
    'another JPEG behind the first',
    async () => Buffer.concat([await jpeg(), into(await jpeg(), 2, segment(0xfe, marker))]),
  ],
  ['a PNG’s text', async () => into(await png(), 33, chunk('tEXt', `Comment\0${marker}`))],
  [
    'a PNG’s international text',
    async () => into(await png(), 33, chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${marker}`)),
  ],
  ['a PNG’s own chunk', async () => into(await png(), 33, chunk('prVt', marker))],
  ['behind a PNG’s end', async () => Buffer.concat([await png(), Buffer.from(marker)])],
  ['a GIF’s comment', () => notedGif(Buffer.from([0x21, 0xfe]), blocks(marker))],
  ['a GIF’s XMP', () => notedGif(Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), blocks(marker))],
  ['behind a GIF’s end', async () => Buffer.concat([await gif(), Buffer.from(marker)])],
  ['a WebP’s own chunk', async () => riff(await webp(), `NOTE${sizeLE(20)}${marker} `)],
  ['behind a WebP’s end', async () => Buffer.concat([await webp(), Buffer.from(marker)])],
  ['an AVIF’s own box', async () => Buffer.concat([await avif(), box('udta', Buffer.from(marker))])],
];

describe('what somebody or some program noted in a picture', () => {
  test.each(noted)('goes: %s', async (_where, make) => {
    const picture = await make();
    expect(picture.includes(marker)).toBe(true);
    const clean = await cleanPicture(picture);
    expect(clean.includes(marker)).toBe(false);
    const [before, after] = [await sharp(picture).metadata(), await sharp(clean).metadata()];
    expect([after.width, after.height, after.format]).toEqual([before.width, before.height, before.format]);
  });

  test.each([
    ['JPEG', jpeg],
    ['progressive JPEG', () => dots().jpeg({ progressive: true }).toBuffer()],
    ['PNG', png],
    ['GIF', gif],
    ['WebP', webp],
    ['AVIF', avif],
  ])('a bare %s keeps its bytes', async (_kind, make) => {
    const picture = await make();
    expect(await cleanPicture(picture)).toBe(picture);
  });
});

describe('a video', () => {
  const date = Buffer.concat([Buffer.alloc(4), long(0xe1234567), long(0xe1234567), Buffer.alloc(8)]);
  const handler = (kind: string) =>
    box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12)));
  const video = Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0')),
    box(
      'moov',
      box('mvhd', date),
      box('trak', box('tkhd', date), handler('vide'), box('udta', Buffer.from(marker))),
      box('trak', handler('camm'), box('note', Buffer.from(marker))),
      box('udta', box('\u00a9xyz', Buffer.from(marker))),
      box('meta', Buffer.from(marker)),
    ),
    box('uuid', Buffer.from(marker)),
    box('free', Buffer.from(marker)),
    box('mdat', Buffer.from('frames')),
  ]);

  test('loses place, device and time, and nothing in it moves', () => {
    const clean = cleanVideo(video);
    expect(clean.includes(marker)).toBe(false);
    expect(clean.includes(long(0xe1234567))).toBe(false);
    expect(clean.length).toBe(video.length);
    expect(clean.indexOf('frames')).toBe(video.indexOf('frames'));
    expect(clean.includes('vide')).toBe(true);
  });

  const numbers = (...each: number[]) => Buffer.concat(each.map(long));
  const noting = (...tables: Buffer[]) =>
    box(
      'trak',
      box(
        'mdia',
        box('hdlr', Buffer.alloc(8), Buffer.from('meta'), Buffer.alloc(12)),
        box('minf', box('stbl', ...tables)),
      ),
    );
  const track = (kind: string, offsets: number[], sizes: number[], groups: number[]) =>
    box(
      'trak',
      box(
        'mdia',
        box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12)),
        box(
          'minf',
          box(
            'stbl',
            box('stsz', numbers(0, 0, sizes.length, ...sizes)),
            box('stsc', numbers(0, groups.length / 3, ...groups)),
            box('stco', numbers(0, offsets.length, ...offsets)),
          ),
        ),
      ),
    );

  test('loses the places that a camera noted beside the frames, and not one frame', () => {
    const frames = ['frame1', marker, marker, 'frame2', marker, 'frame3'];
    const data = box('mdat', Buffer.from(frames.join('')));
    const [f, m] = [6, marker.length];
    const at = (index: number) => 16 + 8 + frames.slice(0, index).join('').length;
    const film = Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0')),
      data,
      box(
        'moov',
        track('vide', [at(0), at(3), at(5)], [f, f, f], [1, 1, 1]),
        track('camm', [at(1), at(4)], [m, m, m], [1, 2, 1, 2, 1, 1]),
      ),
    ]);
    const clean = cleanVideo(film);
    expect(clean.includes(marker)).toBe(false);
    expect(
      clean
        .subarray(0, data.length + 16)
        .toString('latin1')
        .replaceAll('\0', ''),
    ).toContain('frame1frame2frame3');
    expect(clean.length).toBe(film.length);
  });

  const filmOf = (...parts: Buffer[]) =>
    Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), ...parts, box('mdat', Buffer.from('frames'))]);
  const endless = 0xffffffff;
  const zeros = (length: number) => Array<number>(length).fill(0);
  const nested = (deep: number): Buffer => {
    const bytes = Buffer.alloc(8 * deep, 'moovmoov', 'latin1');
    for (let at = 0; at < bytes.length; at += 8) bytes.writeUInt32BE(bytes.length - at, at);
    return bytes;
  };
  /** A track of one chunk: `count` samples of `size` bytes (0: each says its own) at `place`. */
  const oneChunk = (size: number, count: number, place: number) =>
    noting(
      box('stsz', numbers(0, size, count)),
      box('stsc', numbers(0, 1, 1, 1, 1)),
      box('stco', numbers(0, 1, place)),
    );
  const many = (length: number, ...tables: Buffer[]) => Array<Buffer>(length).fill(noting(...tables));

  test.each<[string, () => Buffer]>([
    [
      'endlessly many samples of one length in every chunk',
      () =>
        filmOf(
          box(
            'moov',
            noting(
              box('stsz', numbers(0, 1, endless)),
              box('stsc', numbers(0, 1, 1, endless, 1)),
              box('stco', numbers(0, 8000, ...zeros(8000))),
            ),
          ),
        ),
    ],
    [
      'thousands of tracks that all hold the same samples',
      () => {
        const frames = 100_000;
        return Buffer.concat([
          box('ftyp', Buffer.from('isom\0\0\0\0')),
          box('mdat', Buffer.alloc(frames)),
          box(
            'moov',
            ...many(
              4000,
              box('stsz', numbers(0, 1, frames)),
              box('stsc', numbers(0, 1, 1, endless, 1)),
              box('stco', numbers(0, 1, 24)),
            ),
          ),
        ]);
      },
    ],
    [
      'tables that reach beyond their boxes',
      () => filmOf(box('moov', oneChunk(0, 100, 0), box('free', Buffer.alloc(4000)))),
    ],
    ['samples behind the end of the file', () => filmOf(box('moov', oneChunk(9, 1, 0xfffffff0)))],
    ['tables without numbers', () => filmOf(box('moov', noting(box('stsz'), box('stsc'), box('stco'))))],
    ['millions of boxes', () => filmOf(box('moov', Buffer.alloc(8_000_000, box('abcd'))))],
    [
      'a track of millions of boxes',
      () => filmOf(box('moov', box('trak', Buffer.alloc(8_000_000, box('abcd'))))),
    ],
  ])('that tells of %s is no film, and is seen to be none at once', (_what, make) => {
    const film = make();
    const begun = threadTime();
    expect(() => cleanVideo(film)).toThrow('This video is cut or damaged.');
    expect(threadTime() - begun).toBeLessThan(10_000);
  });

  test('whose camera noted samples of one length loses all of them', () => {
    const tables = (at: number) => [
      box('stsz', numbers(0, marker.length, 2)),
      box('stsc', numbers(0, 1, 1, 1, 1)),
      box('stco', numbers(0, 2, at, at + marker.length)),
    ];
    const begin = 16 + box('moov', noting(...tables(0))).length + 8;
    const film = Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0')),
      box('moov', noting(...tables(begin))),
      box('mdat', Buffer.from(`${marker}${marker}frame`)),
    ]);
    const clean = cleanVideo(film);
    expect([clean.includes(marker), clean.includes('frame')]).toEqual([false, true]);
  });

  test('with boxes in boxes without an end is gone through at once', () => {
    const begun = threadTime();
    expect(cleanVideo(filmOf(nested(200_000))).includes('frames')).toBe(true);
    expect(threadTime() - begun).toBeLessThan(10_000);
  });

  test.each<[number, number[]]>([
    [4, [((marker.length & 15) << 4) | 15]],
    [8, [marker.length, 15]],
    [16, [0, marker.length, 0, 15]],
  ])('whose camera noted samples with lengths of %i bits loses all of them', (bits, lengths) => {
    const first = bits === 4 ? marker.length & 15 : marker.length;
    const noted = `${marker.slice(0, first)}${marker.slice(0, 15)}`;
    const tables = (at: number) => [
      box('stz2', numbers(0), Buffer.from([0, 0, 0, bits]), numbers(2), Buffer.from(lengths)),
      box('stsc', numbers(0, 1, 1, 2, 1)),
      box('stco', numbers(0, 1, at)),
    ];
    const begin = 16 + box('moov', noting(...tables(0))).length + 8;
    const film = Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0')),
      box('moov', noting(...tables(begin))),
      box('mdat', Buffer.from(`${noted}frame`)),
    ]);
    const clean = cleanVideo(film);
    expect([clean.includes(marker.slice(0, 3)), clean.includes('frame')]).toEqual([false, true]);
  });

  test('whose noted samples have no lengths is not taken', () => {
    const film = filmOf(
      box('moov', noting(box('stsc', numbers(0, 1, 1, 1, 1)), box('stco', numbers(0, 1, 30)))),
    );
    expect(() => cleanVideo(film)).toThrow('This video is cut or damaged.');
  });

  const part = (...more: Buffer[]) =>
    Buffer.concat([
      box('moof', box('mfhd', numbers(0, 1)), box('traf', box('tfhd', numbers(0, 1)), ...more)),
      box('mdat', Buffer.from('part')),
    ]);

  test('recorded part by part loses what stands between the parts', () => {
    const film = filmOf(
      box('moov', box('trak', handler('vide'))),
      box('prft', Buffer.from(marker)),
      part(box('uuid', Buffer.from(marker))),
      box('emsg', Buffer.from(marker)),
    );
    const clean = cleanVideo(film);
    expect([clean.includes(marker), clean.includes('part'), clean.length]).toEqual([
      false,
      true,
      film.length,
    ]);
  });

  test('recorded part by part, with notes among the parts, is refused', () => {
    const film = filmOf(box('moov', box('trak', handler('vide')), box('trak', handler('camm'))), part());
    expect(() => cleanVideo(film)).toThrow(NotedInParts);
  });

  test('loses the names of programs, devices and files that its tables tell', () => {
    const picture = Buffer.concat([Buffer.alloc(42), Buffer.from(marker), Buffer.alloc(40)]);
    const name = box('hdlr', Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(12), Buffer.from(marker));
    const film = filmOf(
      box(
        'moov',
        box(
          'trak',
          box(
            'mdia',
            name,
            box(
              'minf',
              box('dinf', box('dref', numbers(0, 1), box('url ', numbers(0), Buffer.from(marker)))),
              box('stbl', box('stsd', numbers(0, 1), box('avc1', picture)), box('Xtra', Buffer.from(marker))),
            ),
          ),
        ),
      ),
      box('sefd', Buffer.from(marker)),
    );
    const clean = cleanVideo(film);
    expect([clean.includes(marker), clean.includes('vide'), clean.includes('frames')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('of forty megabytes keeps every frame', () => {
    const frames = Buffer.alloc(40 * 1024 * 1024, 'frame of a film ');
    const film = Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0')),
      box('moov', track('vide', [24], [frames.length], [1, 1, 1])),
      box('mdat', frames),
    ]);
    expect(cleanVideo(film).subarray(-frames.length).equals(frames)).toBe(true);
  });

  test('that is cut is not taken', () => {
    expect(() => cleanVideo(video.subarray(0, video.length - 3))).toThrow();
  });
});

describe('how large a picture is kept', () => {
  test.each([
    [
      { width: 1080, height: 11_800 },
      { width: 1080, height: 11_800 },
    ],
    [
      { width: 8000, height: 6000 },
      { width: 3840, height: 2880 },
    ],
    [
      { width: 10, height: 20_000 },
      { width: 8, height: 16_383 },
    ],
    [
      { width: 20_000, height: 10 },
      { width: 3840, height: 1 },
    ],
    [
      { width: 6000, height: 6000 },
      { width: 3840, height: 3840 },
    ],
  ])('%o is kept as %o', (shape, kept) => expect(keptShape(shape)).toEqual(kept));

  test('a long poster stays as wide as it was drawn', async () => {
    const poster = await sharp({ create: { width: 1080, height: 11_800, channels: 3, background: '#fff' } })
      .withExif({ IFD0: { Make: 'x' } })
      .jpeg()
      .toBuffer();
    expect(await sharp(await cleanPicture(poster)).metadata()).toMatchObject({ width: 1080, height: 11_800 });
  });

  test('what has more pixels than can be worked on is told from what is damaged', async () => {
    const large = await sharp({ create: { width: 16_000, height: 8000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(cleanPicture(large)).rejects.toBeInstanceOf(TooManyPixels);
    await expect(cleanPicture(Buffer.from('ffd8ffe0', 'hex'))).rejects.not.toBeInstanceOf(TooManyPixels);
  });

  test('a picture is kept in the format of its name', async () => {
    const clean = await cleanPicture(await webp(), { format: 'jpeg' });
    expect((await sharp(clean).metadata()).format).toBe('jpeg');
  });
});
