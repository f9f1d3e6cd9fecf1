import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoPortal, type DemoPortal } from '../look/demo-portal.ts';

let portal: DemoPortal;
beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

/** The projects that stand in the list at this address, in their order. */
async function listed(query: string): Promise<string[]> {
  const html = await (await fetch(`${portal.url}/projects/${query}`)).text();
  return [...html.matchAll(/class="row-title whole-words" href="\/projects\/([^/]+)\/"/g)].map(
    ([, slug = '']) => slug,
  );
}

test.each([
  ['late ones, long overdue among them', '?state=overdue', 'hongyan-chayuan-lengku'],
  ['those that were only long overdue', '?state=long-overdue', 'hongyan-chayuan-lengku'],
  ['a unit with what lies below it', '?unit=fenglin', 'baiguo-jiti-shouru'],
  ['words', '?q=%E8%B7%AF%E7%81%AF', 'chengguan-beijie-ludeng'],
  ['words typed as they sound', '?q=ludeng', 'chengguan-beijie-ludeng'],
  ['several things at once', '?state=overdue&unit=fenglin&stage=underway', 'hongyan-chayuan-lengku'],
])('an address lists %s, and less than all', async (_what, query, expected) => {
  const found = await listed(query);
  expect(found).toContain(expected);
  expect(found.length).toBeLessThan((await listed('')).length);
});

test('what is chosen stays chosen in the form, and the page says how many it found', async () => {
  const html = await (await fetch(`${portal.url}/projects/?state=overdue&unit=fenglin`)).text();
  expect(html).toMatch(/<option value="overdue" selected/);
  expect(html).toMatch(/<option value="fenglin" selected/);
  expect(html.replace(/<[^>]+>/g, '')).toMatch(/逾期，枫林乡和下级：1 个/);
  expect(html).toContain('<meta name="robots" content="noindex"');
});

test('an order is part of the address: the next deadline first', async () => {
  const [first] = await listed('?sort=due');
  expect(first).toBe('hongyan-chayuan-lengku');
});

test('what nobody knows chooses nothing', async () => {
  expect((await listed('?state=constructor&unit=..%2F&kind=__proto__&page=0')).toSorted()).toEqual(
    (await listed('')).toSorted(),
  );
});

test('a choice that nothing answers says so', async () => {
  const html = await (await fetch(`${portal.url}/projects/?state=suspended&unit=fenglin`)).text();
  expect(html).toContain('没有这样的项目');
});
