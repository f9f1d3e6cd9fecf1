import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { survey } from '../look/survey.ts';
import { eventually } from '../support/portal-process.ts';
import { chosen } from './browser-desk.ts';
import { openWorkingCounty, type WorkingCounty } from './working-county.ts';

let county: WorkingCounty;
let clerk: Page;

const previewPanel = (page: Page) => page.getByRole('complementary').filter({ hasText: '复制预览链接' });

async function openProject(): Promise<void> {
  await clerk.goto(county.list('project'));
  await clerk.getByText('青石河圩堤加固').first().click();
  await previewPanel(clerk).getByRole('button', { name: '预览', exact: true }).waitFor();
}

beforeAll(async () => {
  county = await openWorkingCounty();
  await eventually(async () => (await county.read('/projects/wei-di/')).ok);
  clerk = await county.person('编辑');
}, 600_000);
afterAll(() => county?.stop());

describe('a clerk who changed a project', () => {
  test('sees the change in the portal’s own page, and on the first page, before anybody else does', async () => {
    await openProject();
    await clerk.locator('input[name="title"]').fill('青石河圩堤加固（二期）');
    await clerk.getByRole('button', { name: '保存', exact: true }).click();
    await clerk.getByText('现在：已公开，另有修改还没公开').waitFor();
    const [preview] = await Promise.all([
      clerk.waitForEvent('popup'),
      previewPanel(clerk).getByRole('button', { name: '预览', exact: true }).click(),
    ]);
    await preview.getByText('草稿预览，修改还没有公开').waitFor();
    expect(await preview.getByRole('heading', { level: 1 }).innerText()).toContain('二期');
    await preview.getByRole('link', { name: '公开以后会变的页面' }).click();
    await preview.getByRole('link', { name: /^先锋/ }).first().waitFor();
    await preview.goto(`${preview.url().replace('changes', '')}&page=/projects/`);
    expect(await preview.locator('main').innerText()).toContain('二期');
    expect(await (await county.read('/projects/')).text()).not.toContain('二期');
    await preview.close();
  });

  test('sends the link to somebody without an account, who can leave the preview', async () => {
    await previewPanel(clerk).getByRole('button', { name: '复制预览链接' }).click();
    const link = await previewPanel(clerk).getByRole('textbox').inputValue();
    const guest = await (
      await county.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })
    ).newPage();
    await guest.goto(link);
    await guest.getByText('草稿预览，修改还没有公开').waitFor();
    expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await guest.getByRole('link', { name: '离开预览' }).click();
    await guest.waitForURL(({ pathname, search }) => pathname === '/' && search === '');
    expect(await guest.getByText('草稿预览').count()).toBe(0);
  });
});

test('a preview, what it changes, and a link that no longer opens are as easy to use as every public page', async () => {
  await clerk.goto(`${county.list('notice')}/create`);
  await clerk.locator('input[name="title"]').fill('还没有写完的公示');
  await chosen(clerk, '发布单位').waitFor();
  await clerk.getByRole('button', { name: '保存', exact: true }).click();
  await previewPanel(clerk).getByRole('button', { name: '复制预览链接' }).click();
  const { pathname, search } = new URL(await previewPanel(clerk).getByRole('textbox').inputValue());
  const paths = [
    `${pathname}${search}`,
    `${pathname}changes${search}`,
    `${pathname}?link=1.${'a'.repeat(43)}`,
  ];
  const words = await Promise.all(
    paths.map(async (path) => (await (await county.read(path)).text()).replaceAll('<wbr>', '')),
  );
  for (const [index, each] of ['“正文”没有填写', '公开以后会变的页面', '这份草稿现在看不到'].entries())
    expect(words[index]).toContain(each);
  for (const [look, found] of await survey(county.browser, county.portal.url, paths))
    expect(found, look).toEqual([]);
});
