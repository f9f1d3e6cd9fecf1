import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { readAnswers, sendRaw, type RawAnswer, type RawOptions } from '../support/raw-request.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

// An address inside, which strangers would like the portal to ask for them.
let inside: Server;
let insidePort: number;
const heard: string[] = [];
let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;
let port: number;

beforeAll(async () => {
  inside = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response
      .writeHead(200, { 'set-cookie': 'evil=1', 'content-security-policy': 'default-src *' })
      .end('INSIDE');
  }).listen(0, '127.0.0.1');
  await once(inside, 'listening');
  insidePort = (inside.address() as AddressInfo).port;
  folder = mkdtempSync(join(tmpdir(), 'door-'));
  ledger = await startLedgerServer([
    ...simulateLedger(
      stepsOf([{ kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 3 }]).flatMap(
        (step) => step.operations,
      ),
    ),
  ]);
  port = await freePort();
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port });
  await eventually(async () => (await fetch(`${portal.url}/projects/wei-di-0/`)).ok);
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  inside.closeAllConnections();
  inside.close();
  rmSync(folder, { recursive: true, force: true });
});

const host = 'Host: portal.test\r\n';
const ask = (line: string, more = '', body = ''): string => `${line} HTTP/1.1\r\n${host}${more}\r\n${body}`;
const chunked = (...chunks: string[]): string =>
  [...chunks, ''].map((chunk) => `${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`).join('');
const answersTo = async (bytes: string | Buffer, options?: RawOptions): Promise<RawAnswer[]> =>
  readAnswers(await sendRaw(port, bytes, options));
const statuses = async (bytes: string | Buffer, options?: RawOptions): Promise<number[]> =>
  (await answersTo(bytes, options)).map(({ status }) => status);

async function stillStands(): Promise<void> {
  expect(heard).toEqual([]);
  expect(() => process.kill(portal.pid, 0)).not.toThrow();
  expect((await fetch(`${portal.url}/`)).status).toBe(200);
}

describe('an address that names another host than the portal', () => {
  const targets = (there: string): string[] => [
    `//${there}/api/x`,
    `///${there}/api/x`,
    `/\\${there}/api/bs`,
    `/\\\\${there}/api/bs`,
    `\\\\${there}/api/bs`,
    `http://${there}/api/secret`,
    `HTTP://${there}/api/secret`,
    `https://${there}/api/secret`,
    `http:${there}/api/secret`,
    `//user@${there}/api/ledger?after=0`,
    `/./\\${there}/api/x`,
    `/.//${there}/api/x`,
    `/..//${there}/api/x`,
    `/%2e//${there}/api/x`,
    `/a/..//${there}/api/x`,
    `/a/../\\${there}/api/x`,
    `/\t/${there}/api/x`,
    there,
    '*',
    '//projects/',
    '//',
    '/\\',
    'projects/',
    '?q=1',
  ];

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'])(
    'is refused at the door, asked by %s',
    async (method) => {
      for (const target of targets(`127.0.0.1:${insidePort}`)) {
        const [answer, ...more] = await answersTo(ask(`${method} ${target}`, 'Connection: close\r\n'));
        expect([target, answer?.status, more.length]).toEqual([target, 400, 0]);
        expect(answer?.headers['set-cookie']).toBeUndefined();
      }
      await stillStands();
    },
  );

  test('is never where the portal sends somebody', async () => {
    for (const target of targets('evil.test')) {
      const [answer] = await answersTo(ask(`GET ${target}`, 'Connection: close\r\n'));
      expect(answer?.headers.location).toBeUndefined();
    }
  });
});

describe('a way of asking that an address does not know', () => {
  test.each([
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'SEARCH',
    'M-SEARCH',
    'PURGE',
    'QUERY',
    'POST',
  ])('%s is answered with what it knows', async (method) => {
    for (const path of [
      '/',
      '/api/ledger',
      '/api/x',
      '/search.json?q=a',
      '/feed.xml',
      '/nothing/',
      '/health.json',
    ]) {
      const [answer] = await answersTo(ask(`${method} ${path}`, 'Connection: close\r\n'));
      expect([path, answer?.status, answer?.headers.allow]).toEqual([path, 405, 'GET, HEAD']);
    }
    if (method === 'POST') return;
    const [hub] = await answersTo(ask(`${method} /hub`, 'Connection: close\r\n'));
    expect([hub?.status, hub?.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });

  test('a tunnel is refused, and somebody who breaks it off is no harm', async () => {
    const [answer] = await answersTo(
      `CONNECT 127.0.0.1:${insidePort} HTTP/1.1\r\n${host}\r\nGET / HTTP/1.1\r\n\r\n`,
    );
    expect([answer?.status, answer?.headers.allow]).toEqual([405, 'GET, HEAD']);
    await Promise.all(
      Array.from({ length: 20 }, () => sendRaw(port, `CONNECT x:1 HTTP/1.1\r\n${host}\r\n`, { quietMs: 1 })),
    );
    await stillStands();
  });

  test('another protocol is not spoken: the page comes as ever', async () => {
    for (const upgrade of ['websocket', 'h2c', 'TLS/1.0'])
      expect(
        await statuses(
          ask('GET /', `Connection: Upgrade, close\r\nUpgrade: ${upgrade}\r\nHTTP2-Settings: AA\r\n`),
        ),
      ).toEqual([200]);
  });
});

describe('what is sent along', () => {
  const hidden = 'POST /admin/forgot-password HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}';

  // Told apart from what was hidden by its answer: it comes second, or something hid.
  const next = ask('GET /health.json', 'Connection: close\r\n');

  test.each(['GET', 'HEAD'])('a body of a %s is refused, and no request hides in it', async (method) => {
    for (const path of ['/', '/api/ledger?after=1', '/feed.xml', '/nothing/', '/hub'])
      for (const sent of [
        ask(`${method} ${path}`, 'Transfer-Encoding: chunked\r\n', chunked(hidden)),
        ask(`${method} ${path}`, `Content-Length: ${hidden.length}\r\n`, hidden),
      ])
        expect([path, await statuses(sent + next)]).toEqual([path, [400, 200]]);
    await stillStands();
  });

  test('a body that is measured twice, or in a way that nobody agrees on, is refused', async () => {
    for (const more of [
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
      'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n',
      'Content-Length: 4\r\nContent-Length: 5\r\n',
      'Content-Length: 4, 5\r\n',
      'Content-Length: -1\r\n',
      'Content-Length: 1e1\r\n',
      'Transfer-Encoding: chunked, identity\r\n',
      'Transfer-Encoding: xchunked\r\n',
      'Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n',
      'Transfer-Encoding : chunked\r\n',
      'Transfer-Encoding:\u000bchunked\r\n',
    ])
      for (const line of ['GET /', 'POST /hub']) {
        const came = await statuses(ask(line, more, `0\r\n\r\n${hidden}`));
        expect([line, more, came]).toEqual([line, more, [came[0] === 415 ? 415 : 400]]);
      }
    await stillStands();
  });

  const form = 'Content-Type: application/x-www-form-urlencoded\r\n';
  test.each([
    ['without a type', '', 'hub.mode=publish', 415],
    ['of another type', 'Content-Type: application/json\r\n', '{"hub.mode":"publish"}', 415],
    [
      'that calls itself multipart',
      'Content-Type: multipart/form-data; boundary=x\r\n',
      '--x\r\nbroken',
      415,
    ],
    ['that calls itself multipart without a boundary', 'Content-Type: multipart/form-data\r\n', 'x', 415],
    ['in another charset', 'Content-Type: application/x-www-form-urlencoded; charset=gb2312\r\n', 'a=b', 415],
    ['that is said to be compressed', `${form}Content-Encoding: gzip\r\n`, 'no gzip at all', 415],
    [
      'that is compressed',
      `${form}Content-Encoding: gzip\r\n`,
      gzipSync('a'.repeat(99)).toString('latin1'),
      415,
    ],
    ['of wrong fields', form, 'hub.mode=%FF%00%&=&&==', 400],
    [
      'in UTF-8 by name',
      'Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n',
      'hub.mode=x',
      400,
    ],
    ['that is empty', form, '', 400],
  ])('a form %s is told what is wrong with it', async (_name, more, body, status) => {
    const [answer] = await answersTo(
      Buffer.from(
        ask(
          'POST /hub',
          `Connection: close\r\nContent-Length: ${Buffer.byteLength(body, 'latin1')}\r\n${more}`,
          body,
        ),
        'latin1',
      ),
    );
    expect(answer?.status).toBe(status);
    expect((JSON.parse(answer?.body ?? '') as { error: { message: string } }).error.message).toMatch(
      /[一-鿿]/,
    );
  });

  test('a form that is too long is refused: before it comes where it says so, while it comes where it does not', async () => {
    expect(
      await statuses(ask('POST /hub', `${form}Connection: close\r\nContent-Length: 45000000\r\n`)),
    ).toEqual([413]);
    expect(
      await statuses(
        ask(
          'POST /hub',
          `${form}Connection: close\r\nTransfer-Encoding: chunked\r\n`,
          chunked('a'.repeat(20_000)),
        ),
      ),
    ).toEqual([413]);
    // Asked first, the portal does not let it come.
    expect(
      await statuses(
        ask('POST /hub', `${form}Connection: close\r\nExpect: 100-continue\r\nContent-Length: 99999\r\n`),
      ),
    ).toEqual([413]);
    expect(
      await statuses(
        ask('POST /hub', `${form}Expect: 100-continue\r\nConnection: close\r\nContent-Length: 5\r\n`),
        {
          then: ['a=b&c'],
        },
      ),
    ).toEqual([100, 400]);
  });

  test('nothing of what strangers send stays on the disk', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const boundary = '--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n';
    const file = `${boundary}${'z'.repeat(300_000)}\r\n--x--\r\n`;
    for (const path of ['/api/x', '/api/ledger', '/hub', '/', '/admin/login'])
      await sendRaw(
        port,
        ask(
          `POST ${path}`,
          `Connection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${file.length}\r\n`,
          file,
        ),
      );
    const now = readdirSync(tmpdir());
    expect(now.filter((name) => !before.has(name) && /^[a-z0-9]{25}$/.test(name))).toEqual([]);
  });
});

describe('what is no request at all', () => {
  test.each([
    ['a line that nobody understands', 'HELLO\r\n\r\n', 400],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['the next version', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a method that does not exist', ask('FOO /'), 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', `GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n`, 400],
    ['a header that is split', `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n : c\r\n\r\n`, 400],
    ['a header of NUL', `GET / HTTP/1.1\r\n${host}X: \u0000\r\n\r\n`, 400],
    ['headers without end', `GET / HTTP/1.1\r\n${host}${'X-A: b\r\n'.repeat(5000)}\r\n`, 431],
    ['one header without end', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['an address without end', ask(`GET /${'a'.repeat(40_000)}`), 431],
  ])('%s is refused in words', async (_name, bytes, status) => {
    const [answer] = await answersTo(Buffer.from(bytes, 'latin1'));
    expect(answer?.status).toBe(status);
    await stillStands();
  });
});

describe('whatever else somebody sends', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '\\',
      '..',
      '%2e%2e',
      '%2F',
      '%00',
      '%',
      '%zz',
      '%ff',
      '.',
      ';',
      '?',
      '#',
      '@',
      ':',
      '*',
      '|',
      '"',
      '<',
      'api',
      'ledger',
      'preview',
      'search',
      'feed.xml',
      'atom.xml',
      'index.txt',
      'hub',
      'projects',
      'wei-di-0',
      'media',
      'files',
      'card.png',
      'oembed',
      'subscribe',
      'data',
      'q=',
      'after=',
      'limit=',
      'before=',
      'feed=',
      'page=',
      'url=',
      '2026-02-01T00:00:00.000Z',
      '%E5%9C%A9%E5%A0%A4',
      'state=',
      'stage=',
      'kind=',
      '__proto__',
      'constructor',
      'valueOf',
      'http:',
      '127.0.0.1',
      '99999999999',
      '-1',
      '&',
      '=',
      '+',
      '%0d%0a',
    ),
    fc.string({ unit: 'binary-ascii', maxLength: 6 }),
  );
  const target = fc
    .tuple(
      fc.constantFrom('/', '/', '/', '/', '//', '/\\', '', 'http://h/'),
      fc.array(piece, { maxLength: 8 }),
    )
    .map(([start, parts]) => `${start}${parts.join(parts.length % 2 ? '' : '/')}`);
  const headerValue = fc.oneof(
    fc.constantFrom(
      '',
      '*',
      'bytes=0-',
      'bytes=99999999-',
      'bytes=-0',
      'bytes=5-2',
      'items=0-1',
      '"x"',
      'W/"x"',
      '*/*',
      ',,,',
      'gzip;q=x',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'not a date',
      '0',
      '1',
      '-1',
      'chunked',
      'close',
      'text/html',
      'image/*;q=0',
      '100-continue',
      '::1',
      '203.0.113.9',
      '"',
      '=',
      ';',
      'identity;q=0',
      '*;q=0',
      'br, *;q=0',
      'a'.repeat(2000),
    ),
    fc.string({ unit: 'binary-ascii', maxLength: 12 }),
  );
  const header = fc.tuple(
    fc.constantFrom(
      'Range',
      'If-Range',
      'If-None-Match',
      'If-Match',
      'If-Modified-Since',
      'If-Unmodified-Since',
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Content-Length',
      'Transfer-Encoding',
      'Content-Type',
      'Content-Encoding',
      'Expect',
      'Connection',
      'Upgrade',
      'Cookie',
      'Authorization',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'Origin',
      'Referer',
      'Sec-Fetch-Dest',
      'Sec-Fetch-Mode',
      'TE',
      'Trailer',
      'Via',
      'X-HTTP-Method-Override',
      'Host',
      '__proto__',
    ),
    headerValue,
  );
  const request = fc.record({
    method: fc.constantFrom(
      'GET',
      'GET',
      'GET',
      'HEAD',
      'POST',
      'PUT',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
      'DELETE',
      'G',
    ),
    target,
    headers: fc.array(header, { maxLength: 4 }),
    body: fc.oneof(fc.constant(''), fc.string({ unit: 'binary-ascii', maxLength: 40 })),
  });
  interface Sent {
    readonly method: string;
    readonly target: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: string;
  }
  const bytesOf = ({ method, target, headers, body }: Sent): string =>
    `${method} ${target} HTTP/1.1\r\n${host}Connection: close\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;

  test.each(Object.getOwnPropertyNames(Object.prototype))(
    'is answered as text, whatever is chosen by the name of %s',
    async (name) => {
      const chosen = [
        'q',
        'state',
        'stage',
        'kind',
        'unit',
        'topic',
        'type',
        'sort',
        'outcome',
        'page',
        'year',
      ]
        .map((field) => `${field}=${name}`)
        .join('&');
      const lists = [
        '/search/',
        '/search.json',
        '/search/feed.xml',
        '/suggest.json',
        '/projects/',
        '/updates/',
      ];
      for (const list of [...lists, '/opinions/', '/changes/', '/subscribe/', '/feeds.opml'])
        for (const more of ['', `&${name}=1&${name}[${name}]=1`]) {
          const [answer] = await answersTo(ask(`GET ${list}?${chosen}${more}`, 'Connection: close\r\n'));
          expect([list, answer?.status, answer?.body.includes('[native code]')]).toEqual([list, 200, false]);
        }
    },
  );

  test('never makes the portal fail', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 40, maxLength: 40 }), async (requests) => {
        const came = await Promise.all(
          requests.map(async (one) => [bytesOf(one), await statuses(bytesOf(one))] as const),
        );
        count += came.length;
        for (const [sent, [status = 0]] of came) expect([sent, status >= 500]).toEqual([sent, false]);
      }),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThanOrEqual(2400);
    expect(portal.output()).not.toMatch(/没有答复成功/);
    await stillStands();
  });
});
