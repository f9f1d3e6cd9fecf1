import { mkdtempSync, rmSync } from 'node:fs';
import { get as ask, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerAnswerSchema, type LedgerEntry } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { sealed } from '../support/sealed-entry.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

const secret = '张三的住址写错了地方';
const entries: LedgerEntry[] = [
  ...simulateLedger(
    stepsOf([
      { kind: 'publish-update', project: 0, title: '堤顶浇好了 ]]> & 😀', days: 3 },
      { kind: 'publish-update', project: 1, title: secret, days: 1 },
      { kind: 'publish-notice', project: 1, title: '立项公示', days: 1 },
    ]).flatMap((step) => step.operations),
  ),
];
const wrong = entries.find(({ snapshot }) => snapshot?.title === secret) as LedgerEntry;

let folder: string;
let desk: LedgerServer;
let portal: PortalProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'public-ledger-'));
  desk = await startLedgerServer([...entries]);
  portal = await startPortal({ dataDir: folder, cms: desk.url, port: await freePort() });
  await eventually(async () => (await page('limit=1')).head === entries.length);
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${portal.url}/api/ledger?${query}`, { headers: { 'cache-control': 'max-age=0', ...headers } });
const page = async (query: string) => ledgerAnswerSchema.parse(await (await get(query)).json());

/** One more entry at the desk, which the portal hears of by itself. */
function publishMore(change: Partial<LedgerEntry> = {}): LedgerEntry {
  const entry = sealed({
    ...wrong,
    action: 'revise',
    at: entries.at(-1)?.at ?? '',
    ...change,
    seq: entries.length + 1,
  });
  entries.push(entry);
  desk.append([entry]);
  return entry;
}

/** Asks without what fetch does by itself, and stays there. */
async function wait(
  from: string,
  query: string,
): Promise<{ answer: Promise<IncomingMessage>; leave: () => void }> {
  const request = ask(`${portal.url}/api/ledger?${query}`, {
    agent: false,
    headers: { 'x-forwarded-for': from },
  });
  request.on('error', () => undefined);
  const answer = once(request, 'response').then(([response]: IncomingMessage[]) => {
    response?.resume();
    return response as IncomingMessage;
  });
  answer.catch(() => undefined);
  await once(request, 'socket');
  return { answer, leave: () => request.destroy() };
}

/** Asks from thirty addresses, twenty times each, and says of each question whether it waits. */
async function crowd(query: string) {
  const asked = [];
  for (let client = 0; client < 30; client += 1)
    for (let place = 0; place < 20; place += 1) asked.push(await wait(`198.51.100.${client}`, query));
  const refusals: IncomingMessage[] = [];
  const stay = new Set(asked);
  for (const one of asked)
    one.answer.then(
      (answer) => {
        if (answer.statusCode !== 503) return;
        refusals.push(answer);
        stay.delete(one);
      },
      // Who leaves is told nothing more.
      () => undefined,
    );
  await eventually(async () => stay.size === 500);
  return { refusals, stay: [...stay] };
}

describe('the room to wait in', () => {
  test('has twenty places of one address and five hundred in all; the others are told when to come back', async () => {
    const head = entries.length;
    const { refusals, stay } = await crowd(`after=${head}&wait=60`);
    expect(refusals).toHaveLength(100);
    for (const { headers } of refusals) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const refusal = await get(`after=${head}&wait=1`, { 'x-forwarded-for': '203.0.113.1' });
    expect(refusal.status).toBe(503);
    expect(((await refusal.json()) as { error: { message: string } }).error.message).toMatch(/[一-鿿]/);
    // Who reads without waiting is answered all the same, and so are pages.
    expect((await page('after=0&limit=2')).entries).toEqual(entries.slice(0, 2));
    expect((await fetch(`${portal.url}/`)).status).toBe(200);
    // Who leaves makes room.
    for (const { leave } of stay.slice(0, 100)) leave();
    await eventually(
      async () => (await get(`after=${head}&wait=1`, { 'x-forwarded-for': '203.0.113.1' })).status === 200,
    );
    publishMore();
    const statuses = await Promise.all(stay.slice(100).map(async ({ answer }) => (await answer).statusCode));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
