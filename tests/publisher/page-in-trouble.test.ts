import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { ranks } from '../../site/publisher/render-queue.ts';
import { eventually } from '../support/portal-process.ts';
import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { stepsOf } from './small-world.ts';

let folder: string;
let portal: Portal;
let said: string[];

const base: readonly Operation[] = stepsOf([
  { kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 1 },
]).flatMap((step) => step.operations);
const oddRedirects: readonly Operation[] = [
  '/feed.xml/',
  '/index.html/',
  '/100%/',
  '/x/../y/',
  `/${'关于'.repeat(90)}/`.slice(0, 190),
  '/self/',
].map((from, place) => ({
  op: 'save',
  type: 'redirect',
  key: `odd:${place}`,
  data: { from, to: from === '/self/' ? from : '/projects/' },
}));

async function open(): Promise<Portal> {
  return openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin: 'http://127.0.0.1',
    fetchOriginal: () => Promise.reject(new Error('no originals')),
    now: () => '2026-02-10T01:00:00.000Z',
    log: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
  });
}

const file = (path: string): string => readFileSync(join(folder, 'public', path), 'utf8');
const page = `updates/${documentIdOf('update:1')}/index.html`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trouble-'));
  said = [];
  portal = await open();
});
afterEach(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

test('redirects that were written badly long ago stop nothing, and displace nothing', async () => {
  await portal.publisher.start();
  const entries = [...simulateLedger([...oddRedirects, ...base])];
  await portal.publisher.take(entries.slice(0, oddRedirects.length));
  await portal.publisher.take(entries.slice(oddRedirects.length));
  await portal.publisher.idle();
  expect(portal.store.pages.waiting(0, 5)).toEqual({ count: 0, first: [] });
  for (const path of ['index.html', 'feed.xml', 'updates/index.html', page])
    expect([path, file(path).replaceAll('<wbr>', '').includes('堤顶浇好了')]).toEqual([path, true]);
  expect(said).toEqual([]);
});

test('a page whose file cannot be written waits alone, is named, tried again, and stands once it can be', async () => {
  const entries: LedgerEntry[] = [...simulateLedger(base)];
  await portal.publisher.start();
  mkdirSync(join(folder, 'public/feed.xml/in-the-way'), { recursive: true });
  // A file where a folder would have to be.
  rmSync(join(folder, 'public/topics'), { recursive: true, force: true });
  writeFileSync(join(folder, 'public/topics'), '');
  await portal.publisher.take(entries);
  await portal.publisher.idle();
  expect(existsSync(join(folder, 'public', page))).toBe(true);
  expect(file('index.html')).toContain('堤顶');
  const failed = portal.store.pages.waiting(ranks.failed, 50);
  expect(failed.first).toEqual(expect.arrayContaining(['/feed.xml', '/topics/']));
  expect(said.join()).toContain('/feed.xml');
  rmSync(join(folder, 'public/feed.xml'), { recursive: true });
  rmSync(join(folder, 'public/topics'));
  await eventually(async () => said.at(-1) === '没有生成的页面现在都生成了。');
  await portal.publisher.idle();
  expect(portal.store.pages.waiting(ranks.failed, 1)).toEqual({ count: 0, first: [] });
  expect(file('feed.xml')).toContain('堤顶');
});

test('a removal that no file can stand for counts as done, what got stuck long ago frees itself', async () => {
  for (const path of ['/100%/', '/x/../y/', '/feed.xml/', `/${'长'.repeat(90)}/`])
    portal.store.pages.markDirty(path, ranks.removal);
  await portal.publisher.start();
  await portal.publisher.idle();
  expect(portal.store.pages.waiting(0, 5)).toEqual({ count: 0, first: [] });
  expect(said).toEqual([]);
});
