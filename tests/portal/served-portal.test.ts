import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { sealed } from '../support/sealed-entry.ts';
import { documentIdOf, simulateLedger } from '../support/simulated-ledger.ts';
import { stepsOf } from '../publisher/small-world.ts';

const hostile = '圩堤完工 ]]> & <b>“好”</b> \u000B\u0000\u001B[31m 😀';
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const all: LedgerEntry[] = [
  ...simulateLedger(
    stepsOf([
      { kind: 'publish-update', project: 0, title: hostile, days: 3 },
      { kind: 'publish-update', project: 1, title: '写错了的动态', days: 1 },
      { kind: 'publish-call', project: 0, title: '护堤巡查队', days: 1 },
      { kind: 'move-project', project: 2, slug: 'qiao-liang', days: 1 },
      { kind: 'publish-notice', project: 2, title: '后来才公开的公示', days: 1 },
    ]).flatMap((step) => step.operations),
  ),
];
const later = all.slice(-1);
const wrong = documentIdOf('update:2');

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;
let port: number;

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${portal.url}${path}`, { redirect: 'manual', ...init });
// Left alone, fetch adds `no-cache` to a conditional request, which asks for the whole answer.
const getIf = (path: string, condition: Record<string, string>): Promise<Response> =>
  get(path, { headers: { ...condition, 'cache-control': 'max-age=0' } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
  ledger = await startLedgerServer(all.slice(0, -1));
  port = await freePort();
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port });
  await eventually(async () => (await get('/projects/qiao-liang-2/')).ok);
  await eventually(async () => (await get('/')).text().then((page) => page.includes('护堤巡查队')));
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a citizen', () => {
  test('reads pages that come compressed, with their type, and are not sent twice', async () => {
    // A page is sent as it is until its packed file stands, a moment later.
    const first = await eventually(async () => {
      const answer = await get('/projects/');
      return /gzip|br/.test(answer.headers.get('content-encoding') ?? '') && answer;
    });
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await getIf('/projects/', { 'if-none-match': etag })).status).toBe(304);
    expect(
      (await getIf('/projects/', { 'if-modified-since': first.headers.get('last-modified') ?? '' })).status,
    ).toBe(304);
  });

  test('is sent on from an address that moved, its feed too', async () => {
    const moved = await get('/projects/wei-di-2/');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/projects/qiao-liang-2/']);
    expect((await get('/projects/wei-di-2/feed.xml')).headers.get('location')).toBe(
      '/projects/qiao-liang-2/feed.xml',
    );
  });

  test('gets a page with a way on where nothing is, whatever is asked', async () => {
    for (const path of [
      '/nothing/',
      '/projects/nothing/',
      '/..%2f..%2fetc/passwd',
      '/%00',
      '/portal.db',
      '/updates/%E4%B8%AD/',
    ]) {
      const answer = await get(path);
      expect([400, 403, 404], path).toContain(answer.status);
    }
    expect(await (await get('/nothing/')).text()).toContain('回首页');
  });

  test('finds by any two characters, as a page and as JSON', async () => {
    const found = (await (await get(`/search.json?q=${encodeURIComponent('巡查')}`)).json()) as {
      total: number;
      hits: { title: string }[];
    };
    expect(found.hits.map(({ title }) => title)).toContain('护堤巡查队');
    expect(await (await get(`/search/?q=${encodeURIComponent('巡查')}`)).text()).toMatch(
      /<mark[^>]*>巡查<\/mark>/,
    );
    expect((await get('/search/?q=%00%FF"*(&page=-1&type=x')).status).toBe(200);
  });

  test('is protected by the headers that a public site owes', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('may only look: other methods are refused, and the desk stays closed', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect((await get('/admin')).status).toBe(404);
  });
});

describe('a subscriber', () => {
  const feeds = [
    '/feed.xml',
    '/projects/feed.xml',
    '/updates/feed.xml',
    '/calls/feed.xml',
    '/projects/wei-di-0/feed.xml',
    '/organizations/zhen-0/feed.xml',
    '/topics/ling-yu-0/feed.xml',
    '/feed/2026-02.xml',
  ];

  test.each(feeds)('%s is well-formed, names itself and its items for ever', async (address) => {
    // Archives follow at leisure.
    const answer = await eventually(async () => {
      const there = await get(address);
      return there.ok && there;
    });
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const xml = await answer.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain(`<atom:link href="${portal.url}${address}" rel="self"`);
    const read = parseRssFeed(xml);
    const again = await new RssParser().parseString(xml);
    expect(again.items.map((item) => item.guid)).toEqual(read.items?.map((item) => item.guid?.value));
    for (const item of again.items)
      expect(item.guid).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[a-z]+\/[a-z0-9-]+\/$/);
  });

  test('reads any title that an editor can type, whole', async () => {
    const feed = await new RssParser().parseString(await (await get('/updates/feed.xml')).text());
    expect(feed.items.map((item) => item.title)).toContain(
      hostile.replace(controls, '').replace(/\s+/g, ' '),
    );
  });

  test('gets no character that no format has a place for, wherever the title stands', async () => {
    const update = `/updates/${documentIdOf('update:1')}/`;
    for (const path of [
      update,
      `${update}index.txt`,
      '/updates/',
      '/updates/index.txt',
      '/projects/wei-di-0/',
      '/updates/feed.xml',
      '/updates/atom.xml',
      '/updates/feed.json',
      '/search/?q=圩堤',
      '/search/feed.xml?q=圩堤',
      '/llms.txt',
      '/feeds.opml',
    ]) {
      const text = await (await get(encodeURI(path))).text();
      expect([path, text.match(controls)]).toEqual([path, null]);
      if (!/llms|opml/.test(path)) expect(text, path).toContain('完工');
    }
  });

  test('may follow the same news as Atom or JSON, item by item', async () => {
    const rss = parseRssFeed(await (await get('/feed.xml')).text());
    const links = rss.items?.map((item) => item.guid?.value);
    const xml = await get('/atom.xml');
    expect(xml.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await xml.text();
    expect(XMLValidator.validate(text)).toBe(true);
    const atom = parseAtomFeed(text);
    expect(atom.entries?.map((entry) => entry.id)).toEqual(links);
    expect((await new RssParser().parseString(text)).items.map(({ title }) => title?.trim())).toEqual(
      rss.items?.map(({ title }) => title),
    );
    const json = await get('/feed.json');
    expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const items = parseJsonFeed(await json.text()).items;
    expect(items?.map((item) => item.url)).toEqual(links);
    expect(items?.map((item) => item.content_html)).toEqual(rss.items?.map((item) => item.content?.encoded));
  });

  test('gets 304 when nothing is new', async () => {
    const first = await get('/feed.xml');
    expect((await getIf('/feed.xml', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
  });
});

describe('somebody with a calendar', () => {
  const read = async (path: string): Promise<ICAL.Component> => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return new ICAL.Component(
      ICAL.parse(await answer.text()) as ConstructorParameters<typeof ICAL.Component>[0],
    );
  };

  test('follows the deadlines of one project, under names that last', async () => {
    const events = (await read('/projects/wei-di-0/calendar.ics'))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    const milestone = events.find(({ summary }) => summary.startsWith('节点：主体完工'));
    expect(milestone?.startDate.toString()).toBe('2026-03-20');
    expect(milestone?.uid).toMatch(/^[a-z0-9]{24}-[0-9a-f]{12}@127\.0\.0\.1/);
    expect(events.map(({ summary }) => summary)).toContain('报名截止：护堤巡查队');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('or those of a unit or of the whole county', async () => {
    for (const path of ['/organizations/zhen-0/calendar.ics', '/calendar.ics'])
      expect((await read(path)).getAllSubcomponents('vevent').length, path).toBeGreaterThan(0);
  });
});

describe('when something goes wrong', () => {
  const withdrawn = sealed({
    seq: all.length,
    at: all.at(-1)?.at ?? '',
    action: 'withdraw',
    type: 'update',
    documentId: wrong,
    snapshot: null,
    note: '数字写错',
    noteKind: null,
  });

  test('a withdrawn update is gone from page, list, feed and search, and says why', async () => {
    ledger.append([withdrawn]);
    const gone = await eventually(async () => {
      const answer = await get(`/updates/${wrong}/`);
      return answer.status === 410 && answer;
    });
    expect((await gone.text()).replaceAll('<wbr>', '')).toContain('数字写错');
    for (const path of ['/updates/', '/updates/feed.xml'])
      await eventually(async () => !(await (await get(path)).text()).includes('写错了的动态'));
    const found = (await (await get(`/search.json?q=${encodeURIComponent('写错了')}`)).json()) as {
      total: number;
    };
    expect(found.total).toBe(0);
  });

  test('the portal stays up while the CMS is away, and catches up when it is back', async () => {
    const address = new URL(ledger.url);
    await ledger.close();
    expect((await get('/projects/')).status).toBe(200);
    expect((await (await get('/api/ledger?limit=1000')).json()).head).toBe(all.length);
    ledger = await startLedgerServer(
      [...all.slice(0, -1), withdrawn, ...later.map((entry) => ({ ...entry, seq: all.length + 1 }))],
      Number(address.port),
    );
    await eventually(async () =>
      (await get('/notices/')).text().then((page) => page.includes('后来才公开的公示')),
    );
  });

  test('killed in the middle, it stands again with the same pages', async () => {
    const before = await eventually(async () => {
      const page = await (await get('/')).text();
      return page.includes('后来才公开的公示') && page;
    });
    await portal.stop('SIGKILL');
    rmSync(join(folder, 'public', 'projects'), { recursive: true });
    portal = await startPortal({ dataDir: folder, cms: ledger.url, port });
    await eventually(async () => (await get('/projects/wei-di-0/')).ok);
    expect(await (await get('/')).text()).toBe(before);
  });

  test('with a damaged store, it stands again with the same pages, made from the ledger, and says so', async () => {
    const health = async () =>
      (await (await get('/health.json')).json()) as {
        status: string;
        damage: string | null;
        ledger: { seq: number };
      };
    const before = await (await get('/')).text();
    const { seq } = (await health()).ledger;
    await portal.stop('SIGKILL');
    writeFileSync(join(folder, 'portal.db'), Buffer.alloc(800_000, 0x5a));
    portal = await startPortal({ dataDir: folder, cms: ledger.url, port });
    await eventually(async () => {
      const { status, ledger: read } = await health();
      return status === 'ok' && read.seq === seq;
    });
    await eventually(async () => (await (await get('/')).text()) === before);
    expect((await health()).damage).toContain('portal.db.damaged-');
  });

  test('asked to stop, it ends by itself and without a complaint', async () => {
    expect(await portal.stop('SIGTERM')).toBe(0);
    portal = await startPortal({ dataDir: folder, cms: ledger.url, port });
  });
});
