import { expect, test } from 'vitest';
import { openBrowser, pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const project = '/projects/qingshi-he-weidi/';
const demo = demoInBrowser();

test('the elder mode is a switch that names the way in and the way out, and the next page remembers it', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  await page.goto(demo.portal.url);
  const button = page.getByRole('button', { name: '长辈版' });
  const size = (): Promise<number> =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await button.focus();
  await page.keyboard.press('Space');
  const out = page.getByRole('button', { name: '普通版' });
  await out.waitFor();
  expect((await size()) / before).toBeCloseTo(1.35, 2);
  expect(await page.getByRole('navigation', { name: '常用' }).isVisible()).toBe(true);
  await page.goto(`${demo.portal.url}/projects/`);
  await out.click();
  await button.waitFor();
  expect(await size()).toBe(before);
});

const screen = 740;

test.each([
  ['a project, until something is unfolded', '/projects/', 6],
  ['a history', '/history/', 3],
] as const)('the longest of its kind is short on a phone: %s', async (_what, kind, screens) => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  const projects = [
    ...new Set(
      demo.portal.entries
        .filter(({ type }) => type === 'project')
        .map(({ snapshot }) => (snapshot as { slug?: string } | null)?.slug),
    ),
  ].filter((slug) => slug !== undefined);
  const heights: number[] = [];
  for (const slug of projects) {
    await page.goto(`${demo.portal.url}/projects/${slug}/${kind === '/history/' ? 'history/' : ''}`);
    heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
  }
  expect(heights.length).toBeGreaterThan(30);
  expect(Math.max(...heights) / screen).toBeLessThanOrEqual(screens);
});

test('the elder mode of a project is the shorter page', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  await page.goto(`${demo.portal.url}${project}`);
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('button', { name: '普通版' }).waitFor();
  expect(await height()).toBeLessThan(before);
});

test('the list of projects narrows in place, and without script by an address of its own', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  await page.goto(`${demo.portal.url}/projects/`);
  const rows = page.locator('[data-row]:visible');
  const all = await rows.count();
  await page.getByLabel('阶段').selectOption('closed');
  const closed = await rows.count();
  expect(closed).toBeGreaterThan(0);
  expect(closed).toBeLessThan(all);
  expect(await page.getByRole('status').filter({ hasText: '符合' }).textContent()).toBe(
    `符合的有 ${closed} 个`,
  );

  await page.getByRole('button', { name: '筛选' }).click();
  // What was chosen is an address that can be passed on, and names nothing else.
  await page.waitForURL(`${demo.portal.url}/projects/?stage=closed`);

  const plain = await pageFor(demo.browser, {
    name: 'no script',
    width: 1280,
    options: { javaScriptEnabled: false },
  });
  await plain.goto(`${demo.portal.url}/projects/`);
  await plain.getByLabel('阶段').selectOption('closed');
  await plain.getByRole('button', { name: '筛选' }).click();
  expect(await plain.getByRole('status').filter({ hasText: '办结' }).textContent()).toContain(`${closed} 个`);
  expect(await plain.locator('.project-rows > li').count()).toBe(closed);
});

test('two pictures of a place are compared with the arrow keys; without script both stand there', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  await page.goto(`${demo.portal.url}${project}#pairs`);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).toBe('之后的照片露出49%');

  const plain = await pageFor(demo.browser, {
    name: 'no script',
    width: 1280,
    options: { javaScriptEnabled: false },
  });
  await plain.goto(`${demo.portal.url}${project}`);
  await plain.getByText('前后对比').click();
  const boxes = await Promise.all(
    (await plain.locator('.photo-pair img').all()).map((image) => image.boundingBox()),
  );
  expect(boxes).toHaveLength(2);
  expect(boxes[0]?.x).not.toBe(boxes[1]?.x);
  expect(await plain.locator('button:visible').allTextContents()).toEqual(['搜索']);
});

test('photos open large one after the other, by keyboard too; closing leads back to where one was', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  await page.goto(`${demo.portal.url}/styleguide/photos/`);
  const photos = page.locator('a[data-enlarge]');
  const count = await photos.count();
  expect(count).toBeGreaterThan(2);
  await photos.first().focus();
  await page.keyboard.press('Enter');
  const large = page.getByRole('dialog', { name: '照片' });
  expect(await large.getByRole('status').textContent()).toBe(`第 1 张，共 ${count} 张`);
  expect(await large.getByRole('img').getAttribute('alt')).toBe(
    await photos.first().locator('img').getAttribute('alt'),
  );
  await page.keyboard.press('ArrowRight');
  expect(await large.getByRole('status').textContent()).toBe(`第 2 张，共 ${count} 张`);
  await large.getByRole('button', { name: '上一张' }).click();
  expect(await large.getByRole('status').textContent()).toBe(`第 1 张，共 ${count} 张`);
  await page.keyboard.press('Escape');
  expect(await large.isVisible()).toBe(false);
  expect(await photos.first().evaluate((photo) => photo === document.activeElement)).toBe(true);

  const plain = await pageFor(demo.browser, {
    name: 'no script',
    width: 360,
    options: { javaScriptEnabled: false },
  });
  await plain.goto(`${demo.portal.url}/styleguide/photos/`);
  const file = await plain.locator('a[data-enlarge]').first().getAttribute('href');
  expect((await fetch(`${demo.portal.url}${file}`)).headers.get('content-type')).toMatch(/^image\//);
});

test('a project answers on its first screen: how far, what comes next, whom to ring; a link to a chapter unfolds it, and paper shows all', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  await page.goto(`${demo.portal.url}${project}`);
  const ring = page.getByRole('link', { name: /^打电话问/ });
  expect(await ring.getAttribute('href')).toMatch(/^tel:\d+$/);
  const box = await ring.boundingBox();
  expect((box?.y ?? screen) + (box?.height ?? 0)).toBeLessThan(screen);
  expect(await page.locator('.answer-now').innerText()).toMatch(/千米.*12月10日前。/);
  const money = page.getByRole('table', { name: '资金' });
  expect(await money.isVisible()).toBe(false);
  await page.goto(`${demo.portal.url}${project}#funding`);
  await money.waitFor();
  await page.goto(`${demo.portal.url}/projects/`);
  await page.goto(`${demo.portal.url}${project}`);
  await page.emulateMedia({ media: 'print' });
  expect(await money.isVisible()).toBe(true);
});

test('a page is read aloud sentence by sentence, its text and not its buttons, and stops when asked', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const voice = {
      speak: ({ text, onend }: SpeechSynthesisUtterance) => (
        spoken.push(text),
        spoken.length < 40 && setTimeout(onend as () => void)
      ),
      cancel: () => undefined,
    };
    Object.assign(window, { spoken });
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
  });
  await page.goto(`${demo.portal.url}${project}`);
  const button = page.getByRole('button', { name: '朗读' });
  await button.click();
  await page.waitForFunction(() => (window as unknown as { spoken: string[] }).spoken.length >= 40);
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken).toContain('青石河圩堤加固与分段巡护');
  expect(spoken.some((sentence) => sentence.includes('让沿河700多户下雨天睡得着觉'))).toBe(true);
  expect(spoken.filter((sentence) => /复制链接|打印|您的位置/.test(sentence))).toEqual([]);
  await page.getByRole('button', { name: '停止朗读' }).click();
  expect(await page.getByRole('button', { name: '朗读' }).getAttribute('aria-pressed')).toBe('false');
});

test('a page is passed on by its permanent address', async () => {
  const page = await pageFor(demo.browser, {
    name: 'desktop',
    width: 1280,
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await page.goto(`${demo.portal.url}${project}?from=somewhere`);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('链接已复制。').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${demo.portal.url}${project}`);
});

test('addresses are copied also where the page came over plain http, from which browsers keep the clipboard', async () => {
  const port = new URL(demo.portal.url).port;
  // To a browser this machine is as good as a secure connection; another name for it is not.
  const browser = await openBrowser(['--host-resolver-rules=MAP portal.test 127.0.0.1']);
  const page = await pageFor(browser, { name: 'plain http', width: 360 });
  await page.goto(`http://portal.test:${port}/subscribe/`);
  expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
  await page.getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制');
  const field = page.getByLabel('搜索项目、单位和内容');
  await field.focus();
  await page.keyboard.press('Control+V');
  expect(await field.inputValue()).toBe(await page.getByLabel('订阅地址').inputValue());
  await page.goto(`http://portal.test:${port}${project}`);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('链接已复制。').waitFor();
  await browser.close();
});

test('no page complains while it is used: nothing that it needs is forbidden or missing', async () => {
  const page = await pageFor(demo.browser, {
    name: 'desktop',
    width: 1280,
    options: { serviceWorkers: 'allow' },
  });
  const complaints: string[] = [];
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) && complaints.push(`${page.url()} ${message.text()}`),
  );
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  for (const address of [
    '/',
    '/projects/',
    project,
    `${project}history/`,
    '/calls/',
    '/search/',
    '/styleguide/',
  ])
    await page.goto(`${demo.portal.url}${address}`, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
});

test('printed, a project is a record that can be checked: no buttons, its address, its ledger entry and its digest', async () => {
  const page = await pageFor(demo.browser, { name: 'paper', width: 680 });
  await page.goto(`${demo.portal.url}${project}`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
  const digest =
    demo.portal.entries.findLast(
      (entry) =>
        entry.type === 'project' && (entry.snapshot as { slug?: string } | null)?.slug === 'qingshi-he-weidi',
    )?.digest ?? 'no entry';
  expect(await page.locator('.paper-record').innerText()).toContain(digest);
  expect(await page.locator('.paper-record').innerText()).toContain(`${demo.portal.url}${project}`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  // The longest takes four leaves' sides with the fonts of most machines; others' are wider.
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(5);
});
