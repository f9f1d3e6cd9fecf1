import { sealEntry, type LedgerEntry } from '@xianfeng/content-types';
import { describe, expect, test } from 'vitest';
import { examine } from './examine.ts';
import type { PortalClient } from './portal-client.ts';
import { reportOf } from './report.ts';

const origin = 'https://portal.example';
const now = new Date('2026-11-25T04:00:00.000Z');
const id = (letter: string): string => letter.repeat(24);

type Event = Partial<LedgerEntry> & Pick<LedgerEntry, 'type' | 'documentId' | 'snapshot'>;
const ledgerOf = (events: readonly Event[]): LedgerEntry[] =>
  events.map((event, index) => ({
    ...sealEntry(
      {
        seq: index + 1,
        at: '2026-11-24T01:00:00.000Z',
        action: 'publish',
        note: null,
        noteKind: null,
        ...event,
      },
      'ab'.repeat(16),
    ),
    ...event,
  }));

const whole: readonly Event[] = [
  {
    type: 'siteSettings',
    documentId: id('s'),
    snapshot: {
      name: '先锋',
      siteIdCode: '1304000009',
      icp: '甲',
      policeRecord: '乙',
      partyOrganMark: '丙',
      reportErrorLink: '丁',
      undertaker: '戊',
      telephone: '己',
    },
  },
  ...(['project', 'call', 'case', 'honour', 'meeting', 'notice', 'standing', 'supervision'] as const).map(
    (type, index) => ({ type, documentId: id('abcdefgh'.charAt(index)), snapshot: { slug: type } }),
  ),
  { type: 'update', documentId: id('u'), snapshot: { title: '第一段完工' } },
  { type: 'bulletin', documentId: id('x'), snapshot: { series: 'x', year: 2026, number: 1 } },
];
const site = '<meta name="SiteName" content="先锋"><meta name="SiteDomain" content="portal.example">';
const article = `${site}<meta name="ArticleTitle" content="题"><meta name="PubDate" content="2026-11-24 09:00"><meta name="ContentSource" content="云岭县"><meta name="Url" content="x">`;

/** A portal in which everything is as it should be, but for `changed` pages. */
function portal(
  entries: readonly LedgerEntry[],
  changed: Readonly<Record<string, string>> = {},
): PortalClient {
  const paths = [
    '/projects/project/',
    '/calls/call/',
    '/cases/case/',
    '/honours/honour/',
    '/meetings/meeting/',
    '/notices/notice/',
    '/standings/standing/',
    '/supervision/supervision/',
    `/updates/${id('u')}/`,
    '/bulletins/x/2026/1/',
  ];
  const pages = new Map<string, string>([
    ['/', `${site}<a href="/projects/project/">项目</a>`],
    ...paths.map((path) => [path, article] as const),
    ...Object.entries(changed),
  ]);
  pages.set('/sitemap.xml', `<loc>${origin}/sitemaps/all.xml</loc>`);
  pages.set(
    '/sitemaps/all.xml',
    [...pages.keys()]
      .filter((path) => path.endsWith('/'))
      .map((path) => `<loc>${origin}${path}</loc>`)
      .join(''),
  );
  return {
    get: async (path) => ({ status: pages.has(path) ? 200 : 404, text: pages.get(path) ?? '' }),
    stands: async (path) => pages.has(path),
    ledger: async () => [...entries],
  };
}
const found = async (entries: readonly LedgerEntry[], changed?: Readonly<Record<string, string>>, at = now) =>
  (await examine(portal(entries, changed), origin, at, () => undefined)).findings;

describe('the portal’s own inspection', () => {
  test('finds nothing in a portal that is as it should be, and says what it looked at', async () => {
    const examination = await examine(portal(ledgerOf(whole)), origin, now, () => undefined);
    expect(examination).toMatchObject({ findings: [], entries: 11, pages: 11 });
    expect(reportOf(examination)).toBe(
      '看了公开账本 11 条、页面 11 个，另外试了站内链接 0 个。没有一票否决的问题。',
    );
  });

  test.each([
    ['a missing entry', (entries: LedgerEntry[]) => entries.filter(({ seq }) => seq !== 3)],
    [
      'a time that goes back',
      (entries: LedgerEntry[]) =>
        entries.map((entry) => (entry.seq === 3 ? { ...entry, at: '2026-01-01T00:00:00.000Z' } : entry)),
    ],
    [
      'a snapshot that was changed',
      (entries: LedgerEntry[]) =>
        entries.map((entry) =>
          entry.seq === 2 ? { ...entry, snapshot: { slug: 'project', title: '改过' } } : entry,
        ),
    ],
  ])('%s in the ledger is a veto', async (_, spoil) => {
    expect(
      (await found(spoil(ledgerOf(whole)))).some(
        ({ weight, words }) => weight === 'veto' && words.startsWith('公开账本'),
      ),
    ).toBe(true);
  });

  test('a date on a page that differs from the ledger is a veto: forged dates fail an inspection', async () => {
    const forged = await found(ledgerOf(whole), {
      '/calls/call/': article.replace('2026-11-24', '2026-11-01'),
    });
    expect(forged).toMatchObject([{ weight: 'veto', places: ['/calls/call/'] }]);
  });

  test('what was published again after a withdrawal keeps its first date', async () => {
    const entries = ledgerOf([
      ...whole,
      { type: 'call', documentId: id('b'), action: 'withdraw', snapshot: null },
      { type: 'call', documentId: id('b'), at: '2026-11-25T01:00:00.000Z', snapshot: { slug: 'call' } },
    ]);
    expect((await found(entries)).filter(({ weight }) => weight === 'veto')).toEqual([]);
  });

  test('a portal that nobody feeds fails after two weeks, and its columns each at their time', async () => {
    const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
    expect(await found(ledgerOf(whole), {}, after(13))).toEqual([]);
    expect(await found(ledgerOf(whole), {}, after(16))).toMatchObject([
      { weight: 'veto', places: ['/'] },
      { weight: 'fault', places: [expect.stringMatching(/^动态/)] },
    ]);
    expect((await found(ledgerOf(whole), {}, after(200))).at(-1)?.places).toHaveLength(3);
  });

  test('an empty column costs points, five of them fail', async () => {
    const without = (types: readonly string[]) => ledgerOf(whole.filter(({ type }) => !types.includes(type)));
    expect(await found(without(['case']))).toMatchObject([
      { weight: 'fault', places: [expect.stringMatching(/\/cases\/$/)] },
    ]);
    expect(await found(without(['case', 'honour', 'meeting', 'call', 'notice']))).toMatchObject([
      { weight: 'veto', places: { length: 5 } },
    ]);
  });

  test('dead links, missing tags, pictures without words and missing pages are named with their place', async () => {
    const findings = await found(
      [...ledgerOf([...whole, { type: 'notice', documentId: id('n'), snapshot: { slug: 'lost' } }])],
      {
        '/cases/case/': `${article.replace(/<meta name="ContentSource"[^>]*>/, '')}<a href="/gone/#x">没有了</a><a href="https://elsewhere.example/">别处</a><img src="/a.jpg"><img src="/b.jpg" alt="">`,
      },
    );
    expect(findings.map(({ places }) => places)).toEqual(
      expect.arrayContaining([
        ['/notices/lost/（404）'],
        ['/cases/case/'],
        ['/cases/case/（/a.jpg）'],
        ['/gone/（在 /cases/case/）', '/a.jpg（在 /cases/case/）', '/b.jpg（在 /cases/case/）'],
      ]),
    );
  });

  test('a number that was not assigned is no fault, but is mentioned', async () => {
    const [settings, ...rest] = whole;
    const findings = await found(
      ledgerOf([{ ...(settings as Event), snapshot: { name: '先锋', telephone: '己' } }, ...rest]),
    );
    expect(findings).toMatchObject([
      { weight: 'hint', places: expect.arrayContaining(['网站标识码', 'ICP备案号']) },
    ]);
  });

  test('the report puts the heaviest first and does not list a thousand places', async () => {
    const findings = [
      { weight: 'hint', words: '小事。', places: [] },
      { weight: 'veto', words: '大事。', places: Array.from({ length: 20 }, (_, index) => `/${index}/`) },
    ] as const;
    const report = reportOf({ findings, entries: 1, pages: 2, links: 3 });
    expect(report).toMatch(
      /^一票否决　大事。\n {4}\/0\/[\s\S]*……共 20 处\n\n请看一看　小事。[\s\S]*有 1 项一票否决/,
    );
    expect(report).not.toContain('/8/');
  });
});
