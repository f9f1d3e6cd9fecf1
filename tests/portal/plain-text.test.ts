import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPortal } from '../look/demo-portal.ts';
import type { StillPortal } from '../look/still-portal.ts';
import { addressesOf } from '../look/page-kinds.ts';

let portal: StillPortal;
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${portal.url}${path}`, { redirect: 'manual', headers });

beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

const headingOf = (page: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .trim();

describe('a machine that reads', () => {
  test('finds beside every page its plain text: the same heading, no tags, its address', async () => {
    const addresses = await addressesOf(portal.url);
    const wrong: string[] = [];
    for (const address of addresses) {
      const page = await (await get(address)).text();
      // The guide shows how a preview looks, and a preview has no text of its own.
      const previewed = address.startsWith('/styleguide/') && page.includes('class="preview-ribbon');
      if (
        previewed ===
        page.includes(`<link rel="alternate" type="text/plain" title="纯文本" href="${address}index.txt"`)
      )
        wrong.push(`${address} does not name its text`);
      const answer = await get(`${address}index.txt`);
      const text = await answer.text();
      if (answer.status !== 200 || answer.headers.get('content-type') !== 'text/plain; charset=utf-8')
        wrong.push(`${address} ${answer.status}`);
      if (!text.includes(headingOf(page))) wrong.push(`${address} lacks ${headingOf(page)}`);
      if (/<\/?(?:p|div|a|span|li|td|h\d)\b/.test(text)) wrong.push(`${address} has tags`);
      if (!text.endsWith(`网页：${portal.url}${address}\n`))
        wrong.push(`${address} does not say where it is`);
    }
    expect(wrong).toEqual([]);
    expect(addresses.length).toBeGreaterThan(300);
  });

  test('is not sent the same text twice', async () => {
    const first = await get('/projects/index.txt');
    expect(
      (
        await get('/projects/index.txt', {
          'if-none-match': first.headers.get('etag') ?? '',
          'cache-control': 'max-age=0',
        })
      ).status,
    ).toBe(304);
  });

  test('is told in words where nothing is, and not led out of the portal', async () => {
    const nothing = await get('/projects/nothing/index.txt');
    expect([nothing.status, await nothing.text()]).toEqual([404, expect.stringContaining('/llms.txt')]);
    for (const path of [
      '/..%2f..%2fetc/index.txt',
      '/media/index.txt',
      '/%00/index.txt',
      '/%E0%A4%A/index.txt',
    ])
      expect([400, 404]).toContain((await get(path)).status);
  });

  test('begins at llms.txt, every link of which leads somewhere', async () => {
    const text = await (await get('/llms.txt')).text();
    const [title, , summary] = text.split('\n');
    expect(title).toMatch(/^# .+先锋$/);
    expect(summary).toMatch(/^> .+/);
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): .+$/gm)].map(([, link = '']) => new URL(link));
    expect(links.length).toBeGreaterThan(25);
    const broken: string[] = [];
    // The ledger is the desk's, which this portal has none of.
    for (const link of links.filter(({ pathname }) => pathname !== '/api/ledger'))
      if ((await get(`${link.pathname}${link.search}`)).status !== 200) broken.push(link.href);
    expect(broken).toEqual([]);
  });
});
