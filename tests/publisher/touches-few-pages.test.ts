import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { ledgerOf, nextUpdate } from '../bench/county.ts';

const now = '2026-11-24T04:00:00.000Z';
const entries = ledgerOf({ projects: 12, updates: 700 }, '2026-11-23');
let folder: string;
let portal: Portal;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'few-'));
  portal = await openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin: 'http://127.0.0.1',
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => now,
    log: (sentence) => expect.unreachable(sentence),
    signal: new AbortController().signal,
  });
  await portal.publisher.start();
  await portal.publisher.take(entries);
  await portal.publisher.idle();
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a new update touches its own pages and the newest lists, and nothing of earlier months', async () => {
  await portal.publisher.take([nextUpdate(entries, 1, now)], true);
  const touched = portal.store.pages.dirty(Infinity, 1000).map(({ path }) => path);
  await portal.publisher.idle();
  expect(touched).toContain('/');
  expect(touched).toContain('/updates/2026/11/');
  expect(touched.filter((path) => /\d{4}[-/]\d{2}/.test(path)).toSorted()).toEqual([
    '/sitemaps/2026-11.xml',
    '/updates/2026/11/',
  ]);
  expect(touched.length).toBeLessThan(25);
});
