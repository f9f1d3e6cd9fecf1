import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaReference } from './media-reference.ts';
import { openMediaStore, type MediaStore } from './media-store.ts';
import { OriginalMissing, OriginalUnavailable, type FetchOriginal } from './originals.ts';

const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#b4141e' } })
  .jpeg()
  .toBuffer();
const notice = Buffer.from('%PDF-1.7 公告');
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const photoMedia: MediaReference = {
  sha256: digest(photo),
  url: '/uploads/a.jpg',
  mime: 'image/jpeg',
  name: '照片.jpg',
};
const noticeMedia: MediaReference = {
  sha256: digest(notice),
  url: '/uploads/b.pdf',
  mime: 'application/pdf',
  name: '公告 一.pdf',
};

let folder: string;
let store: MediaStore;
let asked: string[];
const originals: Record<string, Buffer> = { '/uploads/a.jpg': photo, '/uploads/b.pdf': notice };
const give: FetchOriginal = async (url) => {
  asked.push(url);
  const bytes = originals[url];
  if (!bytes) throw new OriginalMissing(url);
  return bytes;
};
const openNew = () => openMediaStore(new Database(':memory:'), folder);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
  asked = [];
  store = openNew();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a published photo can be shown in every width, under names made from its content', async () => {
  expect(await store.ensure([photoMedia, photoMedia], give)).toEqual({
    changed: [photoMedia.sha256],
    broken: [],
  });
  const stem = `/media/${photoMedia.sha256.slice(0, 2)}/${photoMedia.sha256.slice(0, 24)}`;
  const picture = store.picture(photoMedia);
  expect(picture).toEqual({
    broken: false,
    width: 1000,
    height: 500,
    fallback: `${stem}-480.webp`,
    fallbackBytes: (await stat(join(folder, `${stem}-480.webp`))).size,
    sources: (['avif', 'webp'] as const).map((format) => ({
      type: `image/${format}`,
      variants: [480, 1000].map((width) => ({ width, address: `${stem}-${width}.${format}` })),
    })),
  });
  for (const { variants } of picture.sources)
    for (const { address } of variants) expect((await stat(join(folder, address))).size).toBeGreaterThan(0);
  expect(asked).toEqual(['/uploads/a.jpg']);
});

test('nothing is asked for or made twice', async () => {
  await store.ensure([photoMedia, noticeMedia], give);
  asked = [];
  expect(await store.ensure([photoMedia, noticeMedia], give)).toEqual({ changed: [], broken: [] });
  expect(asked).toEqual([]);
});

test('a rebuild with an empty database keeps the files that are there, and says the same of them', async () => {
  await store.ensure([photoMedia], give);
  const before = store.picture(photoMedia);
  const file = join(folder, before.fallback);
  const { ino, mtimeMs } = await stat(file);
  const rebuilt = openNew();
  await rebuilt.ensure([photoMedia], give);
  expect(rebuilt.picture(photoMedia)).toEqual(before);
  expect(await stat(file)).toMatchObject({ ino, mtimeMs });
});

test('a lost file is made again with the same bytes', async () => {
  await store.ensure([photoMedia], give);
  const file = join(folder, store.picture(photoMedia).fallback);
  const before = await readFile(file);
  await unlink(file);
  await store.ensure([photoMedia], give);
  expect(await readFile(file)).toEqual(before);
});

test('an attachment is handed out as it is, under its own Chinese name', async () => {
  await store.ensure([noticeMedia], give);
  expect(await readFile(join(folder, 'files', noticeMedia.sha256.slice(0, 24), '公告 一.pdf'))).toEqual(
    notice,
  );
});

test('bytes that are not those of the publication never reach the public', async () => {
  const forged = { ...photoMedia, sha256: 'a'.repeat(64) };
  const { broken } = await store.ensure([forged, { ...noticeMedia, sha256: 'b'.repeat(64) }], give);
  expect(broken.map(({ reason }) => reason)).toEqual(
    Array(2).fill('原文件与发布时不一致，请重新上传并发布。'),
  );
  expect(store.picture(forged).broken).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('a missing original leaves a broken picture, until it is there again', async () => {
  const moved = { ...photoMedia, url: '/uploads/gone.jpg' };
  expect((await store.ensure([moved], give)).broken).toEqual([
    { sha256: moved.sha256, name: '照片.jpg', reason: '找不到原文件，请重新上传并发布。' },
  ]);
  expect(store.picture(moved)).toMatchObject({ broken: true, sources: [] });
  expect(store.broken()).toHaveLength(1);
  expect(await store.ensure([photoMedia], give)).toEqual({ changed: [photoMedia.sha256], broken: [] });
  expect(store.picture(moved).broken).toBe(false);
});

test('an unreadable picture is noted once and not asked for again', async () => {
  const text = { ...noticeMedia, mime: 'image/jpeg', name: '照片.jpg' };
  expect((await store.ensure([text], give)).broken).toHaveLength(1);
  await store.ensure([text], give);
  expect(asked).toHaveLength(1);
});

test('when the originals cannot be reached the caller is told, keeps what was made, and can finish later', async () => {
  const down: FetchOriginal = async (url) => {
    if (url.endsWith('.pdf')) throw new TypeError('fetch failed');
    return give(url);
  };
  await expect(store.ensure([photoMedia, noticeMedia], down)).rejects.toBeInstanceOf(OriginalUnavailable);
  expect(store.picture(photoMedia).broken).toBe(false);
  expect((await store.ensure([photoMedia, noticeMedia], give)).broken).toEqual([]);
});

test('what is no longer public is gone from the folder too', async () => {
  await store.ensure([photoMedia, noticeMedia], give);
  await store.discard([photoMedia, noticeMedia]);
  const left = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
  expect(store.picture(photoMedia).broken).toBe(true);
});

test('a picture nobody ever spoke of is broken, not an error', () => {
  expect(store.picture({ sha256: 'f'.repeat(64) })).toMatchObject({ broken: true, fallback: '' });
});
