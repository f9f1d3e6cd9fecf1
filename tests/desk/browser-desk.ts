import type { Browser, Page, Request } from 'playwright-core';

/** Signs in at the desk in a window of its own, as a person does. */
export async function signIn(
  browser: Browser,
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1300 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/admin/auth/login`);
  await page.getByLabel('电子邮件').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: /您好/ }).waitFor();
  return page;
}

/** Counts what a page asks from now on; what it returns waits until that has been answered and nothing more was asked for half a second. */
function askedFromNowOn(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = 0;
  const begin = (request: Request) => void open.add(request);
  const end = (request: Request) => {
    open.delete(request);
    last = performance.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  return async () => {
    last = performance.now();
    while (open.size > 0 || performance.now() - last < 500) await page.waitForTimeout(50);
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  };
}

/**
 * Goes from one screen of the desk to another as its own menu does, without loading its program again, and waits until
 * the other screen stands: under another heading, with nothing left to ask.
 */
export async function goOn(page: Page, path: string): Promise<void> {
  const answered = askedFromNowOn(page);
  const before = await page.evaluate((to) => {
    const heading = document.querySelector('h1')?.innerText;
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    return heading;
  }, path);
  await page.waitForFunction((last) => {
    const heading = document.querySelector('h1')?.innerText;
    return heading !== undefined && heading !== last;
  }, before);
  await answered();
}

/** The words above a relation that names one document. */
export const chosen = (page: Page, label: string) =>
  page.locator('label').filter({ hasText: new RegExp(`^${label} \\(1\\)`) });

/** Chooses a document for a relation by its name, unless the form named it by itself, because there was no other. */
export async function choose(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  await box.fill(name);
  // The form may name it at the very moment in which it is to be chosen, and then it is no longer offered.
  await Promise.race([
    page.getByRole('option', { name }).first().click(),
    chosen(page, label).first().waitFor(),
  ]);
  if (await page.getByRole('listbox').first().isVisible()) await page.keyboard.press('Escape');
}

/** The panel beside the form that tells where a document stands. */
export const panel = (page: Page) => page.getByRole('complementary').filter({ hasText: '审核和发布' });

/** Waits until the panel says that the document stands where it should. */
export async function stands(page: Page, words: string): Promise<void> {
  await panel(page).getByText(`现在：${words}`, { exact: true }).waitFor();
}

/** Approves, and leaves it to somebody else to publish. */
export async function approve(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: '批准', exact: true }).click();
  await panel(page).getByRole('button', { name: '确认批准' }).click();
  await stands(page, '已批准，可以发布');
}

/** Publishes what was approved; the desk asks once. */
export async function publish(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: '发布', exact: true }).click();
  await panel(page).getByRole('button', { name: '确认发布' }).click();
  await stands(page, '已公开');
}

/** The bar below a form: where its document stands, what comes next. */
export const bar = (page: Page) => page.getByRole('region', { name: '保存和下一步' });

/** Counts from now on how often a person presses the mouse in a page, and how often the page is loaded. */
export async function presses(page: Page): Promise<() => Promise<{ clicks: number; loads: number }>> {
  let loads = 0;
  const count = () => void (loads += 1);
  page.on('load', count);
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    window.addEventListener('pointerdown', () => (counted.presses += 1), true);
  });
  return async () => {
    page.off('load', count);
    return { clicks: await page.evaluate(() => (window as unknown as { presses: number }).presses), loads };
  };
}

/** What a page says: on the screen, in the tab, and to those who hear it. */
async function allWords(page: Page): Promise<string> {
  const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const heard = await page
    .locator('body')
    .evaluate(
      (body, names) =>
        [...body.querySelectorAll('*')]
          .flatMap((element) => names.map((name) => element.getAttribute(name) ?? ''))
          .filter((text) => !/\.(?:jpe?g|png)$/i.test(text)),
      spoken,
    );
  const written = await page
    .locator('body')
    .evaluate((body) =>
      [...body.querySelectorAll('*')].flatMap((element) =>
        ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)
          ? []
          : [...element.childNodes]
              .filter((node) => node.nodeType === Node.TEXT_NODE)
              .map((node) => node.textContent ?? ''),
      ),
    );
  return [await page.title(), ...heard, ...written].join('\n');
}

/** What a page says in English: words of three letters or more, names and codes apart. */
export async function englishOn(page: Page): Promise<string[]> {
  const text = await allWords(page);
  const words = text.match(/[A-Za-z]{3,}(?:[ '’-][A-Za-z]+)*/g) ?? [];
  return [...new Set(words)].filter(
    (word) =>
      !/^(JPG|PNG|PDF|Ctrl|Shift|Enter|Alt|Esc|Tab|Word|YL|projects|jpg|png|demo|invalid|editor|reviewer)$/i.test(
        word,
      ),
  );
}
