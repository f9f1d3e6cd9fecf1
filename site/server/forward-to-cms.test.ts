import { createServer, get, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forwardToCms } from './forward-to-cms.ts';

let cms: Server;
let portal: Server;
const heard: (string | undefined)[] = [];

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  cms = createServer((request, response) => {
    heard.push(request.headers['x-forwarded-for'] as string | undefined);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(cms, 'listening');
  portal = createServer((request, response) => void forwardToCms(request, response, urlOf(cms))).listen(
    0,
    '127.0.0.1',
  );
  await once(portal, 'listening');
});
afterAll(() => {
  cms.close();
  portal.close();
});

async function asked(headers: Record<string, string>): Promise<string | undefined> {
  const [answer] = await once(get(`${urlOf(portal)}/api/ledger`, { headers, agent: false }), 'response');
  answer.resume();
  await once(answer, 'end');
  return heard.at(-1);
}

test('behind a proxy on the same machine the desk hears who asks, not that the proxy does', async () => {
  expect(await asked({ 'x-forwarded-for': '203.0.113.7' })).toBe('203.0.113.7');
});

test('of several names only the one that the proxy itself wrote is believed', async () => {
  expect(await asked({ 'x-forwarded-for': '10.0.0.1, 198.51.100.4' })).toBe('198.51.100.4');
});

test('without a proxy the other end of the connection is named', async () => {
  expect(await asked({})).toMatch(/127\.0\.0\.1$/);
});
