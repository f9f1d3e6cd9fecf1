import { mkdtempSync, rmSync } from 'node:fs';
import { get as ask, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { ledgerAnswerSchema, type LedgerEntry } from '@xianfeng/content-types';
import fc from 'fast-check';
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

describe('the public ledger', () => {
  test('is the desk’s, entry by entry, in pages of any size, in order and without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: entries.length + 2 }),
        fc.integer({ min: 1, max: 1000 }),
        async (after, limit) => {
          expect(await page(`after=${after}&limit=${limit}`)).toEqual({
            entries: entries.slice(after, after + limit),
            head: entries.length,
          });
        },
      ),
      { numRuns: 30 },
    );
    expect((await page('')).entries).toEqual(entries.slice(0, 200));
  });

  test('comes compressed to whoever takes that, whole and by its length; as it is to whoever does not', async () => {
    const bytesFor = async (
      encoding?: string,
    ): Promise<{ headers: IncomingMessage['headers']; body: Buffer }> => {
      const request = ask(`${portal.url}/api/ledger?limit=1000`, {
        agent: false,
        headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
      });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      return { headers: response.headers, body: Buffer.concat(parts) };
    };
    const expected = { entries, head: entries.length };
    for (const encoding of ['gzip', 'gzip, deflate, br', 'br;q=0.5, gzip;q=0.1', '*']) {
      const { headers, body } = await bytesFor(encoding);
      expect([encoding, headers['content-encoding'], headers['content-length']]).toEqual([
        encoding,
        'gzip',
        String(body.length),
      ]);
      expect(JSON.parse(gunzipSync(body).toString())).toEqual(expected);
      expect(headers.vary).toMatch(/accept-encoding/i);
    }
    for (const encoding of [undefined, 'identity', 'gzip;q=0', '*;q=0']) {
      const { headers, body } = await bytesFor(encoding);
      expect([encoding, headers['content-encoding']]).toEqual([encoding, undefined]);
      expect(JSON.parse(body.toString())).toEqual(expected);
    }
  });

  test('is not sent twice: pages below the head keep their tag while more is published, the last one does not', async () => {
    const [full, last] = [await get('after=0&limit=3'), await get('after=3&limit=1000')];
    const [tag, lastTag] = [full.headers.get('etag') ?? '', last.headers.get('etag') ?? ''];
    const { status, headers } = await get('after=0&limit=3', { 'if-none-match': tag });
    expect([status, headers.get('etag')]).toEqual([304, tag]);
    expect((await get('after=3&limit=1000', { 'if-none-match': lastTag })).status).toBe(304);
    publishMore();
    await eventually(async () => (await page('limit=1')).head === entries.length);
    expect((await get('after=0&limit=3', { 'if-none-match': tag })).status).toBe(304);
    expect((await page('after=0&limit=3')).head).toBe(entries.length);
    expect((await get('after=3&limit=1000', { 'if-none-match': lastTag })).status).toBe(200);
    expect((await get(`after=${entries.length}`)).headers.get('etag')).toBeNull();
  });

  test.each([
    ['after=-1', 'after'],
    ['after=x', 'after'],
    ['after=1e3', 'after'],
    ['after=99999999999999999', 'after'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['wait=61', 'wait'],
    ['wait=1.5', 'wait'],
    ['populate=*', 'populate'],
    ['__proto__=1', '__proto__'],
    ['after=1&after=2', 'after'],
  ])('refuses %s in Chinese', async (query, field) => {
    const answer = await get(query);
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { message: string; fields: Record<string, string> } };
    expect(error.message).toMatch(/^参数 .+ 不对：.*[一-鿿].*。$/);
    expect(Object.keys(error.fields)).toEqual([field]);
  });

  test('stays while the desk is away', async () => {
    const address = new URL(desk.url);
    await desk.close();
    expect((await page('limit=1000')).entries).toEqual(entries);
    desk = await startLedgerServer([...entries], Number(address.port));
  });
});

describe('whoever waits', () => {
  test('hears at once of what is published, everybody', async () => {
    const head = entries.length;
    const waiting = Array.from({ length: 20 }, () => page(`after=${head}&wait=60`));
    // Whoever had not come in until then would find the entry there.
    await pause(500);
    const entry = publishMore();
    for (const answer of await Promise.all(waiting))
      expect(answer).toEqual({ entries: [entry], head: entry.seq });
  });

  test('for a place further ahead waits on when the next entry comes', async () => {
    const head = entries.length;
    const answer = page(`after=${head + 1}&wait=60`);
    publishMore();
    const second = publishMore();
    expect((await answer).entries).toEqual([second]);
  });

  test('gets nothing when the time is over', async () => {
    const head = entries.length;
    expect(await page(`after=${head}&wait=1`)).toEqual({ entries: [], head });
  });
});

describe('a redaction', () => {
  test('takes the words from every page that was kept, whoever has asked for it before', async () => {
    const queries = ['limit=1000', `after=${wrong.seq - 1}&limit=1`, `after=0&limit=${wrong.seq}`];
    const tags: string[] = [];
    for (const query of queries) {
      const answer = await get(query);
      tags.push(answer.headers.get('etag') ?? '');
      expect(await answer.text(), query).toContain(secret);
    }
    const told = entries.filter(({ documentId }) => documentId === wrong.documentId).map(({ seq }) => seq);
    const redaction = publishMore({ action: 'redact', snapshot: { redacts: told }, note: '个人信息' });
    const head = redaction.seq;
    await eventually(async () => (await page('limit=1')).head === head);
    for (const [index, query] of queries.entries()) {
      const conditions: Record<string, string>[] = [
        {},
        { 'if-none-match': tags[index] ?? '' },
        { 'accept-encoding': 'identity' },
      ];
      for (const headers of conditions) {
        const answer = await get(query, headers);
        expect([query, answer.status]).toEqual([query, 200]);
        expect(await answer.text(), query).not.toContain(secret);
      }
    }
    const { entries: left } = await page(`after=${wrong.seq - 1}&limit=1`);
    expect(left).toEqual([{ ...wrong, snapshot: null, salt: null, note: null }]);
    expect((await page('limit=1000')).entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq));
  });
});
