import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPortal, type DemoPortal } from '../look/demo-portal.ts';

let portal: DemoPortal;
const page = async (address: string): Promise<string> =>
  (await fetch(`${portal.url}${address}`, { headers: { accept: 'text/html' } })).text();
/** The titles of the projects in the list of changes. */
const listed = (html: string): string[] =>
  [...html.matchAll(/class="row-title whole-words" href="([^"]+)"/g)].map(([, address = '']) => address);
const lowered = '/projects/baiguo-jiti-shouru/';

beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

test('a lowered target is told under the promise, at the goal with both percentages, in the goal’s own words, and leads to the history', async () => {
  const html = await page(lowered);
  const line = /class="promise-line changed-since" href="([^"]+)">([\s\S]*?)<\/a>/.exec(html);
  expect(line?.[1]).toBe(`${lowered}history/`);
  expect(line?.[2]?.replace(/<[^>]+>/g, '|')).toBe(
    '|目标改过 1 次（15→12 万元）||工期延过 1 次||文字更正 1 次|',
  );
  expect(html).toContain('<del>原目标 15 万元</del>，按原目标完成 46%');
  expect(html).toMatch(/class="ghost"/);
  expect(html).toMatch(/<del>10<\/del><ins>8<\/ins>/);
});

test('a promise that nobody touched says so', async () => {
  expect(await page('/projects/xiawan-tongzulu/')).toMatch(/class="promise-line" href="[^"]+">承诺没有变</);
});

test('the history begins with what was changed of the promise, and folds what was registered', async () => {
  const html = await page(`${lowered}history/`);
  const [changed = '', registered = ''] = html.split('<details');
  expect(changed).toContain('<del>15 万元</del>');
  expect(changed).toContain('<ins>12 万元</ins>');
  expect(registered).toMatch(/<details class="chapter"|<ol class="history"/);
  // Pictures, figures and days stand in rows of their own, never in one sentence.
  expect(registered).not.toMatch(/；计划完成日期|照片“/);
});

describe('the county’s page of changed promises', () => {
  test('tells every one, the newest first, and how many did not change', async () => {
    const html = await page('/changes/');
    expect(html).toMatch(/36 个项目里，\d+ 个改过承诺，\d+ 个没有变/);
    expect(listed(html).length).toBeGreaterThan(8);
    expect(html).toContain('href="/data/changes.csv"');
    for (const from of ['/', '/sitemap/', '/search/']) expect(await page(from)).toContain('href="/changes/"');
  });

  test.each([
    ['a kind', 'kind=wording', [`${lowered}history/#entry-`]],
    ['a unit, with what lies below it', 'unit=fenglin&kind=goal', [`${lowered}history/#entry-`]],
    ['a kind that none below the unit has', 'unit=fenglin&kind=duty', []],
  ])('is narrowed by an address that can be passed on: %s', async (_what, query, expected) => {
    expect(listed(await page(`/changes/?${query}`)).map((address) => address.replace(/\d+$/, ''))).toEqual(
      expected,
    );
  });

  test('takes what it does not know for no choice', async () => {
    expect(listed(await page('/changes/?kind=constructor&unit=..%2F'))).toEqual(
      listed(await page('/changes/')),
    );
  });

  test('has a feed with an item for each entry, which leads to its row of the history', async () => {
    const feed = (await (await fetch(`${portal.url}/changes/feed.json`)).json()) as {
      items: { url: string; title: string; content_html: string }[];
    };
    expect(feed.items.length).toBe(listed(await page('/changes/')).length);
    const item = feed.items.find(({ title }) => title.includes('15→12 万元'));
    expect(item?.content_html).toContain('理由：菌棒晚到');
    const { pathname, hash } = new URL(item?.url ?? portal.url);
    expect(await page(pathname)).toContain(`id="${hash.slice(1)}"`);
  });
});
