import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEntry } from '@xianfeng/content-types';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

const all: LedgerEntry[] = [
  ...simulateLedger(
    stepsOf([
      { kind: 'publish-update', project: 0, title: '早先的动态', days: 1 },
      { kind: 'publish-update', project: 0, title: '推送来的动态', days: 1 },
      { kind: 'publish-update', project: 1, title: '停机时的动态', days: 1 },
    ]).flatMap((step) => step.operations),
  ),
];
let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;
let port: number;
const delivered: { topic: string; type: string; body: string }[] = [];
/** What came, each once: who is not sure that a reader has it says the same again. */
const told = () =>
  delivered.filter(
    ({ topic, body }, place) =>
      delivered.findIndex((other) => other.topic === topic && other.body === body) === place,
  );
const reader = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://reader');
  let body = '';
  for await (const part of request as AsyncIterable<Buffer>) body += part;
  if (request.method === 'GET')
    return void response.writeHead(200).end(url.searchParams.get('hub.challenge'));
  delivered.push({
    topic: /<([^>]+)>; rel="self"/.exec(String(request.headers.link))?.[1] ?? '',
    type: request.headers['content-type'] ?? '',
    body,
  });
  response.writeHead(204).end();
});

const start = async (callbacks: 'yes' | 'no'): Promise<PortalProcess> =>
  startPortal({ dataDir: folder, cms: ledger.url, port, env: { WEBSUB_PRIVATE_CALLBACKS: callbacks } });
const ask = (fields: Record<string, string>): Promise<Response> =>
  fetch(`${portal.url}/hub`, { method: 'POST', body: new URLSearchParams(fields) });
const subscribe = (path: string): Promise<Response> =>
  ask({
    'hub.mode': 'subscribe',
    'hub.topic': `${portal.url}${path}`,
    'hub.callback': `http://127.0.0.1:${(reader.address() as AddressInfo).port}${path}`,
  });
const titles = (path: string): (string | undefined)[] =>
  told()
    .filter(({ topic }) => topic === `${portal.url}${path}`)
    .map(({ body, type }) =>
      type.includes('atom')
        ? parseAtomFeed(body).entries?.[0]?.title?.value
        : parseRssFeed(body).items?.[0]?.title,
    );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  reader.listen(0, '127.0.0.1');
  await once(reader, 'listening');
  ledger = await startLedgerServer(all.slice(0, -2));
  port = await freePort();
  portal = await start('yes');
  await eventually(
    async () =>
      (await fetch(`${portal.url}/topics/ling-yu-1/feed.xml`)).ok &&
      (await (await fetch(`${portal.url}/updates/feed.xml`)).text()).includes('早先的动态'),
  );
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a reader that found the hub in a feed', () => {
  test('subscribes, and is told at once of what is published, in the format that it follows, and of nothing else', async () => {
    const links = (await fetch(`${portal.url}/updates/feed.xml`)).headers.get('link') ?? '';
    expect(links).toContain(`<${portal.url}/hub>; rel="hub"`);
    expect(links).toContain(`<${portal.url}/updates/feed.xml>; rel="self"`);
    for (const path of [
      '/updates/feed.xml',
      '/projects/wei-di-0/atom.xml',
      '/projects/wei-di-1/feed.xml',
      '/notices/feed.xml',
    ])
      expect((await subscribe(path)).status, path).toBe(202);
    await wait(500);
    ledger.append(all.slice(-2, -1));
    await eventually(async () => told().length >= 2);
    // Time enough for what should not come.
    await wait(2500);
    expect(titles('/updates/feed.xml')).toEqual(['推送来的动态']);
    expect(titles('/projects/wei-di-0/atom.xml')).toEqual(['推送来的动态']);
    expect(told()).toHaveLength(2);
  });

  test('is told after a restart of what was published in between', async () => {
    await portal.stop('SIGKILL');
    ledger.append(all.slice(-1));
    portal = await start('yes');
    await eventually(async () => titles('/projects/wei-di-1/feed.xml').length > 0);
    expect(titles('/projects/wei-di-1/feed.xml').at(-1)).toBe('停机时的动态');
    expect(titles('/notices/feed.xml')).toEqual([]);
    expect(statSync(join(folder, 'subscribers.db')).mode & 0o077).toBe(0);
  });
});

describe('the hub', () => {
  test.each([
    ['nothing', {}, 'hub.mode'],
    [
      'a feed that is not there',
      {
        'hub.mode': 'subscribe',
        'hub.topic': 'https://elsewhere.example/feed.xml',
        'hub.callback': 'https://reader.example/',
      },
      'hub.topic',
    ],
    [
      'no address to call',
      { 'hub.mode': 'subscribe', 'hub.topic': 'https://elsewhere.example/feed.xml' },
      'hub.callback',
    ],
  ])('says in Chinese what is wrong with %s', async (_, fields, wrong) => {
    const answer = await ask(fields as Record<string, string>);
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as {
      error: { code: string; message: string; fields: Record<string, string> };
    };
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    expect(Object.keys(error.fields)).toContain(wrong);
  });

  test('answers whatever else is sent without breaking', async () => {
    expect(
      (
        await fetch(`${portal.url}/hub`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(415);
    expect(
      (
        await fetch(`${portal.url}/hub`, {
          method: 'POST',
          body: new URLSearchParams({ x: 'y'.repeat(20_000) }),
        })
      ).status,
    ).toBe(413);
    expect((await fetch(`${portal.url}/hub`, { method: 'DELETE' })).status).toBe(405);
    expect(await (await fetch(`${portal.url}/hub`)).text()).toContain('WebSub');
  });

  test('calls nobody on the internal network, unless it is told that it may', async () => {
    await portal.stop('SIGTERM');
    portal = await start('no');
    const answer = await subscribe('/feed.xml');
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain('内网');
  });

  test('lets nobody ask without end', async () => {
    let last = await ask({ 'hub.mode': 'publish' });
    expect(last.status).toBe(204);
    for (let count = 0; count < 700 && last.status !== 429; count += 1)
      last = await ask({ 'hub.mode': 'publish' });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
