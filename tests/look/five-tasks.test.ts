import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const screen = { width: 360, height: 740 };

/** Somebody with a phone, who counts their taps. */
class Visitor {
  readonly page: Page;
  taps = 0;
  constructor(page: Page) {
    this.page = page;
  }
  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.first().click({ timeout: 60_000 });
  }
  /** Taps what leads to another page, and waits until it stands. */
  async follow(target: Locator): Promise<void> {
    const before = this.page.url();
    await this.tap(target);
    await this.page.waitForURL((url) => url.href !== before);
  }
  /** Types words into the search of the head and sends them. */
  async search(words: string): Promise<void> {
    const head = this.page.locator('.site-head form');
    await this.tap(head.locator('input[name=q]'));
    await head.locator('input[name=q]').fill(words);
    await this.follow(head.getByRole('button', { name: '搜索' }));
  }
  /** Whether these words stand whole on the screen that is before them now. */
  async sees(words: Locator): Promise<boolean> {
    const box = await words.first().boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= screen.height;
  }
}

interface Task {
  readonly asks: string;
  walk(visitor: Visitor): Promise<Locator[]>;
}

const tasks: readonly Task[] = [
  {
    asks: 'is my lane’s lamp repaired, when, and whom do I ring',
    async walk(visitor) {
      await visitor.search('菜市场西巷');
      expect(await visitor.sees(visitor.page.getByText(/正在办，计划\d+年\d+月\d+日/))).toBe(true);
      await visitor.follow(visitor.page.locator('.hits a.row-title'));
      return [visitor.page.locator('.answer-now'), visitor.page.getByRole('link', { name: /打电话问/ })];
    },
  },
  {
    asks: 'where can I help',
    async walk(visitor) {
      await visitor.follow(
        visitor.page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: /帮/ }),
      );
      return [visitor.page.locator('main .cards li a')];
    },
  },
  {
    asks: 'what did the county promise and change this year',
    async walk(visitor) {
      await visitor.follow(visitor.page.locator('a[href="/changes/"]'));
      return [visitor.page.locator('main li a.row-title')];
    },
  },
  {
    asks: 'was the money for the dike received',
    async walk(visitor) {
      await visitor.search('青石河圩堤加固');
      await visitor.follow(visitor.page.locator('.hits a.row-title'));
      return [visitor.page.locator('.answer dd', { hasText: /到位 [\d.]+ 万元，计划/ })];
    },
  },
  {
    asks: 'how do I hear of it when something happens in my village',
    async walk(visitor) {
      await visitor.search('青石村');
      await visitor.follow(visitor.page.locator('.hits a.row-title'));
      return [visitor.page.locator('.page-tools').getByRole('link', { name: '订阅' })];
    },
  },
];

describe.each([false, true])('on a phone of 360 pixels (elder mode: %s)', (elder) => {
  test.each(tasks)('$asks: three taps at most, and the answer on the first screen', async ({ walk }) => {
    const page = await pageFor(demo.browser, { name: 'phone', width: screen.width, elder });
    await page.setViewportSize(screen);
    await page.goto(demo.portal.url);
    const visitor = new Visitor(page);
    for (const answer of await walk(visitor))
      expect(await visitor.sees(answer), await answer.first().innerText()).toBe(true);
    expect(visitor.taps).toBeLessThanOrEqual(3);
    await page.context().close();
  });
});
