import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { openSubscribers } from '../../site/server/subscribers/open-subscribers.ts';
import { readHubRequest, type HubRequest } from '../../site/server/hub/hub-request.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { eventually } from '../support/portal-process.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

const entries = [
  ...simulateLedger(
    stepsOf([{ kind: 'publish-update', project: 0, title: '刚公开的动态', days: 1 }]).flatMap(
      (step) => step.operations,
    ),
  ),
];
const origin = 'https://portal.example';
const never = 2 ** 30;
const delivered: string[] = [];
const reader = createServer(async (request, response) => {
  let body = '';
  for await (const part of request as AsyncIterable<Buffer>) body += part;
  if (request.method === 'POST') delivered.push(body);
  response.end(new URL(request.url ?? '/', origin).searchParams.get('hub.challenge'));
});
const stop = new AbortController();
let folder: string;
let portal: Portal;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-wakes-'));
  reader.listen(0, '127.0.0.1');
  await once(reader, 'listening');
  const files = { databaseFile: join(folder, 'portal.db'), publicFolder: join(folder, 'public') };
  portal = await openPortal({
    ...files,
    origin,
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => '2026-03-01T00:00:00.000Z',
    log: (sentence) => expect.unreachable(sentence),
    signal: stop.signal,
  });
  await portal.publisher.start();
  await portal.publisher.take(entries.slice(0, -1));
  await portal.publisher.idle();
});
afterAll(async () => {
  stop.abort();
  await portal.close();
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the publisher wakes the hub: nobody waits for it to look by itself', async () => {
  const subscribers = openSubscribers(portal, {
    subscribersFile: join(folder, 'subscribers.db'),
    publicFolder: join(folder, 'public'),
    origin,
    privateCallbacks: true,
    now: () => new Date('2026-03-01T00:00:00.000Z'),
    log: (sentence) => expect.unreachable(sentence),
    hubEveryMs: never,
    signal: stop.signal,
  });
  const watching = subscribers.watch();
  const callback = `http://127.0.0.1:${(reader.address() as AddressInfo).port}/`;
  subscribers.hub.accept(
    readHubRequest(
      new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': `${origin}/projects/wei-di-0/feed.json`,
        'hub.callback': callback,
      }),
    ) as HubRequest,
  );
  await subscribers.hub.verified();
  await portal.publisher.take(entries.slice(-1));
  await eventually(async () => delivered.length === 1);
  expect((JSON.parse(delivered[0] ?? '') as { items: { title: string }[] }).items[0]?.title).toBe(
    '刚公开的动态',
  );
  stop.abort();
  await watching;
  subscribers.close();
});
