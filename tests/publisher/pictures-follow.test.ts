import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { stepsOf } from './small-world.ts';

let folder: string;
let portal: Portal;
let entries: LedgerEntry[];
let give: () => void;

const page = (): Promise<string> =>
  readFile(join(folder, 'public/updates', documentIdOf('update:1'), 'index.html'), 'utf8');
const picture = (html: string): string | undefined => /<img[^>]*\ssrc="(\/media\/[^"]+)"/.exec(html)?.[1];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const photo = join(folder, 'photo.jpg');
  await sharp({ create: { width: 640, height: 400, channels: 3, background: '#4a7c59' } })
    .jpeg()
    .toFile(photo);
  const [first, second] = stepsOf([{ kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 1 }]);
  const operations: Operation[] = [
    ...(first?.operations ?? []),
    { op: 'file', key: 'photo', path: photo, name: '堤顶.jpg', alt: '浇好的堤顶' },
    ...(second?.operations ?? []),
  ];
  const withPhoto = operations.map((operation) =>
    operation.key === 'update:1'
      ? { ...operation, data: { ...operation.data, photos: [{ $file: 'photo' }] } }
      : operation,
  );
  entries = [
    ...simulateLedger([...withPhoto, { op: 'withdraw', key: 'update:1', note: '照片里有人不愿公开' }]),
  ];
  const original = new Promise<void>((resolve) => (give = resolve)).then(() => readFile(photo));
  portal = await openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin: 'http://127.0.0.1',
    fetchOriginal: () => original,
    now: () => '2026-02-03T01:00:00.000Z',
    log: (sentence) => expect.unreachable(sentence),
    signal: new AbortController().signal,
  });
  await portal.publisher.start();
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a text is public at once, its picture as soon as it is made, and neither after it was withdrawn', async () => {
  await portal.publisher.take(entries.slice(0, -1));
  expect(await page()).toContain('堤顶浇好了');
  expect(picture(await page())).toBeUndefined();

  give();
  await portal.publisher.idle();
  const file = join(folder, 'public', picture(await page()) ?? 'none');
  expect(existsSync(file)).toBe(true);

  await portal.publisher.take(entries.slice(-1));
  await portal.publisher.idle();
  expect(existsSync(file)).toBe(false);
  expect((await page()).replaceAll('<wbr>', '')).toContain('照片里有人不愿公开');
});
