import { afterAll, beforeAll, expect, test } from 'vitest';
import { shouldFile } from '@xianfeng/content-types/rules/units';
import { contentTypeOf, snapshotSchema, type PublicTypeName, type Snapshot } from '@xianfeng/content-types';
import { startDemoPortal, type DemoPortal } from '../look/demo-portal.ts';

let portal: DemoPortal;
const textOf = async (address: string): Promise<string> => (await fetch(`${portal.url}${address}`)).text();
/** All of a type in the open data, read as the ledger's snapshots are. */
const publicOf = async <T extends PublicTypeName>(
  type: T,
): Promise<(Snapshot<T> & { documentId: string })[]> =>
  (await textOf(`/data/${type}.jsonl`))
    .trim()
    .split('\n')
    .map((line) => {
      const { documentId, data } = JSON.parse(line) as { documentId: string; data: unknown };
      return { ...snapshotSchema(contentTypeOf(type)).parse(data), documentId } as Snapshot<T> & {
        documentId: string;
      };
    });
/** The numbers of a strip of figures, by what they count. */
const figures = (html: string): Record<string, number> =>
  Object.fromEntries(
    [...html.matchAll(/<span>(应申报|已公开|还差)<\/span>\s*<strong>\s*(\d+)/g)].map(([, what, count]) => [
      what,
      Number(count),
    ]),
  );

interface Recount {
  readonly expected: string[];
  readonly missing: string[];
}
let address: string;
let recount: Recount;

beforeAll(async () => {
  portal = await startDemoPortal();
  const programme = (await publicOf('programme')).find(({ expects }) => expects.length > 0);
  if (!programme) throw new Error('No programme of the demo county says who should declare');
  const projects = await publicOf('project');
  const filed = new Set(
    projects.filter((each) => each.programme === programme.documentId).map((each) => each.organization),
  );
  const expected = (await publicOf('organization')).filter((unit) => shouldFile(unit, programme.expects));
  recount = {
    expected: expected.map(({ name }) => name),
    missing: expected
      .filter((unit) => !filed.has(unit.documentId))
      .map((unit) => unit.shortName ?? unit.name),
  };
  address = `/programmes/${programme.slug}/coverage/`;
}, 600_000);
afterAll(() => portal.close());

test('who should have declared, who has and who is missing is what anybody counts from the open data', async () => {
  const html = await textOf(address);
  expect(recount.missing.length).toBeGreaterThan(0);
  expect(figures(html)).toEqual({
    应申报: recount.expected.length,
    已公开: recount.expected.length - recount.missing.length,
    还差: recount.missing.length,
  });
  const [, missing = ''] = /<dl class="missing">([\s\S]*?)<\/dl>/.exec(html) ?? [];
  expect([...missing.matchAll(/<a [^>]*>([^<]+)/g)].map(([, name = '']) => name.trim()).toSorted()).toEqual(
    recount.missing.toSorted(),
  );
});

test('the same stands as a table, a row for each unit, and the feed tells each unit’s first project once', async () => {
  const rows = (await textOf(`${address}units.csv`)).trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',')[0]).toSorted()).toEqual(recount.expected.toSorted());
  const feed = (await (await fetch(`${portal.url}${address}feed.json`)).json()) as {
    items: { id: string; title: string }[];
  };
  const filed = recount.expected.length - recount.missing.length;
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(filed);
  expect(feed.items.map(({ title }) => title)[0]).toMatch(`（${filed}/${recount.expected.length}）`);
});

test('a town names its villages that are missing and shows what the others have, a county’s units lead to the whole', async () => {
  const town = await textOf('/organizations/liuxi/');
  expect(town).toMatch(/下级应申报 3 个单位，已公开 1 个，还差 2 个：/);
  expect(town).toContain('href="/projects/xiawan-tongzulu/"');
  for (const from of ['/organizations/', '/organizations/xianwei/', address.replace('coverage/', '')])
    expect(await textOf(from)).toContain(`href="${address}"`);
});

test('a programme that names nobody does not say that somebody is missing', async () => {
  const html = await textOf('/programmes/jiamenkou-diandeng/coverage/');
  expect(html).toContain('没有规定哪些单位应当申报');
  expect(html).not.toMatch(/还没有公开项目的|<dl class="missing">/);
});
