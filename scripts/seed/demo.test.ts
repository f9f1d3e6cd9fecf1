import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { demoCounty } from './demo/demo-county.ts';
import type { Operation, SeedFile } from './operation.ts';
import { seedOptions } from './options.ts';
import { developPicture } from './pictures/develop.ts';
import { hangPictures } from './pictures/gallery.ts';
import { drawPicture, pictureKeys } from './pictures/picture.ts';

const files: SeedFile[] = pictureKeys.map((key) => ({
  key,
  path: `/pictures/${key}.jpg`,
  name: `${key}.jpg`,
  alt: key,
}));
const operations = [...demoCounty('2026-11-24', files)];
const clocks = (list: readonly Operation[]): string[] =>
  list.flatMap((operation) => (operation.op === 'clock' ? [operation.at] : []));

/** Every `{ $ref }` or `{ $file }` in a value. */
function namesIn(value: unknown, sign: '$ref' | '$file'): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, sign));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === sign ? [String(member)] : namesIn(member, sign),
  );
}

describe('the demo county as operations', () => {
  test('is the same every time', () => {
    expect([...demoCounty('2026-11-24', files)]).toEqual(operations);
  });

  test.each(['2026-11-24', '2026-01-01', '2028-02-29', '2027-12-31'])(
    'on %s its clock only goes forward and stops before ten in the morning',
    (today) => {
      const times = clocks([...demoCounty(today, files)]);
      expect(times).toEqual(times.toSorted());
      expect(Date.parse(times.at(-1) ?? '')).toBeLessThan(Date.parse(`${today}T10:00:00+08:00`));
    },
  );

  test('names nothing before it is there, and nothing twice', () => {
    const known = new Set<string>();
    for (const operation of operations) {
      if (operation.op === 'clock' || operation.op === 'accounts') continue;
      if ('data' in operation)
        for (const name of [...namesIn(operation.data, '$ref'), ...namesIn(operation.data, '$file')])
          expect(known, `${operation.key} → ${name}`).toContain(name);
      const isNew =
        operation.op === 'file' ||
        operation.op === 'save' ||
        operation.op === 'publish' ||
        operation.op === 'draft';
      expect(known.has(operation.key), operation.key).toBe(!isNew);
      known.add(operation.key);
    }
  });

  test('tells of as many talks as the desk has registered', () => {
    const talks = operations.filter((each) => each.op === 'draft' && each.data.kind === 'talk');
    const told = operations.flatMap((each) => ('data' in each && each.data.talks ? [each.data.talks] : []));
    expect(told).toEqual([talks.length]);
  });

  test('counts as many volunteers in public as have signed up by then, and has some waiting since', () => {
    const signedUp = new Map<string, number>();
    let published = 0;
    for (const operation of operations) {
      if (operation.op === 'signUp')
        signedUp.set(operation.key, (signedUp.get(operation.key) ?? 0) + operation.people);
      if (operation.op !== 'revise' || !signedUp.has(operation.key) || !('enrolled' in operation.data))
        continue;
      expect(operation.data.enrolled, operation.key).toBe(signedUp.get(operation.key));
      published += 1;
    }
    expect([signedUp.size, published]).toEqual([2, 3]);
  });

  test('leaves no placeholder in a text', () => {
    expect(JSON.stringify(operations).match(/\{[-+#/$\d][^"{}]*\}/g)).toBeNull();
  });
});

describe('its pictures', () => {
  test('are all used, each with words of its own', () => {
    const used = new Set(operations.flatMap((operation) => (operation.op === 'file' ? [operation.key] : [])));
    expect(pictureKeys.filter((key) => !used.has(key))).toEqual([]);
    expect(new Set(pictureKeys.map((key) => drawPicture(key).alt)).size).toBe(pictureKeys.length);
  });

  test('are drawn the same every time, each unlike the others', () => {
    const drawn = pictureKeys.map((key) => drawPicture(key).svg);
    expect(pictureKeys.map((key) => drawPicture(key).svg)).toEqual(drawn);
    expect(new Set(drawn).size).toBe(pictureKeys.length);
  });

  test('that nobody has drawn are refused', () => {
    expect(() => drawPicture('no-such-place-1')).toThrow('No picture no-such-place-1');
  });

  test('are made once for a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xianfeng-gallery-'));
    try {
      const [first] = await hangPictures(folder, () => {}, undefined, ['water-tap-1']);
      const made = readFileSync(first?.path ?? '');
      expect(made.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
      expect(await hangPictures(folder, () => {}, undefined, ['water-tap-1'])).toEqual([first]);
      expect(globSync('*', { cwd: folder })).toHaveLength(1);
      expect(existsSync(first?.path ?? '')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what the seed command is asked for', () => {
  const now = new Date('2026-11-25T10:01:00+08:00');

  test('is the demo county as of today in Beijing, or as of a day', () => {
    expect(seedOptions(['--county', 'demo'], now)).toEqual({ today: '2026-11-25' });
    expect(seedOptions(['--county', 'demo', '--today', '2026-05-11', '--operations', '-'], now)).toEqual({
      today: '2026-05-11',
      operations: '-',
    });
  });

  test('counts as today what was yesterday until ten in the morning, the hour of the last event', () => {
    expect(seedOptions(['--county', 'demo'], new Date('2026-11-25T09:59:00+08:00'))).toMatchObject({
      today: '2026-11-24',
    });
  });

  test('is a synthetic county of a size', () => {
    expect(seedOptions(['--projects', '1625', '--updates', '20000'], now)).toEqual({
      today: '2026-11-25',
      synthetic: { projects: 1625, updates: 20_000 },
    });
  });

  test.each([
    [['--county', 'other'], '--county 只能写 demo'],
    [['--projects', '12'], '用法'],
    [['--projects', '0', '--updates', '1'], '--projects 至少是 1'],
    [['--projects', 'many', '--updates', '1'], '--projects 要写整数'],
    [['--county', 'demo', '--today', '2026-02-30'], '--today 要写成'],
    [['--county', 'demo', '--updates', '3'], '用法'],
    [['--what'], '用法'],
    [[], '用法'],
  ])('%j is answered with how to ask', (args, words) => {
    expect(() => seedOptions(args, now)).toThrow(words);
  });
});

describe('a picture as a telephone takes it', () => {
  test('tells where it was taken: the portal must take that out', async () => {
    const { exif } = await sharp(await developPicture(drawPicture('dike-done-1'))).metadata();
    // Tag 0x8825 of an EXIF block leads to the place.
    expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
  });

  test('lies on its side and says so', async () => {
    const { width, height } = drawPicture('pond-full-1');
    expect(await sharp(await developPicture(drawPicture('pond-full-1'))).metadata()).toMatchObject({
      orientation: 6,
      width: height,
      height: width,
    });
  });

  test('is an ordinary upright one otherwise, of a size that a page can afford', async () => {
    const made = await developPicture(drawPicture('pond-dry-1'));
    const { exif, orientation, width } = await sharp(made).metadata();
    expect([exif, orientation, width]).toEqual([undefined, undefined, 1600]);
    expect(made.length).toBeLessThan(400_000);
  });
});
