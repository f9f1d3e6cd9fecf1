import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Portal } from '../portal/open-portal.ts';
import { removeFile, writeAtomically } from '../publisher/files.ts';
import { createPacker } from '../publisher/packed-files.ts';
import { packedAnswersIn } from './packed-answer.ts';
import { serveFile } from './serve-file.ts';

const page = (words: string): string => `<!doctype html><p>${words.repeat(500)}`;

let folder: string;
let server: Server;
/** Status of every address; whoever changes it says that the addresses stand otherwise. */
let status: number;
let generation: number;
/** How often an answer was worked out, not said again. */
let workedOut: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packed-answer-'));
  [status, generation, workedOut] = [200, 1, 0];
  const portal = {
    store: { pages: { get: (path: string) => ({ path, status, location: null }) } },
  } as unknown as Portal;
  const packed = packedAnswersIn(folder);
  server = createServer((request, response) => {
    if (packed.again(request, response, generation)) return;
    workedOut += 1;
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    const url = new URL(request.url ?? '/', 'http://portal');
    void serveFile(portal, folder, url, request, response, generation);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function publish(words: string, packs = true): Promise<void> {
  await writeAtomically(folder, 'a/index.html', page(words));
  if (!packs) return;
  const packer = createPacker(
    folder,
    (sentence) => expect.unreachable(sentence),
    new AbortController().signal,
  );
  packer.add('a/index.html');
  await packer.settled();
}

async function get(headers: Record<string, string> = {}, method = 'GET', path = '/a/') {
  const { port } = server.address() as AddressInfo;
  const asked = ask({ host: '127.0.0.1', port, path, method, headers });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
  const bytes = Buffer.concat(parts);
  const coding = answer.headers['content-encoding'];
  const text = (): string =>
    (coding === 'br'
      ? brotliDecompressSync(bytes)
      : coding === 'gzip'
        ? gunzipSync(bytes)
        : bytes
    ).toString();
  return { status: answer.statusCode, headers: answer.headers, bytes, text };
}

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['identity', undefined],
  ['', undefined],
  ['br;q=0.0, gzip;q=0', undefined],
])('to whoever takes %j a page is sent as %s, whole and named as such', async (accept, coding) => {
  await publish('甲');
  const answer = await get({ 'accept-encoding': accept });
  expect([answer.status, answer.headers['content-encoding'], answer.text()]).toEqual([
    200,
    coding,
    page('甲'),
  ]);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(answer.bytes.byteLength),
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
  });
  const head = await get({ 'accept-encoding': accept }, 'HEAD');
  expect([head.status, head.bytes.byteLength]).toEqual([200, 0]);
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified', 'vary'])
    expect(head.headers[name], name).toBe(answer.headers[name]);
});

test('each coding has a tag of its own, and all of them are known again', async () => {
  await publish('甲');
  const tags = await Promise.all(
    ['br', 'gzip', 'identity'].map(
      async (accept) => (await get({ 'accept-encoding': accept })).headers.etag ?? '',
    ),
  );
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags)
    expect((await get({ 'accept-encoding': 'br', 'if-none-match': `"x", ${tag}` })).status).toBe(304);
  const { headers } = await get({ 'accept-encoding': 'br' });
  expect((await get({ 'if-modified-since': headers['last-modified'] ?? '' })).status).toBe(304);
  await publish('乙');
  expect((await get({ 'accept-encoding': 'br', 'if-none-match': tags.join(', ') })).status).toBe(200);
});

test('a part is a part of the page itself', async () => {
  await publish('甲');
  const part = await get({ 'accept-encoding': 'br', range: 'bytes=0-14' });
  expect([part.status, part.text(), part.headers['content-encoding']]).toEqual([
    206,
    '<!doctype html>',
    undefined,
  ]);
});

test('as soon as a page is published it is sent, packed or not; never the packed one of an older version', async () => {
  await publish('甲');
  expect((await get({ 'accept-encoding': 'br' })).text()).toBe(page('甲'));
  await publish('乙', false);
  const plain = await get({ 'accept-encoding': 'br' });
  expect([plain.headers['content-encoding'], plain.text()]).toEqual([undefined, page('乙')]);
  // As one that was left behind by a kill would be.
  writeFileSync(join(folder, 'a/index.html.br'), 'old');
  utimesSync(join(folder, 'a/index.html.br'), 1, 1);
  expect((await get({ 'accept-encoding': 'br' })).text()).toBe(page('乙'));
  await publish('丙');
  const packed = await get({ 'accept-encoding': 'br' });
  expect([packed.headers['content-encoding'], packed.text()]).toEqual(['br', page('丙')]);
});

test('packed files have no address of their own', async () => {
  await publish('甲');
  for (const path of ['/a/index.html.br', '/a/index.html.gz'])
    expect((await get({}, 'GET', path)).status, path).toBe(404);
});

test('what was answered once is said again, to the last header, without working it out', async () => {
  await publish('甲');
  for (const accept of ['br', 'gzip', '']) {
    workedOut = 0;
    const once = await get({ 'accept-encoding': accept });
    const again = await get({ 'accept-encoding': accept });
    expect(workedOut, accept).toBe(1);
    expect([again.status, again.text()]).toEqual([200, page('甲')]);
    expect({ ...again.headers, date: '' }).toEqual({ ...once.headers, date: '' });
  }
});

test('a page that was withdrawn, moved, removed or published anew is never said again as it was', async () => {
  await publish('甲');
  await get({ 'accept-encoding': 'br' });
  await publish('乙', false);
  expect((await get({ 'accept-encoding': 'br' })).text()).toBe(page('乙'));
  // The file that says so stands a moment before the store knows; then the store does.
  await publish('已撤下');
  expect((await get({ 'accept-encoding': 'br' })).text()).toBe(page('已撤下'));
  [status, generation] = [410, 2];
  expect((await get({ 'accept-encoding': 'br' })).status).toBe(410);
  [status, generation] = [200, 3];
  expect((await get({ 'accept-encoding': 'br' })).status).toBe(200);
  await removeFile(folder, 'a/index.html');
  expect((await get({ 'accept-encoding': 'br' })).status).toBe(404);
});

test.each<[string, Record<string, string>, string?, string?]>([
  ['only wants the head', {}, 'HEAD'],
  ['wants a part', { range: 'bytes=0-3' }],
  ['has a version', { 'if-none-match': '"x"' }],
  ['has one since', { 'if-modified-since': 'Mon, 30 Nov 2020 00:00:00 GMT' }],
  ['insists on a version', { 'if-match': '"x"' }],
  ['brings a body', { 'content-length': '0' }],
  ['asks with a question', {}, 'GET', '/a/?x=1'],
  ['writes the address otherwise', {}, 'GET', '/%61/'],
])('whoever %s is answered anew', async (_, headers, method, path) => {
  await publish('甲');
  await get({ 'accept-encoding': 'br' });
  workedOut = 0;
  await get({ 'accept-encoding': 'br', ...headers }, method, path);
  expect(workedOut).toBe(1);
});

test('a question with two hosts is looked at, however often its address was asked for', async () => {
  await publish('甲');
  await get();
  workedOut = 0;
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /a/ HTTP/1.1\r\nHost: portal\r\nHost: other\r\nConnection: close\r\n\r\n');
  await text(socket);
  expect(workedOut).toBe(1);
});
