import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchResult } from '../../site/search/port.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';

const ref = (key: string): { $ref: string } => ({ $ref: key });
const body = (text: string): object => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const day = (date: string): Operation => ({ op: 'clock', at: `${date}T01:00:00.000Z` });
const unit = (
  key: string,
  name: string,
  shortName: string,
  parent?: string,
  aliases?: string,
): Operation => ({
  op: 'save',
  type: 'organization',
  key,
  data: {
    name,
    shortName,
    slug: key,
    kind: 'party-committee',
    level: 'township',
    ...(parent ? { parent: ref(parent) } : {}),
    ...(aliases ? { aliases } : {}),
  },
});
const notice = (key: string, title: string, organization: string, text: string): Operation => ({
  op: 'publish',
  type: 'notice',
  key,
  data: { title, kind: 'notice', slug: key, organization: ref(organization), body: body(text) },
});

const entries = [
  ...simulateLedger([
    day('2025-12-30'),
    unit('county', '中共云岭县委员会', '云岭县委'),
    unit('town', '云岭县大河镇党委', '大河镇', 'county', '河镇、大河公社'),
    unit('village', '大河镇青石桥村党总支', '青石桥村', 'town'),
    {
      op: 'save',
      type: 'topic',
      key: 'topic',
      data: { name: '乡村振兴', slug: 'xiang-cun', aliases: '三农' },
    },
    day('2026-01-05'),
    notice('old', '路灯安装公示', 'village', '村口六十盏。'),
    day('2026-02-06'),
    notice('new', '路灯点亮通知', 'town', '从今晚起。臺賬已公开。'),
    day('2026-03-01'),
    notice('text', '修路公示', 'county', '沿路新装路灯。'),
    {
      op: 'publish',
      type: 'call',
      key: 'call',
      data: {
        title: '夜巡志愿者',
        kind: 'volunteers',
        slug: 'ye-xun',
        organization: ref('village'),
        opens: '2026-03-01',
        closes: '2026-03-10',
        quota: 5,
        body: body('路灯下巡夜。'),
      },
    },
  ]),
];

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  ledger = await startLedgerServer(entries);
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port: await freePort() });
  await eventually(async () => (await found({})).total === entries.length);
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string, parameters: Record<string, string>): string =>
  `${portal.url}${path}?${new URLSearchParams(parameters)}`;
const found = async (parameters: Record<string, string>): Promise<SearchResult> =>
  (await (await fetch(at('/search.json', parameters))).json()) as SearchResult;
const titles = async (parameters: Record<string, string>): Promise<string[]> =>
  (await found(parameters)).hits.map(({ title }) => title);
const page = async (parameters: Record<string, string>): Promise<string> =>
  (await fetch(at('/search/', parameters)))
    .text()
    .then((html) => html.replace(/<style[\s\S]*?<\/style>/g, '').replaceAll('&amp;', '&'));

describe('a citizen finds', () => {
  test('by the short and other names of units and topics, by traditional characters, pinyin and a near miss', async () => {
    for (const q of ['大河公社', '河镇'])
      expect(await titles({ q }), q).toEqual(expect.arrayContaining(['云岭县大河镇党委', '路灯点亮通知']));
    expect(await titles({ q: '三农' })).toEqual(['乡村振兴']);
    for (const q of ['路燈', '台账', '臺賬']) expect((await found({ q })).exact, q).toBeGreaterThan(0);
    expect(await titles({ q: 'ludeng' })).toEqual(['路灯点亮通知', '路灯安装公示']);
    expect(await titles({ q: '路灯电亮' })).toEqual(['路灯点亮通知']);
  });

  test('below a unit whatever lies below it, counted along the tree', async () => {
    expect(await titles({ q: '路灯', organization: documentIdOf('town') })).toEqual([
      '路灯点亮通知',
      '路灯安装公示',
      '夜巡志愿者',
    ]);
    const html = await page({ q: '路灯' });
    for (const [name, count] of [
      ['云岭县委', 4],
      ['大河镇', 3],
    ])
      expect(html).toMatch(new RegExp(`<span[^>]*>${name}</span><span class="count"[^>]*>${count}</span>`));
  });

  test('by kind, year, state and day of publication, and in the order of time', async () => {
    expect(await titles({ q: '路灯', sort: 'oldest', type: 'notice' })).toEqual([
      '路灯安装公示',
      '路灯点亮通知',
      '修路公示',
    ]);
    expect(await titles({ q: '路灯', from: '2026-02-06', to: '2026-02-06' })).toEqual(['路灯点亮通知']);
    expect(await titles({ state: 'closed' })).toEqual(['夜巡志愿者']);
    expect((await found({ q: '路灯' })).facets).toMatchObject({
      type: [
        { value: 'notice', count: 3 },
        { value: 'call', count: 1 },
      ],
      state: [{ value: 'closed', count: 1 }],
    });
  });

  test('a way on when nothing is found', async () => {
    const html = await page({ q: '路灯 飞船', type: 'notice' });
    expect(html).toContain('没有找到');
    expect(html).toContain(new URLSearchParams({ q: '飞船', type: 'notice' }).toString());
    expect(html).toContain('href="/sitemap/"');
    expect(html).toMatch(/也许您要找[\s\S]*路灯/);
  });

  test('the same page again by its address: question, filters, order and page', async () => {
    const html = await page({ q: '路灯', type: 'notice', from: '2026-01-01', sort: 'newest' });
    for (const link of html.matchAll(/href="(\/search\/\?[^"]*)"/g)) {
      const again = await fetch(`${portal.url}${link[1] ?? ''}`);
      expect(again.status).toBe(200);
    }
    expect(html).toMatch(/aria-label="去掉条件：公示公告"/);
    expect(html).toMatch(/<input type="hidden" name="sort" value="newest"/);
  });
});

describe('while typing', () => {
  test('titles, units and topics are suggested with their kind and address', async () => {
    const suggest = async (q: string): Promise<unknown> =>
      (await (await fetch(at('/suggest.json', { q }))).json()) as unknown;
    expect(await suggest('大河')).toEqual({
      suggestions: [
        { text: '云岭县大河镇党委', type: 'organization', kind: '单位', address: '/organizations/town/' },
        {
          text: '大河镇青石桥村党总支',
          type: 'organization',
          kind: '单位',
          address: '/organizations/village/',
        },
      ],
    });
    expect(await suggest('xczx')).toEqual({
      suggestions: [{ text: '乡村振兴', type: 'topic', kind: '领域', address: '/topics/xiang-cun/' }],
    });
    for (const q of ['', '"*(', '\u0000', '没有']) expect(await suggest(q), q).toEqual({ suggestions: [] });
  });
});

describe('a saved search', () => {
  const address = (): string => at('/search/feed.xml', { q: '路灯', organization: documentIdOf('county') });

  test('is a feed: newest first, its question in its title and page', async () => {
    const answer = await fetch(address());
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const xml = await answer.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const feed = await new RssParser().parseString(xml);
    expect(feed.items.map(({ title }) => title)).toEqual([
      '夜巡志愿者',
      '修路公示',
      '路灯点亮通知',
      '路灯安装公示',
    ]);
    expect(feed.title).toContain('搜索“路灯”（云岭县委）');
    expect(feed.link).toBe(at('/search/', { q: '路灯', organization: documentIdOf('county') }));
    expect((await fetch(feed.link ?? '')).status).toBe(200);
  });

  test('is not sent twice, and has the other formats beside it', async () => {
    const etag = (await fetch(address())).headers.get('etag') ?? 'none';
    expect(
      (await fetch(address(), { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } })).status,
    ).toBe(304);
    for (const [name, type] of [
      ['atom.xml', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
    ]) {
      const answer = await fetch(address().replace('feed.xml', name ?? ''));
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(await answer.text()).toContain('路灯点亮通知');
    }
  });

  test('is a page for a person, who finds its whole address there', async () => {
    const answer = await fetch(address(), {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(answer.headers.get('content-type')).toContain('text/html');
    const html = await answer.text();
    expect(html.replaceAll('&amp;', '&')).toContain(address());
    expect(html).toContain('路灯点亮通知');
  });

  test('is found by a reader that is only given the address of the page, in every format', async () => {
    const page = await (
      await fetch(at('/search/', { q: '路灯', organization: documentIdOf('county') }))
    ).text();
    const named = [
      ...page.matchAll(/<link rel="alternate" type="([^"]+)" title="搜索[^"]*" href="([^"]+)"/g),
    ];
    expect(named.map(([, type]) => type)).toEqual([
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
    ]);
    for (const [, type, href = ''] of named) {
      const answer = await fetch(`${portal.url}${href.replaceAll('&amp;', '&')}`);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(
        (await answer.text()).match(/夜巡志愿者|修路公示|路灯点亮通知|路灯安装公示/g)?.length,
      ).toBeGreaterThan(3);
    }
  });

  test('stays a feed when nothing answers it', async () => {
    const feed = await new RssParser().parseString(
      await (await fetch(at('/search/feed.xml', { q: '没有这个' }))).text(),
    );
    expect(feed.items).toEqual([]);
  });
});
