import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDemoPortal, type StillPortal } from './demo-portal.ts';

let portal: StillPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

test('a page that was read can be read again without network, and says that it is a copy and of when', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(portal.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${portal.url}/projects/`);
  await page.waitForFunction(async () => (await caches.open('pages-1').then((cache) => cache.keys())).length > 0);
  expect(await page.locator('.kept-copy').count()).toBe(0);

  await context.setOffline(true);
  await page.goto(`${portal.url}/projects/`);
  expect(await page.locator('h1').textContent()).toBe('晒清单');
  expect(await page.locator('.kept-copy').textContent()).toMatch(/^现在没有网络。这是您 \d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2} 读过的副本/);

  await page.goto(`${portal.url}/calls/`);
  expect(await page.locator('h1').textContent()).toBe('现在没有网络');
  expect(await page.getByRole('link', { name: /晒清单/ }).getAttribute('href')).toBe('/projects/');

  await context.setOffline(false);
  await page.goto(`${portal.url}/projects/`);
  expect(await page.locator('.kept-copy').count()).toBe(0);
  await context.close();
});
