import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dynamicAddresses, isLimitedTogether } from '../../site/server/dynamic-addresses.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { openMailOffice, type MailOffice } from './mail-office.ts';

let office: MailOffice;
beforeAll(async () => {
  // What is counted by the second stands still, so that a slow machine counts the same.
  vi.useFakeTimers({ toFake: ['performance'] });
  office = await openMailOffice([stepsOf([]).flatMap((step) => step.operations)], '2026-03-02T03:00:00.000Z');
});
afterAll(async () => {
  await office.close();
  vi.useRealTimers();
});

/** A subscriber of IPv6 has more addresses than anybody counts. */
const inNetwork = (network: number): Record<string, string> => ({
  'x-forwarded-for': `2001:db8:0:${network}::${Math.floor(Math.random() * 0xffff).toString(16)}`,
});
const question = new URLSearchParams({
  q: '堤',
  what: '/updates/',
  feed: '/',
  t: 'x',
  url: 'http://a.example/',
});

async function statusOf(network: number, path: string, init: RequestInit = {}): Promise<number> {
  const headers = { ...inNetwork(network), ...init.headers };
  const answer = await fetch(`${office.url}${path}`, { redirect: 'manual', ...init, headers });
  await answer.arrayBuffer();
  return answer.status;
}

async function asksFor(
  network: number,
  count: number,
  path: string,
  init?: RequestInit,
): Promise<Set<number>> {
  const heard = new Set<number>();
  for (let left = count; left > 0; left -= 50) {
    const some = Array.from({ length: Math.min(50, left) }, () => statusOf(network, path, init));
    for (const status of await Promise.all(some)) heard.add(status);
  }
  return heard;
}

/** The ways in which a dynamic address may be asked. */
const asked = dynamicAddresses.flatMap((address) =>
  address.described.map((pattern) => {
    const path = `${pattern.replace(/\{\w+\}/g, 'x')}?${question}`;
    if (!address.matches(new URL(path, 'http://portal.example')))
      throw new Error(`${path} is not ${pattern}`);
    const form = { method: 'POST', body: new URLSearchParams({ email: 'wang@example.com' }) };
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const { methods = ['GET'], takes } = address;
    const sending = takes ? [takes.types.includes('application/json') ? json : form] : [];
    return {
      pattern,
      together: isLimitedTogether(address),
      path,
      ways: [...(methods.includes('GET') ? [{}] : []), ...sending],
    };
  }),
);

describe('who has asked for too much work', () => {
  const people = { accept: 'text/html', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  test('hears so at every address that takes work, from all addresses of its network; nobody else does', async () => {
    expect(await asksFor(7, 300, '/suggest.json?q=x')).toEqual(new Set([200]));
    const atWork = asked.filter(({ together }) => together);
    expect(atWork.length).toBeGreaterThan(8);
    for (const { path, ways } of atWork)
      for (const way of ways) {
        expect([path, way, await statusOf(7, path, way)]).toEqual([path, way, 429]);
        expect([path, way, await statusOf(8, path, way)]).not.toEqual([path, way, 429]);
      }
    for (const [path, headers] of [
      ['/feed.xml', people],
      ['/feed.xml?before=2026-03-01T00:00:00.000Z', {}],
      ['/topics/ling-yu-0/atom.xml', {}],
    ] as const) {
      expect([path, await statusOf(7, path, { headers })]).toEqual([path, 429]);
      expect([path, await statusOf(8, path, { headers })]).toEqual([path, 200]);
    }
    expect([await statusOf(7, '/'), await statusOf(7, '/feed.xml')]).toEqual([200, 200]);
    // Made for somebody else meanwhile, it takes no work any more.
    expect(await statusOf(7, '/topics/ling-yu-0/atom.xml')).toBe(200);
  });
});

describe('an address with a limit of its own', () => {
  const form = { method: 'POST', body: new URLSearchParams({ 'hub.mode': 'subscribe' }) };
  const proofs: Readonly<Record<string, () => Promise<void>>> = {
    async '/hub'() {
      expect(await asksFor(20, 600, '/hub', form)).toEqual(new Set([400]));
      expect([await statusOf(20, '/hub', form), await statusOf(21, '/hub', form)]).toEqual([429, 400]);
    },
    async '/preview/{type}/{documentId}/'() {
      expect(await asksFor(20, 600, '/preview/x/x/')).toEqual(new Set([404]));
      for (const { path } of asked.filter(({ pattern }) => pattern.startsWith('/preview/')))
        expect([path, await statusOf(20, path), await statusOf(21, path)]).toEqual([path, 429, 404]);
    },
    async '/api/ledger'() {
      const leave = new AbortController();
      const wait = (network: number) =>
        fetch(`${office.url}/api/ledger?after=1000000&wait=60`, {
          headers: inNetwork(network),
          signal: leave.signal,
        }).then(
          ({ status }) => status,
          () => 'waits',
        );
      const waiting = Array.from({ length: 21 }, () => wait(20));
      expect(await Promise.race(waiting)).toBe(503);
      const other = wait(21);
      expect(await Promise.race([other, statusOf(21, '/')])).toBe(200);
      leave.abort();
      expect((await Promise.all(waiting)).filter((one) => one === 'waits')).toHaveLength(20);
      expect(await other).toBe('waits');
    },
    async '/qr.svg'() {
      // Only the address of a page that stands is drawn, and kept: nobody makes work by inventing others.
      const invented = Array.from({ length: 60 }, (_, index) => statusOf(22, `/nobody-${index}/qr.svg`));
      expect(new Set(await Promise.all(invented))).toEqual(new Set([404]));
      expect([await statusOf(22, '/qr.svg'), await statusOf(22, '/projects/qr.svg')]).toEqual([200, 200]);
    },
    async '/health.json'() {
      const text = async () => (await fetch(`${office.url}/health.json`)).text();
      const first = await text();
      await office.publish(0, '2026-03-02T03:00:01.000Z');
      expect(await text()).toBe(first);
    },
  };

  test('is one of these', () => {
    const own = dynamicAddresses.filter((address) => !isLimitedTogether(address));
    expect(own.map(({ described }) => described[0] as string).sort()).toEqual(Object.keys(proofs).sort());
  });

  test.each(Object.entries(proofs))('%s keeps it', (_, keepsIt) => keepsIt());
});
