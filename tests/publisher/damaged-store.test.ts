import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { suspect } from '../../site/store/set-aside.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { stepsOf } from './small-world.ts';

let folder: string;
let said: string[];
const entries = [
  ...simulateLedger(
    stepsOf([{ kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 1 }]).flatMap(
      (step) => step.operations,
    ),
  ),
];

const open = (): Promise<Portal> =>
  openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin: 'http://127.0.0.1',
    fetchOriginal: () => Promise.reject(new Error('no originals')),
    now: () => '2026-02-10T01:00:00.000Z',
    log: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
  });

/** Every public file and its bytes; the open data tells when it was made. */
const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'public'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(folder, 'public/data/')))
      .map((path): [string, string] => [path, readFileSync(path).toString('base64')])
      .sort(),
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  said = [];
  const portal = await open();
  await portal.publisher.start();
  await portal.publisher.take(entries);
  await portal.publisher.idle();
  await portal.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function overwrite(from: number): void {
  const file = join(folder, 'portal.db');
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(Math.max(1, statSync(file).size - from), 0x5a), 0, undefined, from);
  closeSync(descriptor);
}

test.each([
  ['whose beginning was overwritten', () => overwrite(0)],
  ['whose middle was overwritten', () => overwrite(8192)],
  ['that holds something else', () => writeFileSync(join(folder, 'portal.db'), '这不是数据库。'.repeat(500))],
])('a store %s is set aside and made anew; meanwhile the public keeps what it had', async (_what, damage) => {
  const before = files();
  expect(Object.keys(before).length).toBeGreaterThan(60);
  damage();
  const portal = await open();
  try {
    expect(said.join()).toContain('损坏了');
    expect(readdirSync(folder)).toContain('portal.db.damaged-2026-02-10T01-00-00-000Z');
    await portal.publisher.start();
    await portal.publisher.inspect(1000);
    expect(portal.damage()).toContain('正在从公开账本重新取来');
    // The desk may be away: nothing of the ledger is known, and yet no page is lost.
    expect(files()).toEqual(before);
    await portal.publisher.take(entries.slice(0, 2), true);
    expect(files()).toEqual(before);
    await portal.publisher.take(entries.slice(2));
    await portal.publisher.idle();
    expect(portal.publisher.awaitsLedger()).toBe(false);
    expect(portal.damage()).toContain('已经从公开账本重新做好');
    expect(files()).toEqual(before);
    expect(portal.store.entries.head().seq).toBe(entries.length);
  } finally {
    await portal.close();
  }
});

test('a store that was made anew beside public files keeps them over a restart, until the ledger has arrived', async () => {
  const before = files();
  rmSync(join(folder, 'portal.db'));
  const first = await open();
  await first.publisher.start();
  await first.publisher.take(entries.slice(0, 2), true);
  await first.close();
  const second = await open();
  await second.publisher.start();
  expect(second.publisher.awaitsLedger()).toBe(true);
  expect(files()).toEqual(before);
  await second.publisher.take(entries.slice(2));
  await second.publisher.idle();
  await second.close();
  expect(files()).toEqual(before);
});

test('what was public once and is not in the ledger any more goes when the ledger has arrived', async () => {
  const stranger = join(folder, 'public/updates/gone/index.html');
  const picture = join(folder, `public/media/aa/${'a'.repeat(24)}-480.webp`);
  const attachment = join(folder, `public/files/${'b'.repeat(24)}/名单.pdf`);
  for (const file of [stranger, picture, attachment]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'withdrawn');
  }
  rmSync(join(folder, 'portal.db'));
  const portal = await open();
  await portal.publisher.start();
  await portal.publisher.caughtUp();
  for (const file of [stranger, picture, attachment]) expect([file, existsSync(file)]).toEqual([file, false]);
  await portal.close();
});

test('damage that is read while the portal runs sets the store aside at the next start, of several only the newest is kept', async () => {
  writeFileSync(join(folder, 'portal.db.damaged-2026-01-01T00-00-00-000Z'), '');
  suspect(join(folder, 'portal.db'));
  const portal = await open();
  await portal.close();
  expect(
    readdirSync(folder).filter((name) => /damaged|suspect/.test(name) && !/-(?:wal|shm)$/.test(name)),
  ).toEqual(['portal.db.damaged-2026-02-10T01-00-00-000Z']);
});

test('an undamaged store stays where it is, and nothing is said', async () => {
  const portal = await open();
  await portal.close();
  expect(said).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
});
