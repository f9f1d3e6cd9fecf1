import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  startMeilisearchDouble,
  type MeilisearchDouble,
} from '../../site/search/testing/meilisearch-double.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { sealed } from '../support/sealed-entry.ts';
import { documentIdOf, simulateLedger } from '../support/simulated-ledger.ts';

const all: LedgerEntry[] = [
  ...simulateLedger(
    stepsOf([
      { kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 3 },
      { kind: 'publish-update', project: 1, title: '写错了的动态', days: 1 },
      { kind: 'publish-notice', project: 1, title: '后来的公示', days: 1 },
    ]).flatMap((step) => step.operations),
  ),
];
const withdrawn = sealed({
  seq: all.length + 1,
  at: all.at(-1)?.at ?? '',
  action: 'withdraw',
  type: 'update',
  documentId: documentIdOf('update:2'),
  snapshot: null,
  note: '数字写错',
  noteKind: null,
});

let folder: string;
let ledger: LedgerServer;
let meilisearch: MeilisearchDouble;
let portal: PortalProcess;
let port: number;

const start = (): Promise<PortalProcess> =>
  startPortal({
    dataDir: folder,
    cms: ledger.url,
    port,
    env: { MEILI_HOST: meilisearch.url, MEILI_KEY: meilisearch.masterKey },
  });
const total = async (q: string): Promise<number> =>
  ((await (await fetch(`${portal.url}/search.json?q=${encodeURIComponent(q)}`)).json()) as { total: number })
    .total;
const searchesThere = (): number =>
  meilisearch.requests.filter((request) => request === 'POST /indexes/portal/search').length;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meilisearch-portal-'));
  ledger = await startLedgerServer(all.slice(0, -1));
  meilisearch = await startMeilisearchDouble();
  port = await freePort();
  portal = await start();
  await eventually(async () => (await total('写错了')) === 1);
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  await meilisearch.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a portal that is set up for Meilisearch fills it from the ledger and lets it answer', async () => {
  await eventually(async () => {
    await total('堤顶');
    return searchesThere() > 0;
  });
  expect(await total('顶浇')).toBe(1);
  expect(meilisearch.index('portal')?.settings.dictionary).toContain('第0镇党委');
});

test('what is published or withdrawn while Meilisearch is away is right at once, and right when it is back', async () => {
  await meilisearch.down();
  ledger.append([all.at(-1) as LedgerEntry, withdrawn]);
  await eventually(async () => (await total('后来的公示')) === 1);
  await eventually(async () => (await total('写错了')) === 0);
  expect(portal.output()).toContain('网站自带的搜索');
  await meilisearch.up();
  const before = searchesThere();
  await eventually(async () => {
    expect([await total('后来的公示'), await total('写错了')]).toEqual([1, 0]);
    return searchesThere() > before;
  });
  expect(portal.output()).toContain('Meilisearch 已恢复');
});

test('killed and started again, the portal goes on from where Meilisearch was told last', async () => {
  const size = meilisearch.index('portal')?.size;
  await portal.stop('SIGKILL');
  meilisearch.requests.length = 0;
  portal = await start();
  await eventually(async () => {
    await total('堤顶');
    return searchesThere() > 0;
  });
  expect(meilisearch.index('portal')?.size).toBe(size);
  expect(meilisearch.requests).not.toContain('POST /swap-indexes');
});

test('asked to stop, the portal ends by itself', async () => {
  expect(await portal.stop('SIGTERM')).toBe(0);
  portal = await start();
});
