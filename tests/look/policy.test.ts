import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();

/** What the browser refuses on a page from now on, in its own words. */
function refusals(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) told.push(`${page.url()} ${message.text()}`);
  });
  return told;
}

test('no page of any kind holds something that its own policy forbids', { timeout: 300_000 }, async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280, elder: true });
  const told = refusals(page);
  const { kinds } = demo.portal;
  const policies = new Set<string>();
  for (const kind of kinds) {
    const answer = await page.goto(`${demo.portal.url}${kind}`, { waitUntil: 'load' });
    policies.add(answer?.headers()['content-security-policy'] ?? 'none');
  }
  expect(kinds.length).toBeGreaterThan(20);
  expect(told).toEqual([]);
  for (const policy of policies) {
    expect(policy).toContain("default-src '");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  }
});

test('the script that stands in every page runs: large text is there before the first paint', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280, elder: true });
  await page.goto(demo.portal.url);
  expect(await page.evaluate(() => 'elder' in document.documentElement.dataset)).toBe(true);
});

test('a script that somebody smuggled into a page does not run', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  const told = refusals(page);
  const smuggled =
    '<script>document.title = "smuggled"</script><img src="/x.png" onerror="document.title = \'smuggled\'">' +
    '<a id="smuggled" href="javascript:document.title=%22smuggled%22">x</a>';
  await page.route(demo.portal.url + '/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('</main>', `${smuggled}</main>`),
    });
  });
  await page.goto(`${demo.portal.url}/`);
  await page.click('#smuggled', { force: true });
  await expect.poll(() => told.length).toBeGreaterThanOrEqual(3);
  expect(await page.title()).not.toBe('smuggled');
});
