import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
let kinds: string[];
beforeAll(() => {
  // Beside the largest page of each kind, a project whose photo stands at the head of the right column.
  kinds = [...demo.portal.kinds, '/projects/zhangjiadu-liushou-ertong/'];
});

/** Runs inside a page: the picture that is the largest thing painted at first, with how it was asked for; null when that is text. */
function largestPicture(): Promise<{ lazy: boolean; early: boolean } | null> {
  return new Promise((resolve) => {
    let largest: Element | null = null;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element: Element | null })[])
        largest = entry.element;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => {
      if (!(largest instanceof HTMLImageElement)) return resolve(null);
      const ahead = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=image]')].some(
        (link) => matchMedia(link.media).matches && link.closest('figure') === largest?.closest('figure'),
      );
      resolve({ lazy: largest.loading === 'lazy', early: largest.fetchPriority === 'high' || ahead });
    }, 150);
  });
}

async function at(page: Page, address: string): Promise<Awaited<ReturnType<typeof largestPicture>>> {
  await page.goto(`${demo.portal.url}${address}`, { waitUntil: 'networkidle' });
  return page.evaluate(largestPicture);
}

test.each([
  ['a phone', 360],
  ['a desktop', 1280],
] as const)(
  'on %s the picture that a reader sees first and largest never waits, and comes before all others',
  { timeout: 180_000 },
  async (_name, width) => {
    const page = await pageFor(demo.browser, { name: 'pictures', width });
    const late: string[] = [];
    let looked = 0;
    for (const address of kinds) {
      const picture = await at(page, address);
      if (picture) looked += 1;
      if (picture && (picture.lazy || !picture.early)) late.push(address);
    }
    expect(looked).toBeGreaterThan(0);
    expect(late).toEqual([]);
  },
);
