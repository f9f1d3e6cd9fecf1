import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSubscribersDatabase } from '../subscribers/subscribers-database.ts';
import { createHub, type Hub } from './hub.ts';
import { createHubStore, type HubStore } from './hub-store.ts';
import { readHubRequest, type HubRequest } from './hub-request.ts';
import { createOutbound } from './outbound.ts';

interface Received {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: string;
}

/** A subscriber over real HTTP: confirms what it is told to, and answers deliveries with the status that it is set to. */
async function startSubscriber() {
  const asked: URL[] = [];
  const delivered: Received[] = [];
  const behaviour = { confirm: true, status: 200 };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://subscriber');
    let body = '';
    for await (const part of request as AsyncIterable<Buffer>) body += part;
    if (request.method === 'GET') {
      asked.push(url);
      return void response
        .writeHead(behaviour.confirm ? 200 : 404)
        .end(behaviour.confirm ? url.searchParams.get('hub.challenge') : '');
    }
    delivered.push({ request, url, body });
    response.writeHead(behaviour.status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const callback = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cb?id=7`;
  return { asked, delivered, behaviour, callback, close: () => server.close() };
}

let subscriber: Awaited<ReturnType<typeof startSubscriber>>;
let feeds: Map<string, string>;
let now: number;
let store: HubStore;
let hub: Hub;

const opened = (): Hub =>
  createHub({
    store,
    outbound: createOutbound({ privateAllowed: true, timeoutMs: 2000 }),
    origin: 'https://portal.example',
    hubAddress: '/hub',
    privateAllowed: true,
    digestOf: (topic) => feeds.get(topic),
    read: async (topic) => ({
      type: 'application/rss+xml; charset=utf-8',
      body: Buffer.from(`<rss>${feeds.get(topic)}</rss>`),
    }),
    now: () => new Date(now),
    log: (sentence) => expect.unreachable(sentence),
  });
const request = (fields: Record<string, string> = {}): HubRequest =>
  readHubRequest(
    new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': 'https://portal.example/feed.xml',
      'hub.callback': subscriber.callback,
      ...fields,
    }),
  ) as HubRequest;
async function subscribe(fields?: Record<string, string>): Promise<void> {
  expect(hub.accept(request(fields))).toEqual({ accepted: true });
  await hub.verified();
}

beforeEach(async () => {
  subscriber = await startSubscriber();
  feeds = new Map([
    ['/feed.xml', 'one'],
    ['/updates/feed.xml', 'one'],
  ]);
  now = Date.parse('2026-03-01T00:00:00Z');
  store = createHubStore(openSubscribersDatabase(':memory:'));
  hub = opened();
});
afterEach(() => subscriber.close());

describe('a subscriber', () => {
  test('is asked whether it meant it, and told of every later change with the signature that it asked for', async () => {
    await subscribe({ 'hub.secret': '密钥' });
    expect(subscriber.asked[0]?.searchParams.get('id')).toBe('7');
    expect(subscriber.asked[0]?.searchParams.get('hub.mode')).toBe('subscribe');
    expect(subscriber.asked[0]?.searchParams.get('hub.topic')).toBe('https://portal.example/feed.xml');
    expect(Number(subscriber.asked[0]?.searchParams.get('hub.lease_seconds'))).toBe(864_000);
    await hub.look();
    expect(subscriber.delivered).toHaveLength(0);

    feeds.set('/feed.xml', 'two');
    feeds.set('/updates/feed.xml', 'two');
    await hub.look();
    await hub.look();
    expect(subscriber.delivered).toHaveLength(1);
    const [{ request: got, body, url }] = subscriber.delivered as [Received];
    expect([url.searchParams.get('id'), body]).toEqual(['7', '<rss>two</rss>']);
    expect(got.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(got.headers.link).toBe(
      '<https://portal.example/hub>; rel="hub", <https://portal.example/feed.xml>; rel="self"',
    );
    expect(got.headers['x-hub-signature']).toBe(
      `sha256=${createHmac('sha256', '密钥').update(body).digest('hex')}`,
    );
  });

  test('that did not mean it, or is not there, is never told', async () => {
    subscriber.behaviour.confirm = false;
    await subscribe();
    subscriber.close();
    await subscribe({ 'hub.callback': 'http://127.0.0.1:1/' });
    expect(store.count()).toBe(0);
  });

  test('leaves when it says so, but not when a stranger does', async () => {
    await subscribe();
    subscriber.behaviour.confirm = false;
    await subscribe({ 'hub.mode': 'unsubscribe' });
    expect(store.count()).toBe(1);
    subscriber.behaviour.confirm = true;
    await subscribe({ 'hub.mode': 'unsubscribe' });
    expect(store.count()).toBe(0);
  });

  test('who never subscribed is not asked by an unsubscription', async () => {
    await subscribe({ 'hub.mode': 'unsubscribe' });
    expect(subscriber.asked).toHaveLength(0);
  });

  test('that is away gets the newest when it is back, asked less and less often', async () => {
    await subscribe();
    subscriber.behaviour.status = 500;
    feeds.set('/feed.xml', 'two');
    await hub.look();
    await hub.look();
    expect(subscriber.delivered).toHaveLength(1);
    now += 61_000;
    await hub.look();
    now += 61_000;
    await hub.look();
    expect(subscriber.delivered).toHaveLength(2);
    feeds.set('/feed.xml', 'three');
    subscriber.behaviour.status = 204;
    now += 300_000;
    await hub.look();
    expect(subscriber.delivered.map(({ body }) => body)).toEqual([
      '<rss>two</rss>',
      '<rss>two</rss>',
      '<rss>three</rss>',
    ]);
    await hub.look();
    expect(subscriber.delivered).toHaveLength(3);
  });

  test('that cannot be told for days waits for the next change and stays subscribed', async () => {
    await subscribe();
    subscriber.behaviour.status = 500;
    feeds.set('/feed.xml', 'two');
    for (let day = 0; day < 9; day += 1) {
      for (let step = 0; step < 3; step += 1) {
        now += 28_000_000;
        await hub.look();
      }
    }
    const tried = subscriber.delivered.length;
    expect(tried).toBe(7);
    subscriber.behaviour.status = 200;
    feeds.set('/feed.xml', 'three');
    await hub.look();
    expect(subscriber.delivered.slice(tried).map(({ body }) => body)).toEqual(['<rss>three</rss>']);
  });

  test('is forgotten when it answers that it is gone, or when its time is over', async () => {
    await subscribe();
    subscriber.behaviour.status = 410;
    feeds.set('/feed.xml', 'two');
    await hub.look();
    expect(store.count()).toBe(0);
    subscriber.behaviour.status = 200;
    await subscribe();
    now += 10 * 86_400_000 + 1;
    feeds.set('/feed.xml', 'three');
    await hub.look();
    expect([store.count(), subscriber.delivered.length]).toEqual([0, 1]);
  });

  test('misses nothing while the portal is restarted', async () => {
    await subscribe();
    feeds.set('/feed.xml', 'two');
    hub = opened();
    await hub.look();
    expect(subscriber.delivered.map(({ body }) => body)).toEqual(['<rss>two</rss>']);
  });

  test('that renews keeps its place: what it has not been told yet still comes', async () => {
    await subscribe();
    feeds.set('/feed.xml', 'two');
    await subscribe({ 'hub.lease_seconds': '86400' });
    await hub.look();
    expect(subscriber.delivered).toHaveLength(1);
    expect(store.count()).toBe(1);
  });
});

describe('the hub', () => {
  test.each([
    ['https://portal.example/nothing/feed.xml', 'hub.topic'],
    ['https://elsewhere.example/feed.xml', 'hub.topic'],
    ['https://portal.example/feed.xml?x=1', 'hub.topic'],
    ['https://portal.example/', 'hub.topic'],
  ])('is only for feeds of the portal: not for %s', (topic, field) => {
    expect(hub.accept(request({ 'hub.topic': topic }))).toMatchObject({ field });
  });

  test('does not verify without end for those who ask without end', () => {
    const answers = Array.from({ length: 200 }, (_, number) =>
      hub.accept(request({ 'hub.callback': `${subscriber.callback}${number}` })),
    );
    expect(answers.filter((answer) => 'busy' in answer).length).toBeGreaterThan(100);
  });

  test('does not follow a subscriber that redirects elsewhere', async () => {
    const away = createServer(
      (_, response) => void response.writeHead(302, { location: subscriber.callback }).end(),
    ).listen(0, '127.0.0.1');
    await once(away, 'listening');
    await subscribe({ 'hub.callback': `http://127.0.0.1:${(away.address() as AddressInfo).port}/` });
    away.close();
    expect([store.count(), subscriber.asked.length]).toEqual([0, 0]);
  });

  test('where only the public internet may be called, calls no name that leads inside', async () => {
    const outbound = createOutbound({ privateAllowed: false, timeoutMs: 2000 });
    const { port } = new URL(subscriber.callback);
    await expect(
      outbound(new URL(`http://localhost.localdomain:${port}/`), { method: 'GET' }),
    ).rejects.toThrow();
    await expect(outbound(new URL(subscriber.callback), { method: 'GET' })).rejects.toThrow('内网');
    expect(subscriber.asked).toHaveLength(0);
  });
});

describe('slow subscribers', () => {
  /** A subscriber in a network of its own, that confirms at once and lets deliveries wait. */
  async function startSlow(host: string) {
    const held = { now: 0, most: 0 };
    const server = createServer((request, response) => {
      if (request.method === 'GET')
        return void response.end(
          new URL(request.url ?? '/', 'http://slow').searchParams.get('hub.challenge'),
        );
      held.now += 1;
      held.most = Math.max(held.most, held.now);
      request.socket.once('close', () => (held.now -= 1));
    }).listen(0, host);
    await once(server, 'listening');
    return { held, server, address: `http://${host}:${(server.address() as AddressInfo).port}` };
  }

  test('160 of them do not let an honest one wait, not even for the next news', async () => {
    const slow = await Promise.all(['127.0.7.1', '127.0.8.1', '127.0.9.1', '127.0.10.1'].map(startSlow));
    for (const [at, { address }] of slow.entries())
      for (let number = 0; number < 40; number += 1)
        store.put({
          topic: '/feed.xml',
          callback: `${address}/${at}-${number}`,
          secret: null,
          expires: '2027-01-01T00:00:00.000Z',
          digest: 'one',
          attempts: 0,
          nextTry: null,
        });
    await subscribe();
    const heard = async (count: number): Promise<number> => {
      const begun = performance.now();
      while (subscriber.delivered.length < count && performance.now() - begun < 20_000) await wait(20);
      expect(subscriber.delivered).toHaveLength(count);
      return performance.now() - begun;
    };
    feeds.set('/feed.xml', 'two');
    const round = hub.look();
    // What it takes when all are asked in turn is more than 40 seconds.
    expect(await heard(1)).toBeLessThan(5_000);
    feeds.set('/feed.xml', 'three');
    const next = hub.look();
    expect(await heard(2)).toBeLessThan(5_000);
    for (const { held } of slow) expect(held.most).toBeLessThanOrEqual(2);
    for (const { server } of slow) {
      server.close();
      server.closeAllConnections();
    }
    await Promise.all([round, next]);
  }, 60_000);

  test('one registered domain has fifty places, however many names it has', async () => {
    const accepted = Array.from({ length: 60 }, (_, number) => {
      store.put({
        topic: '/feed.xml',
        callback: `https://r${number}.reader.example/cb`,
        secret: null,
        expires: '2027-01-01T00:00:00.000Z',
        digest: 'one',
        attempts: 0,
        nextTry: null,
      });
      return store.countOfDomain('reader.example');
    });
    expect(accepted.at(-1)).toBe(60);
    expect(hub.accept(request({ 'hub.callback': 'https://new.reader.example/cb' }))).toEqual({ busy: true });
    expect(store.countOfDomain('example')).toBe(0);
  });

  test.each([
    ['http://203.0.113.', '/cb', '203.0.113.0/24'],
    ['http://[2001:db8:0:7:', '::1]/cb', '2001:db8:0:7::/64'],
  ])('so has one network, whichever of its addresses %s… is named', (before, after, network) => {
    for (let number = 1; number <= 50; number += 1)
      store.put({
        topic: '/feed.xml',
        callback: new URL(`${before}${number}${after}`).href,
        secret: null,
        expires: '2027-01-01T00:00:00.000Z',
        digest: 'one',
        attempts: 0,
        nextTry: null,
      });
    expect(store.countOfDomain(network)).toBe(50);
    expect(hub.accept(request({ 'hub.callback': `${before}99${after}` }))).toEqual({ busy: true });
  });
});
