import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, pageFor } from '../look/browser.ts';
import { startStillPortal, type StillPortal } from '../look/still-portal.ts';
import { qrSquare } from '../../site/presenters/qr-square.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

const operations = stepsOf([{ kind: 'move-project', project: 2, slug: 'qiao-liang', days: 1 }]).flatMap(
  (step) => step.operations,
);
const hostile = '圩堤 ]]> & <b>“好”</b> "😀';
const entries = [
  ...simulateLedger(
    operations.map((operation) =>
      operation.key === 'project:1' && operation.op === 'publish'
        ? { ...operation, data: { ...operation.data, title: hostile } }
        : operation,
    ),
  ),
];

let portal: StillPortal;
let browser: Browser;
/** A page of somebody else, with our frames in it. */
let elsewhere: Server;

const get = (path: string): Promise<Response> => fetch(`${portal.url}${path}`, { redirect: 'manual' });
const oembed = (page: string, more = ''): Promise<Response> =>
  get(`/oembed?url=${encodeURIComponent(page)}${more}`);
const project = (slug: string): string => `${portal.url}/projects/${slug}/`;

beforeAll(async () => {
  portal = await startStillPortal(entries);
  browser = await openBrowser();
  elsewhere = createServer((request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(decodeURIComponent((request.url ?? '').slice('/?'.length))),
  ).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
});
afterAll(async () => {
  await browser.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
  await portal.close();
});

describe('a writer elsewhere who links to a project', () => {
  test('is told by the page where its card is to be had, in JSON and XML that agree', async () => {
    const page = await (await get('/projects/wei-di-1/')).text();
    const links = [
      ...page.matchAll(
        /<link rel="alternate" type="(application\/json|text\/xml)\+oembed"[\s\S]*? href="([^"]+)"/g,
      ),
    ].map(([, type, href = '']) => ({ type, href: href.replaceAll('&amp;', '&').replaceAll('&#38;', '&') }));
    expect(links.map(({ type }) => type)).toEqual(['application/json', 'text/xml']);
    const [json, xml] = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()));
    const answer = JSON.parse(json ?? '') as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: hostile,
      author_name: '第1镇党委',
      width: 480,
    });
    expect(XMLValidator.validate(xml ?? '')).toBe(true);
    const read = (
      new XMLParser({ parseTagValue: false }).parse(xml ?? '') as { oembed: Record<string, string> }
    ).oembed;
    expect(read.title).toBe(hostile);
    expect(Object.keys(read)).toEqual(Object.keys(answer));
  });

  test('gets what fits: the frame is never larger than asked for', async () => {
    const answer = (await (await oembed(project('wei-di-0'), '&maxwidth=300&maxheight=200')).json()) as {
      width: number;
      height: number;
      html: string;
    };
    expect([answer.width, answer.height]).toEqual([300, 200]);
    expect(answer.html).toContain('width="300" height="200"');
  });

  test('may use an address that has moved, or one of the pages below the project', async () => {
    for (const address of [
      project('wei-di-2'),
      project('qiao-liang-2'),
      `${project('qiao-liang-2')}history/`,
      project('qiao-liang-2').slice(0, -1),
    ]) {
      expect(((await (await oembed(address)).json()) as { html: string }).html).toContain(
        `src="${project('qiao-liang-2')}card/"`,
      );
    }
  });

  test('is refused with a reason what is not ours, not a project, or not in that format', async () => {
    expect((await get('/oembed')).status).toBe(400);
    expect((await get('/oembed?url=nonsense')).status).toBe(400);
    expect((await oembed('https://elsewhere.example/projects/wei-di-0/')).status).toBe(404);
    expect((await oembed(`${portal.url}/updates/`)).status).toBe(404);
    expect((await oembed(project('nothing'))).status).toBe(404);
    const answer = await oembed(project('wei-di-0'), '&format=yaml');
    expect([answer.status, await answer.text()]).toEqual([501, 'format 只能是 json 或 xml。']);
  });

  test('sees the card in a frame of his own page, in a real browser; the portal itself stays out of frames', async () => {
    const { html } = (await (await oembed(project('wei-di-1'))).json()) as { html: string };
    const frames = `<!doctype html><title>x</title>${html}<iframe name="whole" src="${project('wei-di-1')}"></iframe>`;
    const page = await pageFor(browser, { name: 'elsewhere', width: 900 });
    await page.goto(
      `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/?${encodeURIComponent(frames)}`,
    );
    const card = page.frameLocator(`iframe[src$="/card/"]`);
    await card.getByRole('heading', { name: hostile }).waitFor();
    expect(await card.getByRole('link', { name: hostile }).getAttribute('href')).toBe(project('wei-di-1'));
    expect(
      await card
        .locator('html')
        .evaluate((root) => [root.scrollWidth <= root.clientWidth, root.scrollHeight <= 260]),
    ).toEqual([true, true]);
    expect(await page.frame('whole')?.getByRole('heading', { name: hostile }).count()).toBe(0);
    await page.context().close();
  });
});

describe('the square of a page, for a phone’s camera', () => {
  test('stands beside every page, and holds its whole address', async () => {
    for (const path of ['/', '/projects/', '/projects/wei-di-1/']) {
      const answer = await get(`${path}qr.svg`);
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
      ]);
      const svg = await answer.text();
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).toContain(qrSquare(`${portal.url}${path}`).path);
    }
  });

  test('moves with the page, and is none where no page stands', async () => {
    const moved = await get('/projects/wei-di-2/qr.svg');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/projects/qiao-liang-2/qr.svg']);
    for (const path of [
      '/projects/nobody/qr.svg',
      '/projects/wei-di-1/history/../x/qr.svg',
      '/qr.svg/qr.svg',
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});

describe('the badge of a project', () => {
  test('is a picture that other sites may show, never older than the page', async () => {
    const answer = await get('/projects/wei-di-1/badge.svg');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const svg = await answer.text();
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('久拖');
    expect(await (await get('/projects/wei-di-1/')).text()).toContain('久拖');
  });

  test('moves with the project', async () => {
    const moved = await get('/projects/wei-di-2/badge.svg');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/projects/qiao-liang-2/badge.svg']);
  });

  test('holds its text in a real browser, whatever font is there', async () => {
    const page = await pageFor(browser, { name: 'badge', width: 600 });
    await page.goto(`${portal.url}/projects/wei-di-1/badge.svg`);
    const inside = await page.evaluate(() => {
      const svg = document.documentElement.getBoundingClientRect();
      return [...document.querySelectorAll('text')]
        .map((text) => text.getBoundingClientRect())
        .map((box) => box.left >= svg.left && box.right <= svg.right);
    });
    expect(inside).toEqual([true, true]);
    await page.context().close();
  });
});
