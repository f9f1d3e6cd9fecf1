import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, pageFor, readings } from './browser.ts';
import { startDemoPortal, type StillPortal } from './demo-portal.ts';
import { pageOfEachKind } from './page-kinds.ts';
import { smallTargets } from './small-targets.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const sidewaysPixels = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

function runAxe(colours: boolean): Promise<AxeResults> {
  const { axe: inPage } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  return inPage.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours }, 'color-contrast-enhanced': { enabled: colours && 'elder' in document.documentElement.dataset } } });
}

let portal: StillPortal;
let browser: Browser;
let kinds: string[];

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  kinds = await pageOfEachKind(portal.url);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

test('every kind of page is there to be looked at', () => {
  expect(kinds.length).toBeGreaterThan(30);
});

test.each(readings)('$name: no kind of page has a barrier that axe can find, a target too small, or more than its width', { timeout: 300_000 }, async (reading) => {
  const page = await pageFor(browser, reading);
  const found: string[] = [];
  for (const kind of kinds) {
    await page.goto(`${portal.url}${kind}`);
    await page.addScriptTag({ path: axe });
    // In forced colours the reader's own palette paints, which axe does not see.
    const { violations } = await page.evaluate(runAxe, reading.options?.forcedColors !== 'active');
    found.push(...violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`));
    found.push(...(await page.evaluate(smallTargets, reading.elder ? 56 : 44)).map((target) => `${kind} ${target}`));
    const beyond = await page.evaluate(sidewaysPixels);
    if (beyond > 0) found.push(`${kind} scrolls ${beyond} px sideways`);
  }
  await page.context().close();
  expect(found).toEqual([]);
});

describe('enlarged', () => {
  test.each([
    ['400 % on a desktop', 320, false],
    ['elder mode on the smallest phone', 320, true],
    ['200 % on a desktop', 640, false],
  ])('%s: nothing scrolls sideways', async (name, width, elder) => {
    const page = await pageFor(browser, { name, width, elder });
    const found: string[] = [];
    for (const kind of kinds) {
      await page.goto(`${portal.url}${kind}`);
      const beyond = await page.evaluate(sidewaysPixels);
      if (beyond > 0) found.push(`${kind}: ${beyond} px`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});
