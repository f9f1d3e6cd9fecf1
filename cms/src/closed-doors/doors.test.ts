import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';
import { threadTime } from '../testing/thread-time.ts';

let cms: RunningCms;
let administrator: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
});
afterAll(() => cms.stop());

const incoming = (): string => join(cms.dataDir, 'incoming');
const left = (): string[] => readdirSync(incoming(), { recursive: true }).map(String);

interface Sending {
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

async function send(
  path: string,
  body: string | FormData | Blob,
  { type, headers = {}, method = 'POST' }: Sending = {},
) {
  const answer = await fetch(cms.url + path, {
    method,
    body,
    headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
  });
  return { status: answer.status, text: await answer.text() };
}

const form = (name = 'files', bytes = 200_000): FormData => {
  const data = new FormData();
  data.append(name, new Blob([randomBytes(bytes)]), '秘密.bin');
  return data;
};

describe('a file that somebody sends', () => {
  test('has a folder of its own for as long as its request, closed to everybody else', () => {
    expect(statSync(incoming()).mode & 0o777).toBe(0o700);
    expect(left()).toEqual([]);
  });

  test.each([
    '/api/x',
    '/api/ledger',
    '/admin/login',
    '/Admin/Login/',
    '/admin/%6cogin',
    '/uploads/x',
    '/nowhere',
    '/admin/register-admin',
    '/tables/kinds',
    '/upload',
    '/UPLOAD/',
    '/upload?id=1',
    '/upload/actions/bulk-delete',
    '/tables/projects/check',
    '/Tables/projects/Check/',
  ])('to %s by nobody is refused, and nothing is left of it', async (path) => {
    const { status, text } = await send(path, form('f'));
    expect([401, 404, 415]).toContain(status);
    expect(text).toMatch(/[一-鿿]/);
    expect(left()).toEqual([]);
  });

  test('by a clerk where no file belongs is refused, too', async () => {
    for (const path of ['/admin/users', '/upload/actions/bulk-delete', '/admin/logout'])
      expect((await administrator.send(path, form())).status, path).toBe(415);
    expect(left()).toEqual([]);
  });

  test.each(['files', 'file', 'attachment', 'files[0][x]'])(
    'under the name %s to the library leaves nothing behind, whether it is taken or not',
    async (name) => {
      await administrator.send('/upload', form(name));
      await administrator.send('/tables/projects/check', form(name));
      expect(left()).toEqual([]);
    },
  );

  test('with a hundred others, or too large, is refused and leaves nothing', async () => {
    const many = new FormData();
    for (let index = 0; index < 150; index += 1) many.append(`f${index}`, 'x');
    expect((await administrator.send('/upload', many)).status).toBe(413);
    expect((await administrator.send('/upload', form('files', 51 * 1024 * 1024))).status).toBe(413);
    expect(left()).toEqual([]);
  });

  test('that never ends is removed when its sender goes away', async () => {
    const token = administrator.bearer();
    const socket = connect(Number(new URL(cms.url).port), '127.0.0.1');
    socket.write(
      `POST /upload HTTP/1.1\r\nHost: x\r\nAuthorization: ${token}\r\nContent-Type: multipart/form-data; boundary=b\r\n` +
        'Content-Length: 10000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a.bin"\r\n\r\n',
    );
    socket.write(randomBytes(300_000));
    await expect.poll(() => left().length, { timeout: 10_000 }).toBeGreaterThan(0);
    socket.destroy();
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });
});

const above = (lines: string) => `--b\r\nContent-Disposition: form-data; name="files"; ${lines}\r\n\r\n`;

test.each([
  [
    'empty files by the hundred thousand',
    `${above('filename="a"\r\nContent-Type: x/y')}\r\n`.repeat(200_000),
    413,
  ],
  ['a name that never ends', above('filename="'.repeat(1_000_000)), 400],
  ['a line that its reader never leaves', `${above('filename="a"\rx')}x\r\n`, 400],
])(
  'a form of %s is refused within seconds, and the desk answers meanwhile',
  async (_what, parts, status) => {
    const begun = threadTime();
    const sent = send('/upload', `${parts}--b--\r\n`, {
      type: 'multipart/form-data; boundary=b',
      headers: { authorization: administrator.bearer() },
    });
    const meanwhile = await fetch(`${cms.url}/nowhere`);
    expect(meanwhile.status).toBe(404);
    expect(await sent).toEqual({ status, text: expect.stringMatching(/一次最多|不完整/) as string });
    expect(threadTime() - begun).toBeLessThan(30_000);
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  },
  60_000,
);

/**
 * Sends as a web server in front does: the whole body first, over a connection for this request alone, and only then
 * looks for the answer.
 */
function sendWhole(path: string, headers: Readonly<Record<string, string>>, body: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const lines = Object.entries({ ...headers, 'Content-Length': String(body.length), Connection: 'close' });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const socket = connect(Number(new URL(cms.url).port), '127.0.0.1');
    socket.pause();
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\n${head}\r\n`);
    socket.write(body, () => socket.resume());
    socket
      .on('data', (part) => (answer += String(part)))
      .on('error', (error) => (answer += error.message))
      .on('close', () => resolve(answer));
  });
}

describe('a body', () => {
  test.each([
    ['a file of somebody whose session has ended', '/upload', 'multipart/form-data; boundary=b', 401],
    ['a file where none belongs', '/admin/login', 'multipart/form-data; boundary=b', 415],
    ['much too long', '/admin/login', 'application/json', 413],
    ['for an address that is none', '/nowhere', 'application/json', 404],
  ])(
    'that is %s is taken off the wire, so that whoever sends it reads why',
    async (_what, path, type, status) => {
      const answer = await sendWhole(path, { 'Content-Type': type }, randomBytes(12 * 1024 * 1024));
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(answer).toMatch(/[一-鿿]+。/);
    },
  );

  test('that grows too long without saying so is told why, too', async () => {
    const endless = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 40; part += 1) controller.enqueue(Buffer.alloc(64 * 1024, 0x20));
        controller.close();
      },
    });
    const answer = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(413);
  });

  test.each([
    [
      'half a form',
      '--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nx',
      'multipart/form-data; boundary=b',
    ],
    ['a form without a boundary', 'x', 'multipart/form-data'],
    ['half a JSON', '{"email":', 'application/json'],
    ['no object', '7', 'application/json'],
  ])('that is %s is 400, never 500', async (_name, body, type) => {
    const headers = { authorization: administrator.bearer() };
    const { status, text } = await send('/upload', body, { type, headers });
    expect([status, /[一-鿿]/.test(text)]).toEqual([400, true]);
  });

  test.each(['gzip', 'deflate', 'br', 'nonsense'])('that claims to be %s is 400', async (encoding) => {
    const headers = { 'content-encoding': encoding };
    expect((await send('/admin/login', '{"email":"a"}', { type: 'application/json', headers })).status).toBe(
      400,
    );
  });

  test.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/xml',
    'application/octet-stream',
    undefined,
  ])('of the type %s is taken nowhere', async (type) => {
    expect((await send('/admin/login', new Blob(['email=a&password=b']), type ? { type } : {})).status).toBe(
      415,
    );
  });

  test('of somebody who has not signed in is as small as a name and a password', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(70_000) });
    expect((await send('/admin/login', body, { type: 'application/json' })).status).toBe(413);
  });

  test('of brackets holds nobody up', async () => {
    const nested = '['.repeat(60_000);
    const began = threadTime();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => send('/admin/login', nested, { type: 'application/json' })),
    );
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 400));
    expect((await send('/api/x', '['.repeat(4_000_000), { type: 'application/json' })).status).toBe(404);
    expect(threadTime() - began).toBeLessThan(20_000);
  });
});

test('the pages of the desk run no script but their own and connect nowhere else', async () => {
  const policy = (await fetch(`${cms.url}/admin/init`)).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('connect-src')).toMatch(/^connect-src(?: 'self')+$/);
  expect(directives.get('img-src')).toMatch(/^img-src(?: (?:'self'|data:|blob:))+$/);
  expect(directives.get('script-src-attr')).toBe("script-src-attr 'none'");
  expect(policy).not.toMatch(/https?:|strapi\.io/);
});

test('a folder that a crash left full is empty after the next start', () => {
  const { emptyIncoming } = cms.part<typeof import('./received-files.ts')>('closed-doors/received-files');
  mkdirSync(join(incoming(), 'request-old'));
  writeFileSync(join(incoming(), 'request-old', 'x'), 'x');
  emptyIncoming(cms.dataDir);
  expect(left()).toEqual([]);
  expect(existsSync(incoming())).toBe(true);
});
