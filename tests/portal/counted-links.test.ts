import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageFor } from '../look/browser.ts';
import { demoInBrowser } from '../look/demo-in-browser.ts';

const demo = demoInBrowser();
/** The first page, and every page from which people choose where to go on. */
const hubs = [
  '/',
  '/projects/',
  '/updates/',
  '/calls/',
  '/results/',
  '/changes/',
  '/search/',
  '/topics/',
  '/programmes/',
  '/organizations/',
  '/standings/',
  '/supervision/',
];

interface CountedLink {
  readonly words: string;
  readonly href: string;
  readonly count: number;
}

/** Runs inside a page: the links that say how many stand behind them. */
function countedLinks(): CountedLink[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    'main :is(.doors, .facts, .state-figure, .counted, .months) a, main .subject-cards a',
  );
  return [...links].flatMap((link) => {
    const words =
      (link.closest('.subject-cards > li') ?? link).textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    // The last number is the count: a name may have numbers of its own, 11月动态 46 条.
    const number = words.match(/\d+/g)?.at(-1);
    return number === undefined ? [] : [{ words, href: link.href, count: Number(number) }];
  });
}

/** Runs inside a page: how many rows stand in the list to which this address leads. */
function rowsBehind(): number {
  const { hash, pathname } = location;
  if (pathname === '/subscribe/')
    return [...document.querySelectorAll<HTMLOptionElement>('[data-follow] option')].filter((option) => {
      const { name } = option.closest('select') ?? {};
      return name === 'what' || (name !== 'format' && option.value !== '');
    }).length;
  const rows = ':is(.rows, .cards, .month-rows) > li';
  // Of a page with several lists the one that the address names; what is counted of a unit are its projects.
  const named = document.getElementById(hash === '' ? 'projects' : hash.slice(1));
  const list = named?.querySelector(rows)
    ? named
    : (named?.closest('section') ?? document.querySelector('main'));
  return list?.querySelectorAll(rows).length ?? 0;
}

/** Runs inside a page: where its list goes on. */
const nextPage = (): string | null =>
  document.querySelector<HTMLAnchorElement>('main a[rel="next"]')?.href ?? null;

/** How many rows a list has, with its further pages. */
async function rowsOfList(page: Page, address: string): Promise<number> {
  let rows = 0;
  for (let next: string | null = address; next !== null; next = await page.evaluate(nextPage))
    rows += await looked(page, next, rowsBehind);
  return rows;
}

async function looked<T>(page: Page, address: string, look: () => T): Promise<T> {
  await page.goto(new URL(address, demo.portal.url).href);
  return page.evaluate(look);
}

test(
  'every number that is a link leads to a list with exactly so many rows',
  { timeout: 240_000 },
  async () => {
    const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
    const links = new Map<string, CountedLink & { readonly on: string }>();
    for (const hub of hubs)
      for (const link of await looked(page, hub, countedLinks))
        links.set(`${link.href} ${link.count}`, { ...link, on: hub });
    expect(links.size).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const { on, words, href, count } of links.values()) {
      const rows = await rowsOfList(page, href);
      if (rows !== count)
        wrong.push(`${on} “${words}” → ${href.slice(demo.portal.url.length)}: ${rows} rows`);
    }
    expect(wrong).toEqual([]);
  },
);
