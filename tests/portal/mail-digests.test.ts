import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEntry } from '@xianfeng/content-types';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal } from '../../site/publisher/open-portal.ts';
import { openFollowing, type Following } from '../../site/server/following/open-following.ts';
import { createPortalHandler } from '../../site/server/portal-handler.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { eventually, freePort } from '../support/portal-process.ts';
import { simulateLedger, type Operation } from '../support/simulated-ledger.ts';

const at = (when: string): Operation => ({ op: 'clock', at: when });
const ref = (key: string): { $ref: string } => ({ $ref: key });
const update = (key: string, title: string, project = 0): Operation => ({ op: 'publish', type: 'update', key, data: { title, kind: 'progress', asOf: '2026-03-01', organization: ref(`organization:${project % 2}`), project: ref(`project:${project}`), body: { type: 'doc', content: [] } } });
const hostile = '圩堤 ]]> <b>&\u000B😀\r\nBcc: x@evil.example';
// Tuesday 3 March 2026 and the days after, in Beijing's mornings.
const story: readonly (readonly Operation[])[] = [
  [...stepsOf([]).flatMap((step) => step.operations), at('2026-03-02T02:00:00.000Z'), update('update:1', '早已公开的动态')],
  [at('2026-03-03T03:00:00.000Z'), update('update:2', hostile), update('update:3', '别的领域的动态', 1), { op: 'revise', key: 'update:1', data: { title: '早已公开的动态（更正）' }, note: '数字写错', noteKind: 'wording' }],
  [at('2026-03-05T03:00:00.000Z'), update('update:4', '第三天的动态'), at('2026-03-06T03:00:00.000Z'), update('update:5', '第四天的动态')],
  [at('2026-03-07T03:00:00.000Z'), update('update:6', '邮局关门时的动态')],
  [at('2026-03-08T03:00:00.000Z'), update('update:7', '退订以后的动态')],
];
const parts = story.map((_, count) => [...simulateLedger(story.slice(0, count + 1).flat())]).map((all, count, every): LedgerEntry[] => all.slice(every[count - 1]?.length ?? 0));
const key = new Uint8Array(32).fill(9);

let folder: string;
let clock = '2026-03-02T03:00:00.000Z';
let portal: Portal;
let following: Following;
let server: Server;
let url: string;
let stop: AbortController;
let watching: Promise<void>;
const letters: ParsedMail[] = [];
const office = { open: true };
const complaints: string[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(_address, _session, done) {
    done(office.open ? undefined : Object.assign(new Error('later'), { responseCode: 451 }));
  },
  onData(stream, _session, done) {
    void simpleParser(stream).then((letter) => {
      letters.push(letter);
      done();
    });
  },
});

/** The part of the portal's process that tells people, started anew on the same folder. */
function begin(): void {
  stop = new AbortController();
  const mail = { smtp: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, from: 'noreply@portal.example', key };
  following = openFollowing(portal, { subscribersFile: join(folder, 'subscribers.db'), publicFolder: join(folder, 'public'), origin: url, privateCallbacks: false, mail, now: () => new Date(clock), log: (sentence) => complaints.push(sentence), mailEveryMs: 20, signal: stop.signal });
  watching = following.watch();
}
async function end(): Promise<void> {
  stop.abort();
  await watching;
  following.close();
}
/** Long enough for a letter that should not be sent to arrive. */
const aWhile = (): Promise<void> => wait(400);
const form = (path: string, fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}): Promise<Response> => fetch(path.startsWith('http') ? path : `${url}${path}`, { method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])), headers, redirect: 'manual' });
const signUp = (email: string, more: readonly (readonly [string, string])[] = [['period', 'daily'], ['feed', '/topics/ling-yu-0/'], ['unit', ''], ['project', '/projects/wei-di-0/']], headers?: Record<string, string>): Promise<Response> => form('/subscribe/mail/', [['email', email], ...more], headers);
const linkIn = (letter: ParsedMail | undefined, path: string): string => new RegExp(`http\\S+${path}\\?t=[\\w-]+`).exec(letter?.text ?? '')?.[0] ?? '';
async function publish(part: number, when: string): Promise<void> {
  clock = when;
  await portal.publisher.take(parts[part] ?? []);
  await portal.publisher.idle();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const files = { databaseFile: join(folder, 'portal.db'), publicFolder: join(folder, 'public') };
  portal = await openPortal({ ...files, origin: url, fetchOriginal: () => Promise.reject(new Error('no pictures')), now: () => clock, log: (sentence) => complaints.push(sentence), signal: new AbortController().signal });
  await portal.publisher.start();
  await publish(0, clock);
  begin();
  const settings = { ...files, subscribersFile: '', privateCallbacks: false, port, host: '127.0.0.1', origin: url, cms: 'http://127.0.0.1:9' };
  const proxy = (): Following => following;
  server = createServer((request, response) => createPortalHandler(portal, settings, (sentence) => complaints.push(sentence), proxy())(request, response)).listen(port, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  await end();
  server.closeAllConnections();
  server.close();
  portal.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

describe('somebody without a reader', () => {
  test('signs up, and gets nothing before the owner of the address has pressed the button', async () => {
    expect(await (await fetch(`${url}/subscribe/`)).text()).toContain('action="/subscribe/mail/"');
    const answer = await signUp('Li.Ming@Example.COM');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('还差一步');
    await eventually(async () => letters.length === 1);
    const [letter] = letters;
    expect(letter?.subject).toBe('【先锋】请确认订阅每日消息');
    expect(letter?.to).toMatchObject({ text: 'Li.Ming@example.com' });
    expect(letter?.text).toContain('领域0');
    const confirm = linkIn(letter, '/subscribe/mail/confirm/');
    expect(letter?.html).toContain(confirm);
    // A program that looks into mails opens every link.
    expect(await (await fetch(confirm)).text()).toContain('<form');
    await publish(1, '2026-03-03T23:30:00.000Z');
    await aWhile();
    expect(letters).toHaveLength(1);
    clock = '2026-03-02T04:00:00.000Z';
    expect(await (await form(confirm, [])).text()).toContain('订阅好了');
  });

  test('gets one letter a day with what is new and what was corrected, in text and in HTML', async () => {
    clock = '2026-03-03T23:30:00.000Z';
    await eventually(async () => letters.length === 2);
    const letter = letters[1];
    expect(letter?.subject).toBe('【先锋】每日消息：2 条（2026年3月4日）');
    expect(letter?.from).toMatchObject({ value: [{ address: 'noreply@portal.example', name: '先锋' }] });
    expect(letter?.to).toMatchObject({ value: [{ address: 'Li.Ming@example.com' }] });
    expect(letter?.cc ?? letter?.bcc).toBeUndefined();
    const shown = '圩堤 ]]> <b>&😀 Bcc: x@evil.example';
    expect(letter?.text).toContain(`● ${shown}`);
    expect(letter?.html).toContain('圩堤 ]]&gt; &lt;b&gt;&amp;😀');
    for (const text of [letter?.text ?? '', String(letter?.html)]) {
      expect(text.indexOf('早已公开的动态（更正）')).toBeGreaterThan(text.indexOf('有修改'));
      expect(text).not.toContain('别的领域');
      expect(text).toContain('退订');
    }
    const header = (name: string): unknown => letter?.headerLines.find((line) => line.key === name)?.line;
    expect(header('list-unsubscribe')).toMatch(/^List-Unsubscribe:\s+<http\S+\/subscribe\/mail\/unsubscribe\/\?t=[\w-]+>$/s);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(header('auto-submitted')).toBe('Auto-Submitted: auto-generated');
  });

  test('gets it once, whatever is restarted, and nothing on a day without news', async () => {
    await end();
    begin();
    await aWhile();
    clock = '2026-03-04T23:30:00.000Z';
    await aWhile();
    expect(letters).toHaveLength(2);
  });

  test('after days on which the portal was down gets all that was missed, in one letter', async () => {
    await end();
    await publish(2, '2026-03-06T23:30:00.000Z');
    begin();
    await eventually(async () => letters.length === 3);
    await aWhile();
    expect(letters).toHaveLength(3);
    for (const title of ['第三天的动态', '第四天的动态']) expect(letters[2]?.text).toContain(title);
    expect(letters[2]?.text).not.toContain('Bcc');
  });

  test('loses nothing while the mail server is away', async () => {
    office.open = false;
    await publish(3, '2026-03-07T23:30:00.000Z');
    await eventually(async () => complaints.some((sentence) => sentence.includes('订阅邮件没有发出')));
    expect(letters).toHaveLength(3);
    office.open = true;
    await aWhile();
    expect(letters).toHaveLength(3);
    clock = '2026-03-07T23:40:00.000Z';
    await eventually(async () => letters.length === 4);
    expect(letters[3]?.text).toContain('邮局关门时的动态');
  });

  test('leaves with one click of the mail program, and nothing of the address is left', async () => {
    const stored = (): string => readdirSync(folder).filter((name) => name.startsWith('subscribers')).map((name) => readFileSync(join(folder, name), 'latin1')).join('');
    expect(stored().toLowerCase()).not.toContain('li.ming');
    const leave = linkIn(letters[3], '/subscribe/mail/unsubscribe/');
    expect(await (await fetch(leave)).text()).toContain('退订邮件');
    const answer = await form(leave, [['List-Unsubscribe', 'One-Click']]);
    expect(answer.status).toBe(200);
    expect((await form(leave, [['List-Unsubscribe', 'One-Click']])).status).toBe(200);
    await publish(4, '2026-03-08T23:30:00.000Z');
    await aWhile();
    expect(letters).toHaveLength(4);
  });
});

describe('the form', () => {
  test('says what is wrong and keeps what was written', async () => {
    const answer = await signUp('not an address', [['period', 'weekly'], ['feed', '/nothing/']], { 'x-forwarded-for': '198.51.100.1' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    for (const words of ['邮箱地址不对', '请至少选一样内容', 'value="not an address"']) expect(page).toContain(words);
    const json = await signUp('', [['period', 'hourly'], ['feed', '/']], { accept: 'application/json', 'x-forwarded-for': '198.51.100.1' });
    expect(json.status).toBe(400);
    expect(((await json.json()) as { error: { fields: object } }).error.fields).toMatchObject({ email: '请填写邮箱地址。', period: '请选每天一封还是每周一封。' });
  });

  test('tells nobody who is subscribed, and writes to nobody again and again', async () => {
    const from = { 'x-forwarded-for': '198.51.100.2' };
    const before = letters.length;
    const first = await (await signUp('wang@example.com', undefined, from)).text();
    await eventually(async () => letters.length === before + 1);
    await form(linkIn(letters.at(-1), '/subscribe/mail/confirm/'), []);
    for (let count = 0; count < 5; count += 1) {
      const again = await signUp('wang@example.com', undefined, from);
      expect([again.status, await again.text()]).toEqual([200, first]);
    }
    await aWhile();
    expect(letters).toHaveLength(before + 3);
  });

  test('thanks programs that fill in everything, and forgets them', async () => {
    const before = letters.length;
    expect((await signUp('bot@example.com', [['period', 'daily'], ['feed', '/'], ['website', 'x']], { 'x-forwarded-for': '198.51.100.3' })).status).toBe(200);
    await aWhile();
    expect(letters).toHaveLength(before);
  });

  test('takes ten an hour from one place', async () => {
    const from = { 'x-forwarded-for': '198.51.100.4' };
    for (let count = 0; count < 10; count += 1) expect((await signUp('', undefined, from)).status).toBe(400);
    const answer = await signUp('', undefined, from);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('分钟');
  });

  test('a link that is old, cut or made up does nothing', async () => {
    clock = '2026-03-12T00:00:00.000Z';
    for (const token of ['', 'abc', new URL(linkIn(letters[0], '/subscribe/mail/confirm/')).searchParams.get('t') ?? '']) {
      const answer = await form(`/subscribe/mail/confirm/?t=${token}`, []);
      expect([answer.status, (await answer.text()).includes('这个链接不能用了')]).toEqual([400, true]);
    }
    expect((await form('/subscribe/mail/unsubscribe/?t=abc', [])).status).toBe(200);
  });
});

test('where no mail is set up, nothing of it is to be seen', async () => {
  const quiet = createServer(createPortalHandler(portal, { databaseFile: '', publicFolder: join(folder, 'public'), subscribersFile: '', privateCallbacks: false, port: 0, host: '127.0.0.1', origin: url, cms: 'http://127.0.0.1:9' }, () => undefined)).listen(0, '127.0.0.1');
  await once(quiet, 'listening');
  const there = `http://127.0.0.1:${(quiet.address() as AddressInfo).port}`;
  expect(await (await fetch(`${there}/subscribe/`)).text()).not.toContain('/subscribe/mail/');
  expect(await (await fetch(`${there}/subscribe/?what=/due/`)).text()).not.toContain('/subscribe/mail/');
  expect((await fetch(`${there}/subscribe/mail/`)).status).toBe(404);
  expect((await fetch(`${there}/subscribe/mail/`, { method: 'POST' })).status).toBe(405);
  quiet.closeAllConnections();
  quiet.close();
});
