import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/portal-process.ts';
import { openBrowser } from './browser.ts';
import { startDemoPortal, type DemoPortal } from './demo-portal.ts';
import { inspect } from './lighthouse/inspect.ts';

// Speed is not asked here: a number that other work on the machine changes proves nothing. `npm run lighthouse` asks it, of every kind of page.
const asked = ['accessibility', 'best-practices', 'seo'] as const;
const telling =
  /^\/(?:$|projects\/[a-z0-9-]+\/$|updates\/[a-z0-9]{24}\/$|calls\/[a-z0-9-]+\/$|bulletins\/dongtai\/\d{4}\/\d+\/$)/;

let portal: DemoPortal;
let browser: Browser;
let port: number;

beforeAll(async () => {
  portal = await startDemoPortal();
  port = await freePort();
  browser = await openBrowser([`--remote-debugging-port=${port}`]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

test('Lighthouse gives the pages that people come by full marks', { timeout: 600_000 }, async () => {
  const addresses = portal.kinds.filter((address) => telling.test(address));
  expect(addresses).toHaveLength(5);
  const found: string[] = [];
  for (const address of addresses) {
    const { scores, failed } = await inspect(`${portal.url}${address}`, port, asked);
    if (!asked.every((name) => scores[name] === 100)) found.push(`${address}: ${failed.join('; ')}`);
  }
  expect(found).toEqual([]);
});
