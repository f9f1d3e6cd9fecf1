import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { documentIdOf, simulateLedger } from '../support/simulated-ledger.ts';
import { stepsOf } from './small-world.ts';

const hostile = [
  '=1+1',
  '+8613800000000',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '引号"和,逗号;',
  '两行\n第二行',
  '回车\r\n=换行',
  ']]> & <b>',
  '😀 👨‍👩‍👧',
  '\u202Eרtl',
  '响铃\u0007和\u000B',
  "'=已有撇号",
  '￥1,000',
];
const steps = stepsOf([
  { kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 3 },
  { kind: 'publish-notice', project: 1, title: '写错了的公示', days: 1 },
  ...hostile.map((title) => ({ kind: 'publish-update', project: 1, title, days: 1 }) as const),
  { kind: 'rename-organization', organization: 0, name: '新名字,"党委"', days: 2 },
  { kind: 'withdraw', which: 1, note: '数字写错', days: 1 },
]);
const entries = [...simulateLedger(steps.flatMap(({ operations }) => operations))];
const now = steps.at(-1)?.at ?? '';

let folder: string;
const opened: Portal[] = [];

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'open-data-'))));
afterEach(() => Promise.all(opened.splice(0).map((portal) => portal.close())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(name: string): Promise<Portal> {
  const base = join(folder, name);
  const portal = await openPortal({
    databaseFile: join(base, 'portal.db'),
    publicFolder: join(base, 'public'),
    origin: 'https://portal.example',
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => now,
    log: (sentence) => expect.unreachable(sentence),
    signal: new AbortController().signal,
  });
  opened.push(portal);
  await portal.publisher.start();
  return portal;
}

function digests(name: string): Record<string, string> {
  const data = join(folder, name, 'public/data');
  return Object.fromEntries(
    readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(data.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

const read = (name: string, file: string): string =>
  readFileSync(join(folder, name, 'public/data', file), 'utf8');
const one = (seq: number): LedgerEntry[] => entries.slice(seq, seq + 1);

test('followed entry by entry, the files are byte for byte those that are made anew', async () => {
  const following = await open('following');
  for (let seq = 0; seq < entries.length; seq += 1) {
    await following.publisher.take(one(seq));
    if (seq % 12 === 0) await following.publisher.idle();
  }
  await following.publisher.idle();
  const anew = await open('anew');
  await anew.publisher.take(entries);
  await anew.publisher.idle();
  expect(Object.keys(digests('anew')).length).toBeGreaterThan(50);
  expect(digests('following')).toEqual(digests('anew'));
});

test('a file of which nothing changed is left alone, as its readers see by its date', async () => {
  const portal = await open('quiet');
  await portal.publisher.take(entries.slice(0, -1));
  await portal.publisher.idle();
  const written = (file: string): number => statSync(join(folder, 'quiet/public/data', file)).mtimeMs;
  const before = [written('update.csv'), written('update.jsonl'), written('notice.csv')];
  await portal.publisher.take(entries.slice(-1));
  await portal.publisher.idle();
  expect([written('update.csv'), written('update.jsonl')]).toEqual(before.slice(0, 2));
  expect(written('notice.csv')).toBeGreaterThan(before[2] ?? Infinity);
});

test('what is withdrawn stands in no file any more, packed or not', async () => {
  const portal = await open('withdrawn');
  const published = entries.slice(
    0,
    entries.findIndex(({ action }) => action === 'withdraw'),
  );
  await portal.publisher.take(published);
  await portal.publisher.idle();
  expect(read('withdrawn', 'notice.jsonl')).toContain('写错了的公示');
  await portal.publisher.take(entries.slice(published.length));
  await portal.publisher.idle();
  for (const file of ['notice.jsonl', 'notice.json', 'notice.csv'])
    expect(read('withdrawn', file)).not.toContain('写错了的公示');
});

test('a file that somebody cut or removed is made again at the next start', async () => {
  const first = await open('cut');
  await first.publisher.take(entries);
  await first.publisher.idle();
  const whole = digests('cut');
  await Promise.all(opened.splice(0).map((portal) => portal.close()));
  writeFileSync(join(folder, 'cut/public/data/project.csv'), 'cut');
  rmSync(join(folder, 'cut/public/data/all.zip'));
  writeFileSync(join(folder, 'cut/public/data/stranger.csv'), 'who are you');
  const again = await open('cut');
  await again.publisher.idle();
  expect(digests('cut')).toEqual(whole);
});

test('whatever an editor typed comes back from the table whole, and no spreadsheet runs it', async () => {
  const portal = await open('hostile');
  await portal.publisher.take(entries);
  await portal.publisher.idle();
  const [headings = [], ...rows] = parse(read('hostile', 'update.csv'), { bom: true }) as string[][];
  const title = headings.indexOf('标题 [title]');
  const cells = rows.map((row) => row[title] ?? '');
  expect(cells).toEqual([
    '堤顶浇好了',
    ...hostile.map((text) => (/^'*[=+\-@\t＝]/.test(text) ? `'${text}` : text)),
  ]);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠-]/);
  const lines = read('hostile', 'update.jsonl').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { data: { title: string } }).data.title)).toEqual([
    '堤顶浇好了',
    ...hostile,
  ]);
  expect(rows[0]?.[headings.indexOf('发布单位 [organization]')]).toBe('新名字,"党委"');
  expect(rows[0]?.[0]).toBe(documentIdOf('update:1'));
});
