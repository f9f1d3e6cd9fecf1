import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { focusedNow, stopsInOrder, type Stop } from './keyboard-stops.ts';

const demo = demoInBrowser();
/** Of a long list the first hundred presses say what all others would. */
const mostPresses = 120;
let kinds: readonly string[];
beforeAll(() => {
  kinds = demo.portal.kinds;
});

/** Presses Tab until the page is left, or begins anew; a field of several parts, such as a date, is one stop. */
async function pressThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedNow);
    if (stop === null || (stop.place === stops[0]?.place && stops.length > 1)) break;
    if (stop.place !== stops.at(-1)?.place) stops.push(stop);
  }
  return stops;
}

async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(`${demo.portal.url}${address}`);
  const order = await page.evaluate(stopsInOrder);
  const stops = await pressThrough(page);
  const faults: string[] = [];
  const expected = order.slice(0, stops.length);
  if (stops.map(({ place }) => place).join() !== expected.map(({ place }) => place).join()) {
    const at = expected.findIndex(({ place }, index) => place !== stops[index]?.place);
    faults.push(
      `${address} after “${expected[at - 1]?.words ?? 'the beginning'}” comes “${stops[at]?.words}” and not “${expected[at]?.words}”`,
    );
  }
  if (order.length < mostPresses / 2 && stops.length < order.length)
    faults.push(
      `${address} ${order.length - stops.length} stops cannot be reached, the first is “${order[stops.length]?.words}”`,
    );
  return [
    ...faults,
    ...stops
      .filter(({ outline }) => !(outline >= 2))
      .map(({ words }) => `${address} nobody sees that “${words}” has the focus`),
    ...stops
      .filter(({ seen }) => !seen)
      .map(({ words }) => `${address} “${words}” has the focus out of sight`),
  ];
}

test.each([
  ['a phone', 360],
  ['a desktop', 1280],
] as const)(
  'on %s Tab leads through every kind of page in the order of its text, is held nowhere, and always shows where it is',
  { timeout: 600_000 },
  async (_name, width) => {
    const page = await pageFor(demo.browser, { name: 'keyboard', width });
    const faults: string[] = [];
    for (const address of kinds) faults.push(...(await faultsOf(page, address)));
    expect(kinds.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  },
);

test(
  'on every kind of page the first stop leads past the head, and from there on to the text',
  { timeout: 120_000 },
  async () => {
    const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
    const faults: string[] = [];
    // A card for other sites has no head to pass.
    for (const address of kinds.filter((kind) => !kind.endsWith('/card/'))) {
      await page.goto(`${demo.portal.url}${address}`);
      await page.keyboard.press('Tab');
      const first = await page.evaluate(focusedNow);
      if (first?.words !== '跳到正文' || !first.seen) faults.push(`${address} begins with “${first?.words}”`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const next = await page.evaluate(
        () => document.activeElement?.closest('header.site-head')?.className ?? '',
      );
      if (next !== '') faults.push(`${address} goes back into the head`);
    }
    expect(faults).toEqual([]);
  },
);

test('a fault would be found', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  await page.setContent(
    '<!doctype html><style>a:focus { outline: none }</style><a href="#1">一</a><a href="#3" tabindex="2">三</a><button onkeydown="event.preventDefault()">二</button>',
  );
  const order = await page.evaluate(stopsInOrder);
  const stops = await pressThrough(page);
  expect(stops[0]?.words).toBe('三');
  expect(stops.some(({ words, outline }) => words === '一' && outline === 0)).toBe(true);
  expect(order.map(({ words }) => words)).toEqual(['一', '三', '二']);
});
