import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { ledgerOf } from '../bench/county.ts';

const now = '2026-11-24T04:00:00.000Z';
const entries = ledgerOf({ projects: 2, updates: 12 }, '2026-11-23');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moves-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (origin: string): Promise<Portal> =>
  openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin,
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => now,
    log: (sentence) => expect.unreachable(sentence),
    signal: new AbortController().signal,
  });

test('a portal that gets another address names it on every page, without a new build', async () => {
  const before = await open('http://localhost:4321');
  await before.publisher.start();
  await before.publisher.take(entries);
  await before.publisher.idle();
  await before.close();

  const after = await open('https://xianfeng.example');
  await after.publisher.start();
  await after.publisher.idle();
  await after.close();
  for (const file of ['index.html', 'feed.xml', 'robots.txt', 'projects/index.html']) {
    const bytes = readFileSync(join(folder, 'public', file), 'utf8');
    expect(bytes).toContain('https://xianfeng.example');
    expect(bytes).not.toContain('http://localhost:4321');
  }
});
