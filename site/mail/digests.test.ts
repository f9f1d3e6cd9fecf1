import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import type { Feed } from '../feeds/feed.ts';
import { sendDigests, type DigestContext } from './digests.ts';
import { createMailStore, type MailStore } from './mail-store.ts';
import type { PostOutcome } from './post.ts';

const key = new Uint8Array(32).fill(3);
const feed: Feed = {
  origin: 'https://portal.example',
  address: '/feed.xml',
  title: '先锋：全部新消息',
  description: '',
  page: '/',
  complete: true,
  items: [],
};
/** One thing published every day at noon in Beijing. */
const daily = (until: string): Feed => ({
  ...feed,
  items: Array.from(
    { length: 40 },
    (_, day) => new Date(Date.parse('2026-03-01T04:00:00Z') + day * 86_400_000),
  )
    .filter((date) => date.toISOString() <= until)
    .toReversed()
    .map((date) => ({
      title: `消息 ${date.getUTCDate()}`,
      link: `https://portal.example/${date.getTime()}/`,
      id: `https://portal.example/${date.getTime()}/`,
      pubDate: date,
      description: '',
      content: '',
      categories: [],
      creator: '',
      changed: date.toISOString(),
      picture: undefined,
    })),
});

let database: Database.Database;
let store: MailStore;
let now: string;
let sent: string[];
let complaints: string[];
let answer: (to: string) => PostOutcome;

const context = (): DigestContext => ({
  store,
  post: {
    async send({ to, messageId }) {
      const outcome = answer(to);
      if (outcome === 'taken') sent.push(`${to} ${messageId}`);
      return outcome;
    },
    close: () => undefined,
  },
  sender: () => ({ site: '先锋', origin: 'https://portal.example' }),
  feedOf: (base) => (base === '/' ? daily(now) : undefined),
  unsubscribeAddress: (token) => `https://portal.example/leave?t=${token}`,
  now: () => new Date(now),
  log: (sentence) => complaints.push(sentence),
});
const pass = (): Promise<void> => sendDigests(context(), new AbortController().signal);
const subscribe = (email: string): void =>
  store.put({ email, period: 'daily', feeds: ['/', '/gone/'] }, '2026-03-01T00:00:00.000Z');
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T23:30:00.000Z`;

beforeEach(() => {
  database = new Database(':memory:');
  store = createMailStore(database, key);
  now = day(1);
  sent = [];
  complaints = [];
  answer = () => 'taken';
});

test('each subscriber gets each period once, under one name for the letter, also when a feed is no more', async () => {
  subscribe('a@example.com');
  subscribe('b@example.com');
  await pass();
  await pass();
  expect(sent.map((line) => line.split(' ')[0]).toSorted()).toEqual(['a@example.com', 'b@example.com']);
  now = day(2);
  await pass();
  expect(new Set(sent).size).toBe(4);
});

test('an address that its server refuses holds nobody up, and is forgotten after some days', async () => {
  subscribe('gone@example.com');
  subscribe('here@example.com');
  answer = (to) => (to.startsWith('gone') ? 'refused' : 'taken');
  for (let number = 1; number <= 12; number += 1) {
    now = day(number);
    await pass();
  }
  expect(sent).toHaveLength(12);
  expect(store.count()).toBe(1);
});

test('a mail server that was away for a week, and one refusal after it, end nobody’s subscription', async () => {
  subscribe('here@example.com');
  answer = () => {
    throw new Error('connection refused');
  };
  for (let number = 1; number <= 7; number += 1) {
    for (let hour = 0; hour < 24; hour += 1) {
      now = `2026-03-${String(number).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30:00.000Z`;
      await pass();
    }
  }
  expect(complaints.length).toBeGreaterThan(10);
  answer = () => 'refused';
  now = day(8);
  await pass();
  answer = () => 'taken';
  now = day(10);
  await pass();
  expect([sent.length, store.count()]).toEqual([1, 1]);
});

test('refusals are counted by the day, and a letter that is taken wipes them out', async () => {
  subscribe('moody@example.com');
  for (let number = 1; number <= 28; number += 1) {
    answer = () => (number % 5 === 0 ? 'taken' : 'refused');
    for (const minute of ['30', '40', '50']) {
      now = `2026-03-${String(number).padStart(2, '0')}T23:${minute}:00.000Z`;
      await pass();
    }
  }
  expect(store.count()).toBe(1);
  expect(sent.length).toBe(5);
});

test('an address that is told “later” is tried again soon, and holds nobody up', async () => {
  subscribe('full@example.com');
  subscribe('here@example.com');
  answer = (to) => (to.startsWith('full') ? { later: '452 4.2.2 full' } : 'taken');
  await pass();
  expect([sent.length, complaints]).toEqual([
    1,
    ['邮件服务器暂时不收 1 封订阅邮件，稍后再试：452 4.2.2 full'],
  ]);
  answer = () => 'taken';
  now = '2026-03-01T23:36:00.000Z';
  await pass();
  expect(sent.map((line) => line.split(' ')[0])).toEqual(['here@example.com', 'full@example.com']);
});

test('a mail server that is away is not asked for everybody, and nobody loses the letter', async () => {
  for (const name of ['a', 'b', 'c']) subscribe(`${name}@example.com`);
  answer = () => {
    throw new Error('connection refused');
  };
  await pass();
  expect(complaints).toHaveLength(1);
  answer = () => 'taken';
  now = '2026-03-01T23:50:00.000Z';
  await pass();
  await pass();
  expect(sent).toHaveLength(3);
});

test('the database of an earlier version is taken over, and its list is not left lying about', async () => {
  subscribe('here@example.com');
  const { name, address } = database.prepare('SELECT name, address FROM mail_digests').get() as {
    name: string;
    address: string;
  };
  database.exec(
    `DROP TABLE mail_digests; CREATE TABLE mail_subscriptions (name TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, address TEXT NOT NULL, period TEXT NOT NULL, feeds TEXT NOT NULL, sent_until TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_try TEXT) WITHOUT ROWID;`,
  );
  database
    .prepare(
      `INSERT INTO mail_subscriptions VALUES (?, 'token', ?, 'daily', '["/"]', '2026-03-01T00:00:00.000Z', 0, NULL)`,
    )
    .run(name, address);
  store = createMailStore(database, key);
  await pass();
  expect(sent.map((line) => line.split(' ')[0])).toEqual(['here@example.com']);
  expect(database.pragma('table_info(mail_subscriptions)')).toEqual([]);
});

test('who cannot be read, because the key was changed, holds nobody up', async () => {
  createMailStore(database, new Uint8Array(32)).put(
    { email: 'lost@example.com', period: 'daily', feeds: ['/'] },
    '2026-02-01T00:00:00.000Z',
  );
  subscribe('here@example.com');
  await pass();
  expect(sent.map((line) => line.split(' ')[0])).toEqual(['here@example.com']);
});
