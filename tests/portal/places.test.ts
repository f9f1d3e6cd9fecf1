import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoPortal, type DemoPortal } from '../look/demo-portal.ts';

let portal: DemoPortal;
const project = '/projects/chengguan-beijie-ludeng/';
const page = async (address: string): Promise<string> =>
  (await fetch(`${portal.url}${address}`, { headers: { accept: 'text/html' } })).text();
const search = (words: string) => page(`/search/?q=${encodeURIComponent(words)}`);
const plain = (html: string): string => html.replace(/<[^>]+>|\u2060/g, '').replace(/\s+/g, '');

beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

test.each([
  ['a lane that is lit', '学前巷', '学前巷'],
  ['by what people call it', '老学前街', '学前巷'],
  ['one that still waits', '菜市场西巷', '菜市场西巷'],
])(
  'whoever looks for %s reads in the hit itself how it is there, and gets to the places',
  async (_which, words, name) => {
    const html = await search(words);
    const [, line = ''] =
      new RegExp(`<a href="${project}#places"[^>]*>${name}</a>([\\s\\S]*?)</li>`).exec(html) ?? [];
    expect(plain(line)).toMatch(
      name === '学前巷' ? /^：\d{4}年\d+月\d+日办好了（新装路灯8盏）$/ : /^：正在办，计划\d{4}年\d+月\d+日（/,
    );
  },
);

test('a hit that is found by other words shows its text, as before', async () => {
  expect(await search('背街小巷')).not.toContain('#places');
});

test('the project tells its places, those that are not done first, and the lamps there add up to what it reports', async () => {
  const html = await page(project);
  const [, chapter = ''] = /<h2 id="places"[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
  const rows = chapter.split('</tr>').map(plain).filter(Boolean);
  expect(rows).toHaveLength(12);
  const isDone = rows.map((row) => row.includes('办好了'));
  expect(isDone).toEqual([...isDone].sort());
  const lamps = rows
    .filter((row) => row.includes('办好了'))
    .map((row) => Number(/(?:共|路灯)(\d+)盏/.exec(row)?.[1]))
    .reduce((sum, count) => sum + count, 0);
  expect(lamps).toBeGreaterThan(300);
  expect(plain(html)).toContain(`${lamps}盏`);
});

test('what somebody follows tells the places too', async () => {
  expect(await page(`${project}feed.json`)).toMatch(/菜市场西巷：正在办/);
});
