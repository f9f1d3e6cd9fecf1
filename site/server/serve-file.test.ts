import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Portal } from '../portal/open-portal.ts';
import { serveFile } from './serve-file.ts';

let folder: string;
let server: Server;
let url: string;
/** Contents that are put in the file's place, one after the other, each in the moment between looking at the file and opening it. */
let meanwhile: string[];

function put(text: string): void {
  writeFileSync(join(folder, 'paper.pdf.writing'), text);
  renameSync(join(folder, 'paper.pdf.writing'), join(folder, 'paper.pdf'));
}

function publishingMeanwhile(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const next = name === 'cache-control' ? meanwhile.shift() : undefined;
    if (next !== undefined) put(next);
    return setHeader(name, value);
  };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-file-'));
  meanwhile = [];
  const page = { path: '/paper.pdf', status: 200, location: null, digest: '', size: 0, expires: null };
  const portal = { store: { pages: { get: () => page } } } as unknown as Portal;
  server = createServer((request, response) => {
    publishingMeanwhile(response);
    serveFile(portal, folder, new URL(request.url ?? '/', 'http://portal'), request, response).catch(
      ({ code }: NodeJS.ErrnoException) => response.writeHead(500).end(code),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/paper.pdf`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['longer', ['<rss>long, and longer than before</rss>']],
  ['shorter', ['<r/>']],
  [
    'replaced again and again',
    ['<rss>two</rss>', '<rss>three, the longest of all of them</rss>', '<rss>4</rss>'],
  ],
])('a file that becomes %s while it is asked for comes whole', async (_, contents) => {
  put('<rss>one thing</rss>');
  meanwhile = [...contents];
  const answer = await fetch(url);
  const text = await answer.text();
  expect([answer.status, text, answer.headers.get('content-length')]).toEqual([
    200,
    contents.at(-1),
    String(text.length),
  ]);
  const again = await fetch(url, {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
  });
  expect(again.status).toBe(304);
});

test('a part of a file that was replaced is a part of the new one', async () => {
  put('0123456789');
  meanwhile = ['abcdefghijklmnop'];
  const answer = await fetch(url, { headers: { range: 'bytes=2-4' } });
  expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
    206,
    'cde',
    'bytes 2-4/16',
  ]);
});

test.each([
  ['beyond its end', { range: 'bytes=10-' }],
  ['of no length', { range: 'bytes=-0' }],
  ['far beyond its end', { range: 'bytes=99999999999-' }],
])('a part %s is said not to be there, with the length that there is', async (_, headers) => {
  put('0123456789');
  const answer = await fetch(url, { headers });
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  expect(await answer.text()).toMatch(/[一-鿿]/);
  expect(answer.headers.get('etag')).toBeNull();
});

test.each([
  ['another version', { 'if-match': '"other"' }],
  ['one of other versions', { 'if-match': '"other", W/"another"' }],
  ['a version before this', { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }],
  ['a part of another version', { 'if-match': '"other"', range: 'bytes=0-1' }],
])('whoever asks for %s alone is told that it is not there', async (_, headers) => {
  put('0123456789');
  const answer = await fetch(url, { headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([412, 'text/plain; charset=utf-8']);
  expect(await answer.text()).toMatch(/[一-鿿]/);
});

test('the version that stands is given to whoever asks for it, or for any', async () => {
  put('0123456789');
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  for (const tag of [etag, '*', `"other", ${etag}`])
    expect((await fetch(url, { headers: { 'if-match': tag } })).status, tag).toBe(200);
});

test('what the disk refuses is not told as a page that does not exist', async () => {
  symlinkSync('paper.pdf', join(folder, 'paper.pdf'));
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([500, 'ELOOP']);
});
