import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageFor, type Reading } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const demo = demoInBrowser();

const box = (page: Page) => page.getByRole('combobox', { name: '搜索项目、单位和内容' });

async function typed(page: Page, text: string): Promise<void> {
  await box(page).pressSequentially(text);
  await page.getByRole('option').first().waitFor();
}

test('on every page the head suggests what is typed, and says so to those who do not see it', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  for (const address of ['/', '/projects/', '/search/']) {
    await page.goto(`${demo.portal.url}${address}`);
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await typed(page, '柳溪');
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('option').first().textContent()).toBe('中共云岭县柳溪镇委员会单位');
    expect(await page.locator('.find [role=status]').textContent()).toMatch(/^有\d条建议，按上下方向键选择/);
  }
});

test('the arrow keys go round through the suggestions and the box, Escape closes, Enter opens the chosen page', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  await page.goto(demo.portal.url);
  await typed(page, '柳溪');
  const count = await page.getByRole('option').count();
  const active = (): Promise<string | null> => box(page).getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  const last = page.getByRole('option').nth(count - 1);
  expect(await active()).toBe(await last.getAttribute('id'));
  expect(await last.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect(await box(page).inputValue()).toBe('柳溪');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/organizations/liuxi/');
});

test('Enter without a choice searches; a pointer opens a suggestion; leaving the box closes the list', async () => {
  const page = await pageFor(demo.browser, { name: 'phone', width: 360 });
  await page.goto(demo.portal.url);
  await typed(page, 'xczx');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=xczx');
  await typed(page, '枫林');
  await page.keyboard.press('Tab');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await page.goto(demo.portal.url);
  await typed(page, '枫林');
  await page.getByRole('option', { name: '中共云岭县枫林乡委员会' }).click();
  await page.waitForURL('**/organizations/fenglin/');
});

test('letters of an input method at work are not looked for', async () => {
  const page = await pageFor(demo.browser, { name: 'desktop', width: 1280 });
  const asked: string[] = [];
  page.on(
    'request',
    (request) =>
      request.url().includes('/suggest.json') &&
      asked.push(new URL(request.url()).searchParams.get('q') ?? ''),
  );
  await page.goto(demo.portal.url);
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = "liu'xi";
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = '柳溪';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await page.getByRole('option').first().waitFor();
  expect(asked).toEqual(['柳溪']);
});

test('without script, and without an answer, the box is a plain form', async () => {
  const plain = await pageFor(demo.browser, {
    name: 'no script',
    width: 360,
    options: { javaScriptEnabled: false },
  });
  await plain.goto(demo.portal.url);
  await plain.getByRole('searchbox').fill('圩堤');
  await plain.keyboard.press('Enter');
  await plain.waitForURL('**/search/?q=*');
  const broken = await pageFor(demo.browser, { name: 'no answer', width: 360 });
  await broken.route('**/suggest.json*', (route) => route.abort());
  await broken.goto(demo.portal.url);
  await box(broken).pressSequentially('圩堤');
  await broken.keyboard.press('Enter');
  await broken.waitForURL('**/search/?q=*');
  expect(await broken.locator('.found').textContent()).toMatch(/找到 \d+ 条/);
});

const readings: readonly Reading[] = [
  { name: 'phone', width: 320 },
  { name: 'desktop', width: 1280 },
  { name: 'elder on a phone', width: 360, elder: true },
  { name: 'dark', width: 1280, options: { colorScheme: 'dark' } },
  { name: 'forced colours', width: 360, options: { forcedColors: 'active' } },
];

test.each(readings)(
  '$name: the open list has no barrier, fits the width and has targets large enough',
  async (reading) => {
    const page = await pageFor(demo.browser, reading);
    await page.goto(demo.portal.url);
    await typed(page, '大');
    // As an evaluation: the page's policy takes no script but its own.
    await page.evaluate(readFileSync(axe, 'utf8'));
    const { violations } = await page.evaluate(
      (colours) =>
        (
          window as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } }
        ).axe.run('.find', { rules: { 'color-contrast': { enabled: colours } } }),
      reading.options?.forcedColors !== 'active',
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const widths = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      list: document.querySelector('.suggestions')?.getBoundingClientRect().right ?? 0,
      window: innerWidth,
      heights: [...document.querySelectorAll('.suggestions li')].map(
        (option) => option.getBoundingClientRect().height,
      ),
    }));
    expect(widths.page).toBe(0);
    expect(widths.list).toBeLessThanOrEqual(widths.window);
    expect(Math.min(...widths.heights)).toBeGreaterThanOrEqual(reading.elder ? 56 : 44);
  },
);
