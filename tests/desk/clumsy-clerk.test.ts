import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approve, choose, englishOn, panel, stands } from './browser-desk.ts';
import { openWritingCounty, type WritingCounty } from './working-county.ts';
import { save, saveWhole } from './writing-desk.ts';

let county: WritingCounty;
let clerk: Page;
let reviewer: Page;
let address: string;

const actions = async (): Promise<string[]> =>
  (
    (await (await county.desk.publicLedger()).json()) as {
      entries: { type: string; action: string }[];
    }
  ).entries
    .filter(({ type }) => type === 'notice')
    .map(({ action }) => action);
const jump = (page: Page, words: string) => panel(page).getByRole('button', { name: `去改：${words}` });
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('name') ?? document.activeElement?.className ?? '',
  );

beforeAll(async () => {
  county = await openWritingCounty();
  [clerk, reviewer] = [await county.person('编辑'), await county.person('审核')];
}, 600_000);
afterAll(() => county?.stop());

describe('a clerk who presses twice', () => {
  test('makes one document, not two', async () => {
    await clerk.goto(county.form('notice'));
    await clerk.locator('input[name="title"]').fill('修路公示');
    await choose(clerk, '发布单位', '云岭县柳溪镇党委');
    await clerk.getByRole('button', { name: '保存', exact: true }).dblclick();
    await stands(clerk, '草稿');
    address = clerk.url();
    await clerk.goto(county.list('notice'));
    await clerk.getByRole('gridcell', { name: '修路公示', exact: true }).first().waitFor();
    expect(await clerk.getByRole('gridcell', { name: '修路公示', exact: true }).count()).toBe(1);
  });
});

describe('a clerk who left something out', () => {
  test('is led from each sentence to the field that it speaks of', async () => {
    await clerk.goto(address);
    await jump(clerk, '“正文”没有填写，改好后再发布。').click();
    await expect.poll(() => focused(clerk)).toContain('tiptap');
    await clerk.keyboard.type('村道从五月十一日起修两个星期，请从东边的桥绕行。');
    await clerk.locator('input[name="closes"]').fill('2050-05-11');
    await save(clerk);
    await panel(clerk).getByText('发布以前要改好').waitFor({ state: 'detached' });
  });

  test('is told so too when the form was saved before the desk had said anything of it', async () => {
    const ofProject = /\/workflow\/project\/[a-z0-9]{24}$/;
    const { promise: isSaved, resolve: letGo } = Promise.withResolvers<void>();
    let asked = 0;
    await clerk.route(ofProject, async (route) => {
      asked += 1;
      const isFirst = asked === 1;
      const response = await route.fetch();
      if (isFirst) await isSaved;
      await route.fulfill({ response });
    });
    await clerk.goto(county.list('project'));
    await clerk.getByRole('gridcell', { name: '青石河圩堤加固', exact: true }).click();
    await clerk.getByRole('button', { name: '第一段', exact: true }).click();
    await clerk.locator('input[name="milestones.0.done"]').fill('2050-01-02');
    await saveWhole(clerk);
    expect(asked).toBe(1);
    letGo();
    await panel(clerk).getByText('发布以前要改好').waitFor();
    await clerk.unroute(ofProject);
  });

  test('also into an item of a list that is closed', async () => {
    await clerk.goto(county.list('project'));
    await clerk.getByRole('gridcell', { name: '青石河圩堤加固', exact: true }).click();
    await clerk.getByRole('button', { name: '第一段', exact: true }).click();
    await clerk.locator('input[name="milestones.0.done"]').fill('2050-01-01');
    await saveWhole(clerk);
    await panel(clerk).getByText('发布以前要改好').waitFor();
    await clerk.reload();
    await jump(clerk, '“进度节点”第 1 项的“实际完成日期”是将来的日期，请改成已经发生的日期。').click();
    await expect.poll(() => focused(clerk)).toBe('milestones.0.done');
  });
});

describe('a notice that says until when it stands', () => {
  test('is proposed for withdrawal on the day after, and its clerk may appoint that once it is approved', async () => {
    await clerk.goto(address);
    await panel(clerk).getByRole('button', { name: '提交审核' }).dblclick();
    await stands(clerk, '待审核');
    await reviewer.goto(address);
    await approve(reviewer);
    await clerk.reload();
    await panel(clerk).getByRole('button', { name: '到时撤下' }).click();
    expect(await panel(clerk).getByRole('textbox').nth(0).inputValue()).toBe('2050年5月12日 00:00');
    expect(await panel(clerk).getByRole('textbox').nth(1).inputValue()).toBe('公示期已满');
    await panel(clerk).getByRole('button', { name: '确认到时撤下' }).click();
    await panel(clerk).getByText('到时撤下：2050年5月12日 00:00（公示期已满）').waitFor();
  });

  test('is published once, however often and in however many windows 发布 is pressed; a window that is behind says so and catches up', async () => {
    const other = await clerk.context().newPage();
    await other.goto(address);
    await stands(other, '已批准，可以发布');
    for (const page of [clerk, other])
      await panel(page).getByRole('button', { name: '发布', exact: true }).dblclick();
    await panel(clerk).getByRole('button', { name: '确认发布' }).dblclick();
    await stands(clerk, '已公开');
    await panel(other).getByRole('button', { name: '确认发布' }).click();
    await panel(other)
      .getByText(/现在是“已公开”，不能发布/)
      .waitFor();
    await stands(other, '已公开');
    expect(await actions()).toEqual(['publish']);
    await other.close();
  });
});

describe('what a reviewer deleted by mistake', () => {
  test('is brought back by the county, with its history', async () => {
    await clerk.goto(county.form('honour'));
    await clerk.locator('input[name="title"]').fill('删错的荣誉');
    await choose(clerk, '单位', '云岭县柳溪镇党委');
    await save(clerk);
    await stands(clerk, '草稿');
    const lead = await county.person('组织部管理员');
    await lead.goto(clerk.url());
    await lead.getByRole('button', { name: '更多操作' }).first().click();
    await lead.getByRole('menuitem', { name: '删除' }).click();
    await lead.getByText('修改历史会留着').waitFor();
    await lead.getByRole('button', { name: '确认' }).click();
    await lead.waitForURL(/api::honour\.honour(?:\?|$)/);
    await lead.goto(`${county.desk.url}/admin/deleted`);
    await lead.getByText('删错的荣誉').waitFor();
    expect(await englishOn(lead)).toEqual([]);
    await lead.getByRole('button', { name: '恢复《删错的荣誉》' }).click();
    await stands(lead, '草稿');
    expect(await lead.locator('input[name="title"]').inputValue()).toBe('删错的荣誉');
    await lead.context().close();
  });
});

test('a list is narrowed by a day as people write it, and whatever was chosen before is chosen no longer', async () => {
  await clerk.goto(county.list('notice'));
  await clerk.getByRole('row').nth(1).getByRole('checkbox').click();
  await clerk.getByText('已选中 1 项').waitFor();
  await clerk.getByRole('button', { name: '筛选' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('combobox').first().click();
  expect(await clerk.getByRole('option').allInnerTexts()).not.toContain('documentId');
  await clerk.getByRole('option', { name: '截止日期' }).click();
  await dialog.locator('input[name="value"]').fill('2050年5月11日');
  expect(await englishOn(clerk)).toEqual([]);
  await dialog.getByRole('button', { name: '添加筛选器' }).click();
  await clerk
    .getByText(/截止日期 等于 2050年5月11日/)
    .first()
    .waitFor();
  await clerk.getByRole('gridcell', { name: '修路公示', exact: true }).waitFor();
  await clerk.getByText(/^已选中/).waitFor({ state: 'detached' });
});
