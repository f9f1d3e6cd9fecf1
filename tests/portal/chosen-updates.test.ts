import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoPortal, type DemoPortal } from '../look/demo-portal.ts';

let portal: DemoPortal;
beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

const read = async (query: string): Promise<string> => (await fetch(`${portal.url}/updates/${query}`)).text();
const rows = (html: string): string[] =>
  [...html.matchAll(/class="row-title whole-words" href="\/updates\/([^/]+)\/"/g)].map(([, id = '']) => id);

/** All updates that a choice leaves, over all its pages. */
async function listed(query: string): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const html = await read(`?${query}&page=${page}`);
    found.push(...rows(html));
    if (!html.includes('rel="next"')) return found;
  }
}

/** The updates that are public, each with its kind as it stands. */
function published(): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const { type, documentId, snapshot } of portal.entries)
    if (type === 'update' && snapshot) kinds.set(documentId, String(snapshot.kind));
    else if (type === 'update') kinds.delete(documentId);
  return kinds;
}

test('every kind has its list, on as many pages as it takes, and nothing else stands in it', async () => {
  const kinds = Map.groupBy(published(), ([, kind]) => kind);
  expect(kinds.size).toBeGreaterThan(3);
  for (const [kind, updates] of kinds) {
    const found = await listed(`kind=${kind}`);
    expect(found.toSorted(), kind).toEqual(updates.map(([documentId]) => documentId).toSorted());
  }
});

test('a unit stands for what lies below it, and a kind within it for less', async () => {
  const all = await listed('unit=xianwei');
  const progress = await listed('unit=xianwei&kind=progress');
  expect(all.length).toBeGreaterThan(progress.length);
  expect(all).toEqual(expect.arrayContaining(progress));
  const html = await read('?unit=liuxi&kind=progress');
  expect(html).toMatch(/<option value="liuxi" selected/);
  expect(html.replace(/<[^>]+>/g, '')).toMatch(/柳溪镇委员会和下级单位，工作进展：\d+ 条/);
  expect(html).toContain('<meta name="robots" content="noindex"');
});

test('whoever goes on from the newest comes to the oldest, and meets each update once', async () => {
  const found = await listed('');
  expect(found).toHaveLength(published().size);
  expect(new Set(found).size).toBe(found.length);
  expect(found.slice(0, 10)).toEqual(rows(await read('')).slice(0, 10));
});

test('what nobody knows chooses nothing, and a page that is not there is the last', async () => {
  expect(rows(await read('?kind=constructor&unit=..%2F&page=0'))).toEqual(rows(await read('')));
  expect(rows(await read('?page=999999'))).toHaveLength(published().size % 24 || 24);
});

test('a choice that nothing answers says so', async () => {
  const html = await read('?unit=zuzhibu&kind=activity');
  expect(rows(html)).toEqual([]);
  expect(html).toContain('没有这样的动态。可以去掉一个条件再找。');
});
