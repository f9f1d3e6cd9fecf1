import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { componentsOf, contentTypeOf, typeNames, uidOf } from '../../content-types/index.ts';
import { choose, englishOn, goOn, panel, presses, stands } from './browser-desk.ts';
import { openWritingCounty, type WritingCounty } from './working-county.ts';

let writing: WritingCounty;
let county: Page;
let reviewer: Page;
let clerk: Page;
let address: string;

const path = (name: (typeof typeNames)[number]) =>
  `/admin/content-manager/${contentTypeOf(name).single ? 'single-types' : 'collection-types'}/${uidOf(name)}`;
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();
const history = (page: Page) => page.getByRole('dialog').filter({ hasText: '修改历史' });

const groups = typeNames.flatMap((name) => [
  contentTypeOf(name).fields,
  ...componentsOf(contentTypeOf(name).fields).map((part) => part.fields),
]);
/** Latin words that our own forms need: ICP备案号, an address as an example. */
const ours = new Set(
  groups
    .flatMap((fields) => Object.values(fields))
    .flatMap(({ label, help }) => `${label} ${help ?? ''}`.match(/[A-Za-z]{3,}/g) ?? []),
);
const foreignOn = async (page: Page) =>
  (await englishOn(page)).filter((words) => !words.split(/[^A-Za-z]+/).every((word) => ours.has(word)));

beforeAll(async () => {
  writing = await openWritingCounty();
  [county, reviewer, clerk] = [
    await writing.person('组织部管理员'),
    await writing.person('审核'),
    await writing.person('编辑'),
  ];
}, 600_000);
afterAll(() => writing?.stop());

describe('whoever works for the county', () => {
  test(
    'reads Chinese on every screen that the menu leads to, lists and forms',
    { timeout: 600_000 },
    async () => {
      const screens = [
        '/admin/plugins/upload',
        '/admin/me',
        '/admin/emergencies',
        ...typeNames.flatMap((name) =>
          contentTypeOf(name).single ? [path(name)] : [path(name), `${path(name)}/create`],
        ),
        '/admin',
      ];
      for (const screen of screens) {
        await goOn(county, screen);
        if (screen.endsWith('/create')) await county.locator('input[type="text"]').first().waitFor();
        expect(await foreignOn(county), screen).toEqual([]);
        expect(await county.locator('a[href*="strapi.io"]:visible').count(), screen).toBe(0);
      }
    },
  );

  test('types a date as people write it, and chooses one from a week that begins on Monday', async () => {
    await county.goto(writing.form('notice'));
    const opens = county.locator('input[name="opens"]');
    await opens.fill('2026/5/11');
    await county.locator('input[name="title"]').fill('汛情通告');
    expect(await opens.inputValue()).toBe('2026年5月11日');
    await opens.fill('后天');
    await county.locator('input[name="title"]').fill('汛情通告');
    expect(await opens.inputValue()).toBe('2026年5月11日');
    await county.getByText('没有看懂这个日期，没有改。').waitFor();
    await county.getByRole('button', { name: '打开日历' }).first().click();
    expect(await county.getByRole('columnheader').allInnerTexts()).toEqual([...'一二三四五六日']);
    await county.getByRole('button', { name: '2026年5月20日' }).click();
    expect(await opens.inputValue()).toBe('2026年5月20日');
  });

  test('publishes at once in an emergency, and that stands on a list until somebody else reviewed it', async () => {
    await choose(county, '发布单位', '云岭县柳溪镇党委');
    await county.locator('.tiptap').click();
    await county.keyboard.type('河水上涨，请沿河住户今晚转移到镇中学。');
    await save(county);
    await stands(county, '草稿');
    address = county.url();
    await panel(county).getByRole('button', { name: '紧急发布' }).click();
    await panel(county).getByRole('textbox').fill('汛情紧急，来不及送审');
    await panel(county).getByRole('button', { name: '确认紧急发布' }).click();
    await stands(county, '已公开');
    await panel(county).getByText('这份内容是紧急发布的，还没有补审。').waitFor();

    await reviewer.goto(`${writing.desk.url}/admin/emergencies`);
    await reviewer.getByText('还没有补审').waitFor();
    await reviewer.getByRole('link', { name: '汛情通告' }).click();
    await panel(reviewer).getByRole('button', { name: '补审', exact: true }).click();
    for (const box of await panel(reviewer).getByRole('checkbox').all()) await box.click();
    await panel(reviewer).getByRole('textbox').fill('情况属实');
    await panel(reviewer).getByRole('button', { name: '确认补审' }).click();
    await panel(reviewer).getByText('还没有补审').waitFor({ state: 'detached' });
    await reviewer.goto(`${writing.desk.url}/admin/emergencies`);
    await reviewer.getByText(/情况属实/).waitFor();
    expect(await englishOn(reviewer)).toEqual([]);
  });
});

describe('a reviewer', () => {
  test('sets the day on which a notice goes, and takes it back', async () => {
    await reviewer.goto(address);
    await panel(reviewer).getByRole('button', { name: '到时撤下' }).click();
    const [moment, reason] = [
      panel(reviewer).getByRole('textbox').nth(0),
      panel(reviewer).getByRole('textbox').nth(1),
    ];
    const year = new Date().getFullYear() + 1;
    await moment.fill(`${year}年3月2日 10:30`);
    await reason.fill('汛期已过');
    await panel(reviewer).getByRole('button', { name: '确认到时撤下' }).click();
    await panel(reviewer).getByText(`到时撤下：${year}年3月2日 10:30（汛期已过）`).waitFor();
    await panel(reviewer).getByRole('button', { name: '取消到时撤下' }).click();
    await panel(reviewer)
      .getByText(/汛期已过）/)
      .waitFor({ state: 'detached' });
  });
});

describe('a clerk', () => {
  test('finds no button of Strapi that goes round the review', async () => {
    await clerk.goto(address);
    await stands(clerk, '已公开');
    for (const name of ['发布', '取消发布', '放弃修改'])
      expect(await clerk.getByRole('button', { name, exact: true }).count(), name).toBe(0);
    await clerk.getByRole('button', { name: '更多操作' }).first().click();
    await clerk.getByRole('menu').waitFor();
    const offered = await clerk.getByRole('menuitem').allInnerTexts();
    expect(offered).toContain('复制编号');
    expect(offered.join()).not.toMatch(/发布|放弃|[A-Za-z]{3}/);
    await clerk.keyboard.press('Escape');
    await clerk.goto(`${writing.desk.url}${path('notice')}`);
    await clerk.getByRole('checkbox').first().click();
    for (const name of ['发布', '取消发布'])
      expect(await clerk.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  });

  test('sees who changed what, and brings an earlier version back as a draft', async () => {
    await clerk.goto(address);
    await clerk.locator('input[name="title"]').fill('汛情通告（二）');
    await save(clerk);
    await stands(clerk, '已公开，另有修改还没公开');
    await clerk.getByRole('button', { name: '查看修改历史' }).click();
    await history(clerk).getByText('演示编辑').first().waitFor();
    const changed = history(clerk).getByRole('listitem').filter({ hasText: '标题' }).first();
    expect(await changed.locator('del').first().innerText()).toBe('汛情通告');
    expect(await changed.locator('ins').first().innerText()).toBe('汛情通告（二）');
    expect(await englishOn(clerk)).toEqual([]);
    const pressed = await presses(clerk);
    await history(clerk).getByRole('button', { name: '恢复成草稿' }).first().click();
    await history(clerk).getByRole('button', { name: '确认恢复成草稿' }).click();
    await stands(clerk, '已公开');
    await expect.poll(() => clerk.locator('input[name="title"]').inputValue()).toBe('汛情通告');
    expect((await pressed()).loads).toBe(0);
    await history(clerk).waitFor({ state: 'detached' });
  });

  test('reads in the side panel what has to be put right, before submitting', async () => {
    await clerk.locator('input[name="title"]').fill('联系人 110101199003070011');
    await save(clerk);
    await panel(clerk).getByText('发布以前要改好').waitFor();
    await panel(clerk).getByText('“标题”里有像身份证号的数字“1101…11”，请去掉。').waitFor();
  });
});

test('nobody’s browser asked anything of anyone outside the office', () => {
  expect(writing.outside).toEqual([]);
});
