import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { untilPagesStand, writingState, type PortalHealth } from './pages-stand.ts';

const health = (
  [seq, desk]: [number, number | null],
  [standing, waiting]: [number, number],
  fault: string | null = null,
  status = 'ok',
): PortalHealth => ({ status, ledger: { seq, desk, fault }, pages: { standing, waiting } });

describe('how far the pages are', () => {
  test.each([
    [
      'before the desk has answered, though pages of the last time stand',
      health([9, null], [40, 0]),
      '等编辑台的公开账本',
    ],
    ['while entries arrive', health([500, 812], [3, 0]), '已收到公开账本 500／812 条'],
    ['while pages are written', health([812, 812], [120, 480]), '已写好 120／600 页'],
  ])('%s is said', (_when, at, words) => {
    expect(writingState(at)).toEqual({ stands: false, words });
  });

  test('they stand when everything has arrived and nothing waits, and when nothing can arrive', () => {
    expect(writingState(health([812, 812], [600, 0])).stands).toBe(true);
    expect(writingState(health([0, 0], [30, 0])).stands).toBe(true);
    expect(writingState(health([9, null], [40, 0], '公开账本不对')).stands).toBe(true);
    expect(writingState(health([9, 9], [40, 3], null, 'stuck')).stands).toBe(true);
  });
});

describe('waiting for the pages', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  test('ends when the first page is answered, not before, and tells what happens meanwhile', async () => {
    const answers = [null, health([0, null], [0, 0]), health([2, 2], [1, 3]), health([2, 2], [4, 0])];
    const first = [404, 404, 200];
    const asked: string[] = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/') return void response.writeHead(first.shift() ?? 200).end();
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer) response.end(JSON.stringify(answer));
      else response.writeHead(503).end('not json');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const told: string[] = [];
    await untilPagesStand(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      (words) => told.push(words),
      new AbortController().signal,
      1,
    );
    expect(told.slice(0, 2)).toEqual(['等编辑台的公开账本', '已写好 1／4 页']);
    expect(asked.filter((address) => address === '/')).toHaveLength(3);
    expect(asked.at(-1)).toBe('/');
  });

  test('ends at once when the start is given up', async () => {
    const stop = new AbortController();
    const waiting = untilPagesStand('http://127.0.0.1:9', () => undefined, stop.signal, 1);
    stop.abort();
    await expect(waiting).rejects.toThrow();
  });
});
