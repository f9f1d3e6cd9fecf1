import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { stepsOf } from './small-world.ts';

let folder: string;
let portal: Portal;
let whole: Record<string, string>;
const originals: Record<string, Buffer> = {};

const path = (file: string): string => join(folder, 'public', file);
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function files(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path(''), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(path('').length + 1), digest(readFileSync(file))];
      })
      .sort(),
  );
}

const open = (packs: boolean): Promise<Portal> =>
  openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: path(''),
    origin: 'http://127.0.0.1',
    fetchOriginal: async (url) => originals[url] as Buffer,
    now: () => '2026-02-10T01:00:00.000Z',
    log: () => undefined,
    signal: new AbortController().signal,
    packs,
  });

/** One round over every file, and all that it began. */
async function oneRound(): Promise<string[]> {
  const damaged: string[] = [];
  for (let end = false; !end;) {
    const inspected = await portal.publisher.inspect(50);
    damaged.push(...inspected.damaged);
    ({ end } = inspected);
  }
  await portal.publisher.idle();
  await portal.packer?.settled();
  return damaged;
}

/** Other bytes, as many as before: nothing but the bytes themselves tells. */
function overwrite(file: string): void {
  writeFileSync(path(file), Buffer.alloc(statSync(path(file)).size, 0x78));
}

const find = (pattern: RegExp): string => {
  const file = Object.keys(whole).find((name) => pattern.test(name));
  if (file === undefined) throw new Error(`No file like ${pattern.source}`);
  return file;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-files-'));
  const photo = join(folder, 'photo.jpg');
  const paper = join(folder, 'paper.pdf');
  await sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a9' } })
    .jpeg()
    .toFile(photo);
  writeFileSync(paper, '%PDF-1.7 公示');
  for (const file of [photo, paper]) originals[`/uploads/${basename(file)}`] = readFileSync(file);
  const shown: Readonly<Record<string, object>> = {
    'update:1': { photos: [{ $file: 'photo' }] },
    'project:0': { attachments: [{ title: '公示', file: { $file: 'paper' } }] },
  };
  const operations = stepsOf([{ kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 1 }]).flatMap(
    (step) => step.operations,
  );
  const entries = [
    ...simulateLedger([
      { op: 'file', key: 'photo', path: photo, name: '堤顶.jpg', alt: '浇好的堤顶' },
      { op: 'file', key: 'paper', path: paper, name: '公示.pdf' },
      ...operations.map((operation) => ({
        ...operation,
        ...(operation.data ? { data: { ...operation.data, ...shown[operation.key ?? ''] } } : {}),
      })),
    ]),
  ];
  portal = await open(true);
  await portal.publisher.start();
  await portal.publisher.take(entries);
  await portal.publisher.idle();
  await portal.packer?.settled();
  // Seen once, so that it is known what the pictures are.
  expect(await oneRound()).toEqual([]);
  whole = files();
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

const targets: readonly (readonly [string, RegExp])[] = [
  ['the first page', /^index\.html$/],
  ['a page', /^updates\/.+\/index\.html$/],
  ['a feed', /^feed\.xml$/],
  ['a share card', /card\.png$/],
  ['a packed page', /^index\.html\.br$/],
  ['the other packed page', /^index\.html\.gz$/],
  ['a style or script', /^assets\/.+\.js$/],
  ['a file of the open data', /^data\/.+\.csv$/],
  ['a derived picture', /^media\/.+\.webp$/],
  ['an attachment', /^files\//],
];

for (const [what, pattern] of targets) {
  test.each([
    ['overwritten with as many bytes', overwrite],
    ['cut', (file: string) => truncateSync(path(file), Math.floor(statSync(path(file)).size / 2))],
    ['emptied', (file: string) => writeFileSync(path(file), '')],
    ['removed', (file: string) => rmSync(path(file))],
  ])(`${what} that was %s is found and made again while the portal runs`, async (how, damage) => {
    const file = find(pattern);
    damage(file);
    const damaged = await oneRound();
    // A packed file that is not there is not missed: it is made with the next version.
    if (how === 'removed' && /\.(?:br|gz)$/.test(file)) {
      await portal.packer?.addAll();
      return portal.packer?.settled();
    }
    expect(damaged.length).toBe(1);
    await expect
      .poll(() => (existsSync(path(file)) ? files()[file] : null), { timeout: 30_000 })
      .toBe(whole[file]);
    expect(await oneRound()).toEqual([]);
  });
}

test('a start finds them too, and a round changes nothing where all is well', async () => {
  await portal.publisher.idle();
  await portal.close();
  const changed = ['index.html', find(/^updates\/.+\/index\.html$/), find(/^assets\/.+\.js$/)];
  for (const file of changed) overwrite(file);
  portal = await open(true);
  await portal.publisher.start();
  await oneRound();
  for (const file of changed) expect([file, files()[file]]).toEqual([file, whole[file]]);
  const times = (): number[] => Object.keys(files()).map((file) => statSync(path(file)).mtimeMs);
  const before = times();
  expect(await oneRound()).toEqual([]);
  expect(times()).toEqual(before);
});
