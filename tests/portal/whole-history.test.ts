import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';

const count = 260;
const ref = (key: string): { $ref: string } => ({ $ref: key });
const instant = (number: number): string =>
  new Date(Date.parse('2026-02-03T00:00:00.000Z') + Math.floor(number / 3) * 7 * 3_600_000).toISOString();
// Three at a time at the same instant, as a scheduled publication does.
const updates = Array.from({ length: count }, (_, number): Operation[] => [
  { op: 'clock', at: instant(number) },
  {
    op: 'publish',
    type: 'update',
    key: `many:${number}`,
    data: {
      title: `第${number}条`,
      kind: 'progress',
      asOf: '2026-02-01',
      organization: ref('organization:0'),
      project: ref('project:0'),
      body: { type: 'doc', content: [] },
    },
  },
]).flat();
const entries: LedgerEntry[] = [
  ...simulateLedger([...stepsOf([]).flatMap((step) => step.operations), ...updates]),
];

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  ledger = await startLedgerServer(entries);
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port: await freePort() });
  await eventually(
    async () =>
      (await fetch(`${portal.url}/feed/2026-02.xml`)).ok &&
      (await (await fetch(`${portal.url}/updates/kinds/progress/feed.xml`)).text()).includes(
        `第${count - 1}条`,
      ) &&
      (await (await fetch(`${portal.url}/organizations/zhen-0/all/feed.xml`)).text()).includes(
        `第${count - 1}条`,
      ),
  );
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Part {
  readonly ids: readonly (string | undefined)[];
  readonly older: string | undefined;
}

function read(address: string, text: string): Part {
  if (address.includes('.json')) {
    const feed = parseJsonFeed(text);
    return { ids: feed.items?.map(({ id }) => id) ?? [], older: feed.next_url };
  }
  if (address.includes('atom.xml')) {
    const feed = parseAtomFeed(text);
    return {
      ids: feed.entries?.map(({ id }) => id) ?? [],
      older: feed.links?.find(({ rel }) => rel === 'next' || rel === 'prev-archive')?.href,
    };
  }
  const feed = parseRssFeed(text);
  return {
    ids: feed.items?.map(({ guid }) => guid?.value) ?? [],
    older: feed.atom?.links?.find(({ rel }) => rel === 'next' || rel === 'prev-archive')?.href,
  };
}

test.each([
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/updates/kinds/progress/feed.xml',
  '/updates/kinds/progress/atom.xml',
  '/updates/kinds/progress/feed.json',
  '/organizations/zhen-0/all/feed.xml',
  '/projects/wei-di-0/feed.xml',
  '/programmes/shu-ji/feed.xml',
])('whoever comes late to %s can read back to its first day, part by part', async (path) => {
  const found = new Set<string | undefined>();
  const seen = new Set<string>();
  for (let address: string | undefined = `${portal.url}${path}`; address;) {
    expect(seen.has(address), `${address} leads back to itself`).toBe(false);
    seen.add(address);
    const answer = await fetch(address);
    expect(answer.status, address).toBe(200);
    const part = read(address, await answer.text());
    for (const id of part.ids) found.add(id);
    address = part.older;
  }
  expect(seen.size).toBeGreaterThan(1);
  const all = Array.from(
    { length: count },
    (_, number) => `${portal.url}/updates/${documentIdOf(`many:${number}`)}/`,
  );
  expect(all.filter((id) => !found.has(id))).toEqual([]);
});

test('an older part names itself, is not sent twice, and no hub tells of it', async () => {
  const newest = read(
    'feed.xml',
    await (await fetch(`${portal.url}/updates/kinds/progress/feed.xml`)).text(),
  );
  const older = newest.older ?? '';
  expect(older).toMatch(/\?before=2026-/);
  const answer = await fetch(older);
  const text = await answer.text();
  expect(parseRssFeed(text).atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe(older);
  expect(answer.headers.get('link')).toBe(`<${older}>; rel="self"`);
  expect(text).not.toContain('rel="hub"');
  expect(
    (await fetch(older, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).status,
  ).toBe(304);
  expect(
    await (await fetch(older, { headers: { accept: 'text/html,application/xhtml+xml' } })).text(),
  ).toContain('更早的');
  expect((await fetch(`${portal.url}/feed.xml?before=yesterday`)).status).toBe(200);
});
