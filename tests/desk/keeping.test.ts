import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, englishOn, stands } from './browser-desk.ts';
import { openWritingCounty, type WritingCounty } from './working-county.ts';
import { emptyText, save, saveWhole } from './writing-desk.ts';

let writing: WritingCounty;
let clerk: Page;
let documentId: string;

const banner = (page: Page) => page.getByRole('region', { name: '没有保存的内容' });
const keptSign = (page: Page) => page.getByText(/写的内容已经存在这台电脑里/);
const title = (page: Page) => page.locator('input[name="title"]');
const text = (page: Page) => page.locator('.tiptap').innerText();

/** Another window of the same person, in the same browser. */
async function otherWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  other.setDefaultTimeout(60_000);
  return other;
}

/** The tab dies as when its process is killed: no event, no farewell. */
async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await gone;
  await page.close();
}

async function write(page: Page, words: string): Promise<void> {
  await emptyText(page);
  await page.keyboard.type(words);
  await keptSign(page).waitFor();
  // What is kept follows the last word by a second.
  await page.waitForTimeout(1500);
}

beforeAll(async () => {
  writing = await openWritingCounty();
  clerk = await writing.person('编辑');
}, 600_000);

afterAll(() => writing?.stop());

describe('what a clerk wrote and did not save', () => {
  test('survives the death of the tab, even for a document that never was saved, and is offered, not forced', async () => {
    const doomed = await otherWindow(clerk);
    await doomed.goto(writing.form('update'));
    await title(doomed).fill('第三段开始填土');
    await choose(doomed, '所属项目', '青石河圩堤加固');
    await write(doomed, '清基做完，开始填土。');
    await crash(doomed);

    await clerk.goto(writing.form('update'));
    await banner(clerk)
      .getByText(/最后写于\d{4}年\d+月\d+日 \d\d:\d\d，改过：.*正文/)
      .waitFor();
    expect(await title(clerk).inputValue()).toBe('');
    expect((await text(clerk)).trim()).toBe('');
    await banner(clerk).getByRole('button', { name: '先看看写了什么' }).click();
    expect(await banner(clerk).getByLabel('没有保存的文字').inputValue()).toContain('清基做完，开始填土。');
    await banner(clerk).getByRole('button', { name: '恢复我写的内容' }).click();
    expect(await title(clerk).inputValue()).toBe('第三段开始填土');
    expect(await text(clerk)).toContain('清基做完，开始填土。');
    await clerk.getByText('青石河圩堤加固').first().waitFor();
  });

  test('is cleared away once it is saved', async () => {
    await choose(clerk, '发布单位', '云岭县柳溪镇党委');
    await clerk.locator('input[name="asOf"]').fill('2026-02-03');
    await save(clerk);
    await stands(clerk, '草稿');
    documentId = clerk.url().split('/').at(-1)?.split('?')[0] ?? '';
    expect(documentId).toMatch(/^[a-z0-9]{24}$/);
    await clerk.waitForTimeout(1500);
    expect(
      await clerk.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('xianfeng:kept:'))),
    ).toEqual([]);
    await clerk.goto(writing.form('update'));
    await clerk.locator('.tiptap').waitFor();
    await clerk.waitForTimeout(1500);
    expect(await banner(clerk).count()).toBe(0);
  });

  test('is there at once after the window was closed, and gone when it is not wanted', async () => {
    const closed = await otherWindow(clerk);
    await closed.goto(writing.form('update', documentId));
    await write(closed, '关掉以前写的。');
    await closed.close({ runBeforeUnload: false });
    await clerk.goto(writing.form('update', documentId));
    await banner(clerk).waitFor();
    await clerk.waitForLoadState('networkidle');
    expect(await englishOn(clerk)).toEqual([]);
    expect(await text(clerk)).not.toContain('关掉以前写的');
    await banner(clerk).getByRole('button', { name: '不要了' }).click();
    await banner(clerk).getByRole('button', { name: '确定不要了' }).click();
    expect(await banner(clerk).count()).toBe(0);
    await clerk.reload();
    await clerk.locator('.tiptap').waitFor();
    await clerk.waitForTimeout(1500);
    expect(await banner(clerk).count()).toBe(0);
  });

  test('survives a login that has expired: the save says so, and after signing in it is offered', async () => {
    const expired = await writing.person('编辑');
    await expired.goto(writing.form('update', documentId));
    await write(expired, '登录过期以前写的。');
    await expired.context().clearCookies();
    await expired.evaluate(() => {
      localStorage.removeItem('jwtToken');
    });
    await save(expired);
    await expired
      .getByText(/登录已经结束/)
      .first()
      .waitFor();
    // Strapi asks before it takes an unsaved form away.
    const leave = expired
      .getByRole('alertdialog')
      .or(expired.getByRole('dialog'))
      .getByRole('button', { name: '确认' });
    await leave.or(expired.getByLabel('电子邮件')).first().waitFor();
    if (await leave.count()) await leave.click();
    await expired.getByLabel('电子邮件').fill(writing.desk.account('编辑').email);
    await expired.locator('input[name="password"]').fill(writing.desk.account('编辑').password);
    await expired.getByRole('button', { name: '登录' }).click();
    await expired.getByRole('heading', { name: /您好/ }).or(expired.locator('.tiptap')).first().waitFor();
    await expired.goto(writing.form('update', documentId));
    await banner(expired).getByRole('button', { name: '恢复我写的内容' }).click();
    expect(await text(expired)).toContain('登录过期以前写的。');
    await expired.context().close();
  });

  test('stays on the page when the desk does not answer', async () => {
    await clerk.goto(writing.form('update', documentId));
    await write(clerk, '断网时写的。');
    await clerk.context().setOffline(true);
    try {
      await save(clerk);
      await clerk
        .getByText(/没有连上编辑台，没有保存/)
        .first()
        .waitFor();
      await clerk.waitForTimeout(1000);
      expect(await text(clerk)).toContain('断网时写的。');
    } finally {
      await clerk.context().setOffline(false);
    }
    await saveWhole(clerk);
    await clerk.getByText('写的内容随时存在这台电脑里').waitFor();
    await clerk.waitForTimeout(500);
    await clerk.reload();
    await clerk.getByText('断网时写的。').waitFor();
  });
});

test('somebody who writes on without a pause is kept all the same', async () => {
  await clerk.goto(writing.form('notice'));
  await clerk.locator('.tiptap').click();
  let done = false;
  const typing = clerk.keyboard.type('字'.repeat(80), { delay: 150 }).then(() => (done = true));
  await clerk.waitForFunction(() =>
    Object.entries(localStorage).some(
      ([key, value]) =>
        key.startsWith('xianfeng:kept:') && key.includes('notice') && String(value).includes('字字字'),
    ),
  );
  expect(done).toBe(false);
  await typing;
});

describe('two editors at once', () => {
  test('see each other; the second to save is refused, keeps the text, and brings it into the newer version', async () => {
    const reviewer = await writing.person('审核');
    await clerk.goto(writing.form('update', documentId));
    await clerk.locator('.tiptap').waitFor();
    await reviewer.goto(writing.form('update', documentId));
    await reviewer
      .getByText(/也打开着这份内容（从\d\d:\d\d起）/)
      .first()
      .waitFor();
    await clerk
      .getByText(/也打开着这份内容（从\d\d:\d\d起）/)
      .first()
      .waitFor();

    await title(reviewer).fill('审核人改过的标题');
    await save(reviewer);
    await reviewer.getByText('写的内容随时存在这台电脑里').waitFor();

    await write(clerk, '编辑写的正文。');
    await save(clerk);
    await clerk
      .getByText(/没有保存：.*保存过新的版本.*您写的没有丢/)
      .first()
      .waitFor();
    await clerk.waitForTimeout(1500);
    expect(await text(clerk)).toContain('编辑写的正文。');
    expect(await clerk.getByRole('button', { name: '保存', exact: true }).isEnabled()).toBe(true);

    clerk.once('dialog', (dialog) => void dialog.accept());
    await clerk.reload();
    await banner(clerk)
      .getByText(/后来有人保存过新的版本/)
      .waitFor();
    expect(await title(clerk).inputValue()).toBe('审核人改过的标题');
    await banner(clerk).getByRole('button', { name: '恢复我写的内容' }).click();
    expect(await text(clerk)).toContain('编辑写的正文。');
    await saveWhole(clerk);
    await clerk.getByText('写的内容随时存在这台电脑里').waitFor();
    await clerk.reload();
    await clerk.getByText('编辑写的正文。').waitFor();
    expect(await title(clerk).inputValue()).toBe('审核人改过的标题');
    await reviewer.context().close();
  });
});
