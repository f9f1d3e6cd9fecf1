import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();

test('a browser finds nothing that keeps the portal from being installed', async () => {
  const page = await demo.browser.newPage();
  await page.goto(demo.portal.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window, as tests use it, can never install; every other reason would be the portal's.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { data } = await session.send('Page.getAppManifest');
  expect(JSON.parse(data ?? '{}')).toMatchObject({
    start_url: '/',
    icons: expect.arrayContaining([expect.objectContaining({ sizes: '512x512' })]),
  });
  await page.context().close();
});

test('a page that was read can be read again without network, and says that it is a copy and of when', async () => {
  const context = await demo.browser.newContext();
  const page = await context.newPage();
  await page.goto(demo.portal.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${demo.portal.url}/projects/`);
  await page.waitForFunction(
    async () => (await caches.open('pages-1').then((cache) => cache.keys())).length > 0,
  );
  expect(await page.locator('.kept-copy').count()).toBe(0);

  await context.setOffline(true);
  await page.goto(`${demo.portal.url}/projects/`);
  expect(await page.locator('h1').textContent()).toBe('晒清单');
  expect(await page.locator('.kept-copy').textContent()).toMatch(
    /^现在没有网络。这是您 \d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2} 读过的副本/,
  );

  await page.goto(`${demo.portal.url}/calls/`);
  expect(await page.locator('h1').textContent()).toBe('现在没有网络');
  expect(await page.getByRole('link', { name: /晒清单/ }).getAttribute('href')).toBe('/projects/');
  expect(await page.getByRole('listitem').filter({ hasText: '晒清单' }).textContent()).toMatch(
    /\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2} 读过/,
  );

  await context.setOffline(false);
  await page.goto(`${demo.portal.url}/projects/`);
  expect(await page.locator('.kept-copy').count()).toBe(0);
  await context.close();
});

test('who has been here before still gets a page where feeds are, and the plain text where that is', async () => {
  const page = await (await demo.browser.newContext()).newPage();
  await page.goto(demo.portal.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const [path, words] of [
    ['/feed.xml', '这是一个订阅地址'],
    ['/updates/atom.xml', '这是一个订阅地址'],
    ['/projects/index.txt', '# 晒清单'],
  ] as const) {
    const answer = await page.goto(`${demo.portal.url}${path}`);
    expect([answer?.fromServiceWorker(), await page.locator('body').innerText()], path).toEqual([
      false,
      expect.stringContaining(words),
    ]);
  }
  await page.context().close();
});

/** A page that the reader has a copy of. */
async function readOnce(path: string): Promise<Page> {
  const page = await (await demo.browser.newContext()).newPage();
  await page.goto(demo.portal.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(demo.portal.url + path);
  await page.waitForFunction(
    async (address) => caches.match(address, { cacheName: 'pages-1' }),
    demo.portal.url + path,
  );
  return page;
}

test('where the network gives no answer the copy is shown, and says why', async () => {
  const page = await readOnce('/calls/');
  let asked = (): void => undefined;
  const silence = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await page.context().route('**/calls/', () => asked());
  await page.goto(`${demo.portal.url}/calls/`);
  await silence;
  expect(await page.locator('.kept-copy').textContent()).toMatch(
    /^网络很慢，没有等到回音。这是您 .+ 读过的副本/,
  );
  await page.context().close();
});

test('no copy is kept of what was withdrawn since, nor of what was meant for one reader', async () => {
  const page = await readOnce('/cases/');
  const kept = async (path: string): Promise<boolean> =>
    page.evaluate(
      async (address) => (await caches.match(address, { cacheName: 'pages-1' })) !== undefined,
      demo.portal.url + path,
    );
  await page
    .context()
    .route('**/cases/', (route) =>
      route.fulfill({ status: 410, contentType: 'text/html', body: '<title>已撤下</title>' }),
    );
  await page.context().route('**/results/', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      headers: { 'cache-control': 'no-store' },
      body: '<title>给一个人的</title>',
    }),
  );
  await page.goto(`${demo.portal.url}/cases/`);
  await page.goto(`${demo.portal.url}/results/`);
  await page.goto(`${demo.portal.url}/honours/`);
  await expect
    .poll(async () => [await kept('/honours/'), await kept('/results/'), await kept('/cases/')])
    .toEqual([true, false, false]);
  await page.context().close();
});
