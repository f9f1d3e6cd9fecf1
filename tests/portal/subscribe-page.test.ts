import { XMLValidator } from 'fast-xml-parser';
import { parseOpml } from 'feedsmith';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, pageFor } from '../look/browser.ts';
import { startDemoPortal } from '../look/demo-portal.ts';
import type { StillPortal } from '../look/still-portal.ts';

let portal: StillPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemoPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const text = async (path: string): Promise<string> => (await fetch(`${portal.url}${path}`)).text();
const addressIn = (page: string): string =>
  /value="(http[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
/** What a select of the form offers, the empty choice left out. */
const offered = (page: string, name: string): string[] =>
  [
    ...(new RegExp(`<select[^>]* name="${name}".*?</select>`, 's').exec(page)?.[0] ?? '').matchAll(
      /<option value="([^"]+)"/g,
    ),
  ].map((match) => match[1] ?? '');

describe('without JavaScript', () => {
  test('every choice that the form offers leads to an address that is there', async () => {
    const page = await text('/subscribe/');
    expect(addressIn(page)).toBe(`${portal.url}/feed.xml`);
    let looked = 0;
    for (const name of ['what', 'unit', 'topic', 'project']) {
      const bases = offered(page, name);
      expect(bases.length, name).toBeGreaterThan(2);
      for (const base of bases) {
        const address = addressIn(await text(`/subscribe/?${new URLSearchParams({ [name]: base })}`));
        expect(address).toBe(`${portal.url}${base}feed.xml`);
        expect((await fetch(address)).status, address).toBe(200);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(80);
  });

  test.each([
    ['what=/updates/&format=atom', '/updates/atom.xml'],
    ['what=/due/&format=json', '/due/feed.json'],
    ['format=calendar', '/calendar.ics'],
    ['what=/nothing/&unit=//evil.example/&format=x', '/feed.xml'],
  ])('%s gives %s', async (query, path) => {
    const address = addressIn(await text(`/subscribe/?${query}`));
    expect(address).toBe(`${portal.url}${path}`);
    expect((await fetch(address)).status).toBe(200);
  });

  test('a unit and a project have calendars of their own, to be opened by the phone', async () => {
    const page = await text('/subscribe/');
    for (const [name, base = ''] of [
      ['unit', offered(page, 'unit').find((base) => base.endsWith('/all/'))],
      ['project', offered(page, 'project').at(-1)],
    ] as const) {
      const chosen = await text(`/subscribe/?${new URLSearchParams({ [name]: base, format: 'calendar' })}`);
      expect(addressIn(chosen)).toBe(`${portal.url}${base.replace(/all\/$/, '')}calendar.ics`);
      expect(chosen).toContain(`href="${addressIn(chosen).replace('http:', 'webcal:')}"`);
      expect((await fetch(addressIn(chosen))).headers.get('content-type')).toBe(
        'text/calendar; charset=utf-8',
      );
    }
  });

  test('several choices at once are a saved search for them', async () => {
    const page = await text('/subscribe/');
    const address = new URL(
      addressIn(
        await text(
          `/subscribe/?${new URLSearchParams({ what: '/updates/', unit: offered(page, 'unit')[0] ?? '', topic: offered(page, 'topic')[0] ?? '' })}`,
        ),
      ),
    );
    expect(address.pathname).toBe('/search/feed.xml');
    expect([...address.searchParams.keys()].toSorted()).toEqual(['organization', 'topic', 'type']);
  });

  test('a list of all feeds, or of the chosen ones, can be imported', async () => {
    const all = await text('/feeds.opml');
    expect(XMLValidator.validate(all)).toBe(true);
    const addresses = [...all.matchAll(/xmlUrl="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(60);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
    const chosen = await fetch(`${portal.url}/feeds.opml?feed=/due/&feed=/updates/&feed=/nothing/`);
    expect(chosen.headers.get('content-type')).toBe('text/x-opml; charset=utf-8');
    expect(parseOpml(await chosen.text()).body?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual([
      `${portal.url}/due/feed.xml`,
      `${portal.url}/updates/feed.xml`,
    ]);
  });
});

test('with JavaScript the address follows the choice, and the address of the page with it', async () => {
  const page = await pageFor(browser, { name: 'phone', width: 360 });
  await page.goto(`${portal.url}/subscribe/`);
  await page.selectOption('select[name=what]', '/updates/');
  await page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>('[data-chosen] input')?.value.endsWith('/updates/feed.xml'),
  );
  await page.selectOption('select[name=format]', 'calendar');
  await page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>('[data-chosen] input')?.value.endsWith('/calendar.ics'),
  );
  expect(new URL(page.url()).search).toContain('format=calendar');
  await page.reload();
  expect(await page.inputValue('[data-chosen] input')).toBe(`${portal.url}/calendar.ics`);
  await page.context().close();
});

test('a person who opens a feed in a browser reads its news and finds the way back', async () => {
  const page = await pageFor(browser, { name: 'phone', width: 360 });
  await page.goto(`${portal.url}/updates/feed.xml`);
  expect(await page.textContent('h2')).toBe('这是一个订阅地址');
  expect(await page.locator('.rows .row-title').count()).toBeGreaterThan(10);
  await page.locator('.rows .row-title').first().click();
  await page.waitForURL(/\/updates\/[a-z0-9]+\/$/);
  await page.context().close();
});
