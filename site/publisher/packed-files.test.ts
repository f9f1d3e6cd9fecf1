import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFile, writeAtomically } from './files.ts';
import { createPacker, type Packer } from './packed-files.ts';

const page = (words: string): string => `<!doctype html><p>${words.repeat(400)}`;

let folder: string;
let packer: Packer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  packer = createPacker(folder, (sentence) => expect.unreachable(sentence), new AbortController().signal);
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const unpacked = (): string[] => [
  brotliDecompressSync(readFileSync(join(folder, 'a/index.html.br'))).toString(),
  gunzipSync(readFileSync(join(folder, 'a/index.html.gz'))).toString(),
];
async function write(words: string): Promise<void> {
  await writeAtomically(folder, 'a/index.html', page(words));
  packer.add('a/index.html');
}

test('a page has packed files of the same content and time beside it, and loses them with its old version', async () => {
  await write('甲');
  await packer.settled();
  expect(unpacked()).toEqual([page('甲'), page('甲')]);
  const time = (name: string): number => Math.trunc(statSync(join(folder, 'a', name)).mtimeMs);
  expect([time('index.html.br'), time('index.html.gz')]).toEqual([time('index.html'), time('index.html')]);
  await writeAtomically(folder, 'a/index.html', page('乙'));
  expect(files()).toEqual(['index.html']);
  packer.add('a/index.html');
  await packer.settled();
  expect(unpacked()).toEqual([page('乙'), page('乙')]);
  await removeFile(folder, 'a/index.html');
  expect(readdirSync(folder)).toEqual([]);
});

test('written again and again while it is packed, it ends with packed files of the last version', async () => {
  for (let round = 0; round < 40; round += 1) await write(`第${round}版`);
  await packer.settled();
  expect(unpacked()).toEqual([page('第39版'), page('第39版')]);
  expect(files()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
});

test('what is small or packed by nature has none', async () => {
  for (const [file, bytes] of [
    ['small.html', 'x'],
    ['picture.webp', page('甲')],
    ['data/all.json', page('甲')],
  ] as const) {
    await writeAtomically(folder, file, bytes);
    packer.add(file);
  }
  await packer.settled();
  expect(files()).toEqual(['all.json', 'picture.webp', 'small.html']);
});

test('after a start, what is missing or belongs to another version is made; what is right is left alone', async () => {
  await write('甲');
  await packer.settled();
  rmSync(join(folder, 'a/index.html.br'));
  writeFileSync(join(folder, 'a/index.html.gz'), 'old');
  utimesSync(join(folder, 'a/index.html.gz'), 1, 1);
  await packer.addAll();
  await packer.settled();
  expect(unpacked()).toEqual([page('甲'), page('甲')]);
  const { ino } = statSync(join(folder, 'a/index.html.gz'));
  await packer.addAll();
  await packer.settled();
  expect(statSync(join(folder, 'a/index.html.gz')).ino).toBe(ino);
});
