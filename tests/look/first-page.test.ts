import { expect, test } from 'vitest';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
/** A usual phone held upright. */
const phone = { width: 360, height: 740 };

test('on a phone the first page is six screens at most, under a head that leaves the screen to the page', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: phone.width });
  await page.goto(demo.portal.url);
  const { height, width, head } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    width: document.documentElement.scrollWidth,
    head: document.querySelector('.site-head')?.getBoundingClientRect().height ?? Infinity,
  }));
  expect(height / phone.height).toBeLessThanOrEqual(6);
  expect(head).toBeLessThanOrEqual(120);
  expect(width).toBe(phone.width);
});

test('the elder mode of the first page is the shorter one', async () => {
  const heights: number[] = [];
  for (const elder of [false, true]) {
    const page = await pageFor(demo.browser, { name: 'phone', width: phone.width, elder });
    await page.goto(demo.portal.url);
    heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
  }
  expect(heights[1]).toBeLessThan(heights[0] ?? 0);
});

test.each([false, true])(
  'the four doors stand on the first screen, each with one number (elder mode: %s)',
  async (elder) => {
    const page = await pageFor(demo.browser, { name: 'phone', width: phone.width, elder });
    await page.goto(demo.portal.url);
    const doors = page.getByRole('navigation', { name: '常用' }).getByRole('link');
    const words = await doors.allInnerTexts();
    expect(words.map((text) => text[0])).toEqual(['查', '看', '帮', '订']);
    for (const text of words) expect(text.match(/\d+/g)).toHaveLength(1);
    const first = await doors.first().boundingBox();
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(phone.height);
  },
);

test('the words of the office are explained where they stand', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: phone.width });
  await page.goto(demo.portal.url);
  const figure = page.getByRole('list', { name: '全部项目现在怎样，几个' });
  for (const item of await figure.getByRole('listitem').all())
    expect(await item.innerText()).toMatch(/^\S+\s*\d+\s+\S{5,}/);
  expect(await figure.innerText()).toMatch(/临期\s*\d+\s+5个工作日内到期限/);
  expect(await figure.innerText()).toContain('过了20个工作日叫久拖');
  for (const name of ['晒清单', '晒动态', '晒需求', '晒效果'])
    expect(await page.locator('.four-lists > div', { hasText: name }).innerText()).toMatch(/：/);
});

test('nothing hangs half empty on a wide screen: what stands side by side ends together', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  await page.goto(demo.portal.url);
  const gaps = await page.evaluate(() =>
    [...document.querySelectorAll('.home-halves')].map((row) => {
      const ends = [...row.children].map(
        (part) => part.lastElementChild?.getBoundingClientRect().bottom ?? 0,
      );
      return { gap: Math.max(...ends) - Math.min(...ends), height: row.getBoundingClientRect().height };
    }),
  );
  expect(gaps.length).toBeGreaterThan(0);
  for (const { gap, height } of gaps) expect(gap / height).toBeLessThan(0.25);
});
