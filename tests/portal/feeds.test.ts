import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindFeeds } from '../../site/addresses/page-addresses.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { stepsOf } from '../publisher/small-world.ts';

const hostile = [
  '圩堤完工 ]]> & <b>“好”</b> \u000B 😀',
  '\u202Eעברית ‏عربي\u202C 混排',
  '&amp;lt; &#0; <![CDATA[ 007',
  '𠮷野家 \uFFFE 👨‍👩‍👧‍👦 e\u0301',
  '--> <?xml?> <!DOCTYPE x>',
];
const ref = (key: string): { $ref: string } => ({ $ref: key });
const village: Operation[] = [
  {
    op: 'save',
    type: 'organization',
    key: 'village',
    data: {
      name: '河口村党支部',
      slug: 'he-kou',
      kind: 'village-party',
      level: 'village',
      sortOrder: 9,
      parent: ref('organization:0'),
    },
  },
  {
    op: 'publish',
    type: 'notice',
    key: 'village-notice',
    data: {
      kind: 'announcement',
      title: '河口村的公告',
      organization: ref('village'),
      project: ref('project:0'),
      body: { type: 'doc', content: [] },
      slug: 'he-kou-gong-gao',
    },
  },
];
const happenings = stepsOf([
  ...hostile.map((title, number) => ({
    kind: 'publish-update' as const,
    project: number % 3,
    title,
    days: 1,
  })),
  { kind: 'publish-call', project: 0, title: '护堤巡查队', days: 1 },
  { kind: 'publish-notice', project: 2, title: '评选公示', days: 1 },
  { kind: 'move-project', project: 2, slug: 'qiao-liang', days: 1 },
]).flatMap((step) => step.operations);
const corrected: Operation = {
  op: 'revise',
  key: 'update:1',
  data: { title: '圩堤完工（已更正）' },
  note: '长度写错，应为6千米 <&>',
  noteKind: 'wording',
};
const entries: LedgerEntry[] = [...simulateLedger([...happenings, ...village, corrected])];

// What cannot stand in XML 1.0, not even escaped.
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const shownTitle = (title: string): string => title.replace(impossible, '').replace(/\s+/gu, ' ').trim();

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${portal.url}${path}`, { redirect: 'manual', headers, method });
const textOf = async (path: string, headers?: Record<string, string>): Promise<string> =>
  (await get(path, headers)).text();

const bases = [
  '/',
  '/updates/',
  '/projects/wei-di-0/',
  '/projects/qiao-liang-2/',
  '/organizations/zhen-0/',
  '/organizations/zhen-0/all/',
  '/topics/ling-yu-0/',
  '/programmes/shu-ji/',
  '/updates/kinds/progress/',
  '/notices/kinds/publicity/',
  '/calls/open/',
  '/due/',
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  ledger = await startLedgerServer(entries);
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port: await freePort() });
  await eventually(async () => (await textOf('/organizations/zhen-0/all/feed.xml')).includes('河口村的公告'));
  // Feeds of kinds and of what is due come after those of documents.
  const awaited = [...bases, '/organizations/he-kou/all/'].map((base) => `${base}feed.xml`);
  await eventually(async () => (await Promise.all(awaited.map((path) => get(path)))).every(({ ok }) => ok));
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('whatever one may follow', () => {
  test.each(bases)(
    '%s tells the same items as RSS, Atom and JSON Feed, to independent readers',
    async (base) => {
      const [rssText, atomText, jsonText] = await Promise.all(
        ['feed.xml', 'atom.xml', 'feed.json'].map((file) => textOf(`${base}${file}`)),
      );
      expect(XMLValidator.validate(rssText as string)).toBe(true);
      expect(XMLValidator.validate(atomText as string)).toBe(true);
      const rss = parseRssFeed(rssText as string);
      const atom = parseAtomFeed(atomText as string);
      const json = parseJsonFeed(jsonText as string);
      const ids = (rss.items ?? []).map((item) => item.guid?.value);
      expect(new Set(ids).size).toBe(ids.length);
      expect(atom.entries?.map(({ id }) => id) ?? []).toEqual(ids);
      expect(json.items?.map(({ id }) => id) ?? []).toEqual(ids);
      expect((await new RssParser().parseString(rssText as string)).items.map(({ guid }) => guid)).toEqual(
        ids,
      );
      expect(rss.atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${portal.url}${base}feed.xml`);
      expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${portal.url}${base}atom.xml`);
      expect(json.feed_url).toBe(`${portal.url}${base}feed.json`);
      for (const links of [rss.atom?.links, atom.links])
        expect(links?.find(({ rel }) => rel === 'hub')?.href).toBe(`${portal.url}/hub`);
    },
  );

  test('hostile titles arrive whole in every format', async () => {
    const titles = hostile.slice(1).map(shownTitle);
    const rss = (await new RssParser().parseString(await textOf('/updates/feed.xml'))).items.map(
      ({ title }) => title,
    );
    const atom = parseAtomFeed(await textOf('/updates/atom.xml')).entries?.map(({ title }) => title?.value);
    const json = parseJsonFeed(await textOf('/updates/feed.json')).items?.map(({ title }) => title);
    for (const title of titles) for (const found of [rss, atom, json]) expect(found).toContain(title);
  });

  test('every kind of every section has its feed, also before anything of it was published', async () => {
    expect(kindFeeds.length).toBeGreaterThan(25);
    for (const address of kindFeeds) expect(XMLValidator.validate(await textOf(address)), address).toBe(true);
    expect(await textOf('/updates/kinds/progress/feed.xml')).toContain('混排');
    expect(await textOf('/updates/kinds/monthly-report/feed.xml')).not.toContain('<item>');
    expect((await get('/updates/kinds/nothing/feed.xml')).status).toBe(404);
  });

  test('a unit alone is not its villages; with what lies below it is', async () => {
    expect(await textOf('/organizations/zhen-0/feed.xml')).not.toContain('河口村的公告');
    expect(await textOf('/organizations/zhen-0/all/feed.xml')).toContain('河口村的公告');
    expect(await textOf('/organizations/zhen-1/all/feed.xml')).not.toContain('河口村的公告');
  });

  test('open calls leave their feed when their time is over; a missed deadline stands in another', async () => {
    expect(await textOf('/calls/feed.xml')).toContain('护堤巡查队');
    expect(await textOf('/calls/open/feed.xml')).not.toContain('护堤巡查队');
    const due = parseRssFeed(await textOf('/due/feed.xml')).items?.find(({ title }) =>
      title?.includes('第0段'),
    );
    expect(due?.title).toMatch(/^久拖：/);
    expect(due?.guid?.value).toBe(`${portal.url}/projects/wei-di-0/#long-overdue-2026-03-20`);
    expect(due?.guid?.isPermaLink).toBe(false);
    expect(due?.link).toBe(`${portal.url}/projects/wei-di-0/`);
  });
});

describe('a corrected item', () => {
  test('keeps its identity and its day, and says first what was changed', async () => {
    const link = `${portal.url}/updates/${documentIdOf('update:1')}/`;
    const item = parseRssFeed(await textOf('/updates/feed.xml')).items?.find(
      ({ guid }) => guid?.value === link,
    );
    expect(item?.title).toBe('圩堤完工（已更正）');
    expect(item?.content?.encoded).toMatch(
      /^<p><strong>\d{4}年\d+月\d+日 \d{2}:\d{2}修改（文字更正）<\/strong>：长度写错，应为6千米 &lt;&amp;&gt;<\/p>/,
    );
    expect(String(item?.atom?.updated)).not.toBe(item?.pubDate);
    const json = parseJsonFeed(await textOf('/updates/feed.json')).items?.find(({ id }) => id === link);
    expect(
      new Date(json?.date_modified as unknown as string) >
        new Date(json?.date_published as unknown as string),
    ).toBe(true);
  });
});

const chrome = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
};

describe('a feed of a question', () => {
  const asked = '?q=' + encodeURIComponent('圩堤') + '&type=update';

  test('has one name and one line of each title, whatever stands in them', async () => {
    const xml = await textOf(`/search/atom.xml${asked}`);
    expect(XMLValidator.validate(xml)).toBe(true);
    const lines = [...xml.matchAll(/<(id|title|name|subtitle)>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) => text ?? '',
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((text) => text !== text.trim() || /[\r\n]|<!\[CDATA/.test(text))).toEqual([]);
    expect(lines[0]).toContain('&amp;type=update');
    expect(lines.some((text) => text.includes('&lt;'))).toBe(true);
  });

  test('that finds nothing has a list of nothing, in every format', async () => {
    const nothing = '?q=' + encodeURIComponent('没有人写过的词语');
    const json = JSON.parse(await textOf(`/search/feed.json${nothing}`)) as { items?: unknown[] };
    expect(json.items).toEqual([]);
    expect(XMLValidator.validate(await textOf(`/search/atom.xml${nothing}`))).toBe(true);
  });
});

describe('at the same address', () => {
  test('a person in a browser reads a page with the items and what to do with it', async () => {
    for (const path of [
      '/feed.xml',
      '/due/atom.xml',
      '/organizations/zhen-0/feed.json',
      '/feed/2026-02.xml',
    ]) {
      const answer = await get(path, { ...chrome, 'sec-fetch-dest': 'document' });
      expect(answer.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('vary'), path).toMatch(/Accept\b.*Sec-Fetch-Dest/i);
      const page = await answer.text();
      expect(page, path).toContain('这是一个订阅地址');
      expect(page, path).toContain(`value="${portal.url}${path}"`);
      expect(page, path).not.toContain('xml-stylesheet');
    }
    expect(await textOf('/updates/feed.xml', chrome)).toContain('圩堤完工（已更正）');
  });

  test.each([
    ['nothing', {}],
    ['anything', { accept: '*/*' }],
    [
      'a feed, among much else',
      { accept: 'application/rss+xml, application/xml;q=0.9, text/html;q=0.5, */*;q=0.1' },
    ],
    [
      'HTML and RSS alike',
      {
        accept:
          'application/xml, application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.9',
      },
    ],
    ['JSON, wrongly', { accept: 'application/json' }],
    ['from a script in a page', { ...chrome, 'sec-fetch-dest': 'empty' }],
    ['nonsense', { accept: ';;q=x,,' }],
    // What well-known libraries and programs send when they are told nothing.
    ['Java since 1.0', { accept: 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2' }],
    ['Java since 12', { accept: 'text/html, image/gif, image/jpeg, */*; q=0.2' }],
    ['HTML alone', { accept: 'text/html' }],
    ['HTML or anything', { accept: 'text/html,*/*' }],
    ['HTML before XML', { accept: 'text/html,application/xml;q=0.9,*/*;q=0.8' }],
    ['text', { accept: 'text/*' }],
    ['a browser’s wishes and RSS', { accept: `${chrome.accept},application/rss+xml` }],
    ['as an image', { ...chrome, 'sec-fetch-dest': 'image' }],
  ])('a reader that asks for %s gets the feed', async (_, headers) => {
    const answer = await get('/feed.xml', headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/rss+xml; charset=utf-8',
    ]);
    expect(answer.headers.get('vary')).toMatch(/Accept\b/i);
    expect(XMLValidator.validate(await answer.text())).toBe(true);
  });

  test.each([
    ['Chrome', chrome.accept],
    ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['Internet Explorer', 'text/html, application/xhtml+xml, */*'],
    ['Edge of old', 'text/html, application/xhtml+xml, image/jxr, */*'],
    ['Lynx', 'text/html, text/plain, text/sgml, text/css, application/xhtml+xml, */*;q=0.01'],
  ])('%s shows the page also where the connection is not encrypted', async (_, accept) => {
    expect((await get('/feed.xml', { accept })).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('the raw feed is one tap away', async () => {
    expect((await get('/feed.xml?xml', chrome)).headers.get('content-type')).toBe(
      'application/rss+xml; charset=utf-8',
    );
  });
});

describe('a feed reader that asks badly', () => {
  test.each(['/feed.xml', '/updates/atom.xml', '/updates/feed.json', '/calendar.ics', '/feeds.opml'])(
    '%s is not sent twice, however the condition is put',
    async (path) => {
      const first = await get(path, { accept: '*/*' });
      const etag = first.headers.get('etag') ?? '';
      const bare = etag.replace(/^W\//, '');
      expect(bare).toMatch(/^".+"$/);
      // By themselves, fetch's conditional requests carry `cache-control: no-cache`.
      for (const tags of [etag, bare, `W/${bare}`, `"other", ${etag}`, `${bare.slice(0, -1)}-gzip"`]) {
        const again = await get(path, { accept: '*/*', 'if-none-match': tags });
        expect([again.status, await again.text()], tags).toEqual([304, '']);
      }
      expect(
        (
          await get(path, {
            accept: '*/*',
            'if-none-match': etag,
            'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT',
          })
        ).status,
      ).toBe(304);
      expect(
        (
          await get(path, {
            accept: '*/*',
            'if-none-match': '"other"',
            'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT',
          })
        ).status,
      ).toBe(200);
      expect((await get(path, { accept: '*/*', 'if-none-match': 'not a tag' })).status).toBe(200);
      const date = first.headers.get('last-modified') ?? '';
      expect(Date.parse(date), path).toBeGreaterThan(0);
      const since = (when: string) =>
        get(path, { accept: '*/*', 'if-modified-since': when, 'cache-control': 'max-age=0' });
      expect([(await since(date)).status, (await since('Thu, 01 Jan 1970 00:00:00 GMT')).status]).toEqual([
        304, 200,
      ]);
    },
  );

  test('learns from HEAD what GET would say, and can go without compression', async () => {
    for (const path of ['/feed.xml', '/updates/atom.xml']) {
      const head = await get(path, { accept: '*/*', 'accept-encoding': 'identity' }, 'HEAD');
      const whole = await get(path, { accept: '*/*', 'accept-encoding': 'identity' });
      expect(whole.headers.get('content-encoding')).toBeNull();
      for (const name of ['etag', 'content-type', 'content-length', 'link', 'vary'])
        expect(head.headers.get(name), name).toBe(whole.headers.get(name));
      expect(await head.text()).toBe('');
      expect((await get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    }
  });

  test.each([
    ['/feed.xml/', '/feed.xml'],
    ['/FEED.XML', '/feed.xml'],
    ['/feed', '/feed.xml'],
    ['/rss', '/feed.xml'],
    ['/rss.xml', '/feed.xml'],
    ['/atom', '/atom.xml'],
    ['/Updates/Feed/', '/updates/feed.xml'],
    ['/updates/ATOM.xml', '/updates/atom.xml'],
    ['/projects/wei-di-0/rss', '/projects/wei-di-0/feed.xml'],
    ['/projects/wei-di-2/feed.xml', '/projects/qiao-liang-2/feed.xml'],
    ['/projects/wei-di-2/atom.xml', '/projects/qiao-liang-2/atom.xml'],
    ['/calendar', '/calendar.ics'],
  ])('%s is sent on to %s', async (asked, there) => {
    const answer = await get(asked);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, there]);
    expect((await get(there)).status).toBe(200);
  });

  test('gets 404 where no feed is meant', async () => {
    for (const path of [
      '/nothing/feed.xml',
      '/nothing/atom.xml',
      '/projects/wei-di-0/nothing.xml',
      '/feed/2026-13.xml',
      '/feed/2019-01.xml',
      '/updates/feed/2019-01.xml',
    ])
      expect((await get(path)).status, path).toBe(404);
  });

  test('in a web page on another site may read what is public anyway', async () => {
    expect((await get('/updates/feed.json')).headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a page', () => {
  test.each([
    ['/', ['/feed.xml']],
    ['/updates/', ['/updates/feed.xml', '/updates/atom.xml', '/updates/feed.json']],
    ['/calls/', ['/calls/feed.xml', '/calls/open/feed.xml']],
    ['/projects/wei-di-0/', ['/projects/wei-di-0/feed.xml', '/projects/wei-di-0/atom.xml']],
    ['/organizations/zhen-0/', ['/organizations/zhen-0/feed.xml', '/organizations/zhen-0/all/feed.xml']],
    ['/topics/ling-yu-0/', ['/topics/ling-yu-0/feed.xml']],
    ['/programmes/shu-ji/', ['/programmes/shu-ji/feed.json']],
    [`/updates/${documentIdOf('update:2')}/`, ['/projects/wei-di-1/feed.xml']],
  ])('%s names its feeds to programs that look for them, and they are there', async (page, feeds) => {
    const named = [
      ...(await textOf(page, chrome)).matchAll(
        /<link rel="alternate" type="application\/(?:rss\+xml|atom\+xml|feed\+json)"[^>]* href="([^"]+)"/g,
      ),
    ].map((match) => match[1] ?? '');
    expect(named).toEqual(expect.arrayContaining(feeds));
    for (const address of named) expect((await get(address)).status, address).toBe(200);
  });
});
