import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStillPortal, type StillPortal } from '../look/still-portal.ts';
import { stepsOf } from '../publisher/small-world.ts';

const ref = (key: string): { $ref: string } => ({ $ref: key });
const body = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: '看了现场。' }] }],
};
const standing = (period: string, entries: readonly object[], more: object = {}): Operation => ({
  op: 'publish',
  type: 'standing',
  key: `standing:${period}`,
  data: {
    title: `${period}评比`,
    kind: 'month',
    period,
    slug: `shu-ji/${period}`,
    programme: ref('programme'),
    organization: ref('organization:0'),
    peers: '全县',
    entries,
    ...more,
  },
});
const supervision = (slug: string, data: object): Operation => ({
  op: 'publish',
  type: 'supervision',
  key: `supervision:${slug}`,
  data: {
    title: `督办${slug}`,
    kind: 'order',
    number: `云督${slug}号`,
    slug,
    organization: ref('organization:0'),
    project: ref('project:0'),
    issuer: '督查室',
    date: '2026-11-02',
    body,
    ...data,
  },
});

const operations: Operation[] = [
  ...stepsOf([]).flatMap((step) => step.operations),
  { op: 'clock', at: '2026-10-03T02:00:00.000Z' },
  standing('2026-09', [
    { project: ref('project:0'), rank: 1 },
    { project: ref('project:1'), rank: 2 },
  ]),
  { op: 'clock', at: '2026-11-20T02:00:00.000Z' },
  standing(
    '2026-10',
    [
      { project: ref('project:1'), rank: 1, score: 91, mark: 'red-flag', reason: '全部按期。' },
      {
        project: ref('project:0'),
        rank: 2,
        score: 40,
        mark: 'snail',
        reason: '没有动工 <b>。',
        statement: '设备晚到，下月补上。',
        askedOn: '2026-11-10',
      },
      {
        project: ref('project:2'),
        rank: 3,
        score: 39,
        mark: 'snail',
        reason: '没有报告。',
        askedOn: '2026-11-10',
      },
    ],
    { opens: '2026-11-20', closes: '2026-11-26', objectionsTo: '组织科' },
  ),
  supervision('late', {
    issues: [
      { problem: '没有围挡', due: '2026-11-10' },
      { problem: '没有登记', putRightOn: '2026-11-05', proof: '补上了。' },
    ],
    deadline: '2026-11-09',
    reply: '正在装。',
    repliedOn: '2026-11-08',
  }),
  supervision('waiting', { issues: [{ problem: '路灯不亮' }], deadline: '2026-12-09' }),
  supervision('right', {
    kind: 'spot-check',
    number: undefined,
    issues: [{ problem: '纱门坏了', putRightOn: '2026-11-05' }],
  }),
  {
    op: 'revise',
    key: 'programme',
    data: { talks: 3, talksAsOf: '2026-11-12' },
    note: '公布次数',
    noteKind: 'other',
  },
  {
    op: 'publish',
    type: 'supervision',
    key: 'supervision:gone',
    data: {
      title: '写错的督办',
      kind: 'order',
      number: '9号',
      slug: 'gone',
      organization: ref('organization:1'),
      issuer: '督查室',
      date: '2026-11-02',
      deadline: '2026-12-20',
      body,
    },
  },
  { op: 'withdraw', key: 'supervision:gone', note: '单位写错了' },
];

let portal: StillPortal;
beforeAll(async () => {
  portal = await startStillPortal([...simulateLedger(operations)]);
});
afterAll(() => portal.close());

const answer = (path: string) => fetch(`${portal.url}${path}`);
const html = async (path: string) => (await answer(path)).text();
const words = async (path: string) => (await html(`${path}index.txt`)).replace(/\s+/g, ' ');

describe('a month’s standing', () => {
  const page = '/standings/shu-ji/2026-10/';

  test('says who got what and why, and gives the unit the same room', async () => {
    const text = await words(page);
    expect(text).toMatch(/红旗 .*青石河圩堤加固第1段.*全部按期。/);
    expect(text).toMatch(/没有动工 <b>。.*单位的说明 设备晚到，下月补上。/);
    expect(text).toContain('单位没有另外说明（2026年11月10日请过）。');
    expect(await html(page)).not.toContain('没有动工 <b>');
  });

  test('tells each place against the month before, and leads there', async () => {
    const text = await html(page);
    expect(text).toMatch(/class="move up"[^>]*>.*?<\/svg>上升1位/);
    expect(text).toMatch(/class="move down"[^>]*>.*?<\/svg>下降1位/);
    expect(text).toContain('首次参评');
    expect(text).toContain('href="/standings/shu-ji/2026-09/"');
    expect(await html('/standings/shu-ji/2026-09/')).toContain(`href="${page}"`);
    expect(await html('/standings/shu-ji/2026-09/')).not.toContain('class="move');
  });

  test('says to whom and until when one may object', async () => {
    expect(await words(page)).toMatch(/正在公示 2026年11月20日 至 2026年11月26日.*组织科/);
    expect(await html('/calendar.ics')).toContain('公示截止：2026-10评比');
  });

  test('stands in the list, on the first page and on the pages of its projects', async () => {
    expect(await words('/standings/')).toMatch(/2026年10月.*红旗.*青石河圩堤加固第1段.*2026年9月/);
    expect(await html('/')).toContain(`href="${page}"`);
    expect(await words('/projects/wei-di-0/')).toMatch(/历次评比.*9月\s*第 1 名.*10月\s*蜗牛\s*第 2 名/);
    expect(await words('/organizations/zhen-0/')).toMatch(/蜗牛\s*2 ?次/);
  });

  test('is in the feeds, by kind too, with everything that it says', async () => {
    for (const feed of [
      '/standings/feed.xml',
      '/standings/kinds/month/feed.xml',
      '/feed.xml',
      '/programmes/shu-ji/feed.xml',
      '/projects/wei-di-0/feed.xml',
    ]) {
      const text = await html(`${feed}?xml`);
      expect(text, feed).toContain('2026-10评比');
      expect(text, feed).toContain('设备晚到，下月补上。');
    }
    expect(await html('/standings/kinds/quarter/feed.xml?xml')).not.toContain('2026-10评比');
  });

  test('is found by what it says, and narrowed by its type', async () => {
    const { hits } = (await (
      await answer(`/search.json?q=${encodeURIComponent('设备晚到')}&type=standing`)
    ).json()) as { hits: { address: string }[] };
    expect(hits.map(({ address }) => address)).toEqual([page]);
  });
});

describe('supervision', () => {
  test('says how each stands, computed from days, by word and not by colour', async () => {
    const text = await words('/supervision/');
    expect(text).toMatch(/逾期未改 1 件.*督办late.*待回复 1 件.*督办waiting.*已整改 1 件.*督办right/);
    expect(await words('/supervision/late/')).toMatch(
      /逾期未改.*没有围挡.*逾期未改.*没有登记.*已整改.*补上了。.*单位的回复.*正在装。/,
    );
    expect(await words('/supervision/waiting/')).toContain('还没有回复，期限2026年12月9日。');
  });

  test('of talks tells the number and nothing else', async () => {
    expect(await words('/supervision/')).toMatch(/约谈提醒 3 次，截至2026年11月12日/);
    expect((await answer('/supervision/kinds/talk/feed.xml')).status).toBe(404);
    expect(await html('/data/dictionary.csv')).not.toContain('talk：');
    expect(JSON.stringify(await (await answer('/data/schema/supervision.json')).json())).not.toContain(
      '"talk"',
    );
  });

  test('is on the pages of its project and its unit, in their calendars, and found by its state', async () => {
    for (const path of ['/projects/wei-di-0/', '/organizations/zhen-0/'])
      expect(await words(path), path).toMatch(/督办和整改.*督办late.*逾期未改/);
    for (const path of [
      '/projects/wei-di-0/calendar.ics',
      '/organizations/zhen-0/calendar.ics',
      '/calendar.ics',
    ]) {
      const text = (await html(path)).replace(/\r\n /g, '');
      expect(text, path).toContain('SUMMARY:回复期限：督办waiting');
      expect(text, path).toContain('SUMMARY:整改期限：督办late');
      expect(text, path).not.toContain('回复期限：督办late');
    }
    const { hits } = (await (await answer('/search.json?state=not-put-right')).json()) as {
      hits: { documentId?: string; address: string }[];
    };
    expect(hits.map(({ address }) => address)).toEqual(['/supervision/late/']);
  });

  test('that was withdrawn is gone, and its deadline called off', async () => {
    expect((await answer('/supervision/gone/')).status).toBe(410);
    const text = (await html('/calendar.ics')).replace(/\r\n /g, '');
    expect(text).toMatch(new RegExp(`UID:${documentIdOf('supervision:gone')}[^]*?STATUS:CANCELLED`));
    expect(text).not.toContain('写错的督办');
  });
});
