import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beijingDate, formatMonth } from '../../content-types/rules/beijing-time.ts';
import { lastDayOf, monthBefore, monthOf, monthToReport } from '../../content-types/rules/month-report.ts';
import { bodyDocument } from '../../scripts/seed/body-document.ts';
import { ref, type Operation } from '../../scripts/seed/operation.ts';
import { eventually } from '../support/portal-process.ts';
import { approve, bar, englishOn, panel, presses, publish, stands } from './browser-desk.ts';
import { smallCounty } from './small-county.ts';
import { openWorkingCounty, type WorkingCounty } from './working-county.ts';

let county: WorkingCounty;
let clerk: Page;
let reviewer: Page;

const today = beijingDate(new Date().toISOString());
const month = monthToReport(today, []);
const lastMonth = monthBefore(month);
const asOf = lastDayOf(month) < today ? lastDayOf(month) : today;

/** The small county, whose project has a figure to report and a report of the month before. */
function reportingCounty(photo: string): Operation[] {
  const operations = smallCounty(photo).map((operation) =>
    operation.op === 'publish' && operation.key === 'project'
      ? {
          ...operation,
          data: {
            ...operation.data,
            milestones: [
              { title: '第一段', planned: '2026-06-30' },
              { title: '第二段', planned: '2026-09-30' },
            ],
            metrics: [{ name: '加固圩堤', unit: '米', baseline: 0, target: 2400 }],
          },
        }
      : operation,
  );
  const report: Operation = {
    op: 'publish',
    type: 'update',
    key: 'report',
    data: {
      title: '上个月的报告',
      project: ref('project'),
      kind: 'monthly-report',
      organization: ref('town'),
      asOf: lastDayOf(lastMonth),
      month: lastMonth,
      body: bodyDocument('清基做完。'),
      nextPlan: '第一段填土到顶。\n开始护坡。',
    },
  };
  return [...operations.slice(0, -1), report, ...operations.slice(-1)];
}

beforeAll(async () => {
  county = await openWorkingCounty(reportingCounty);
  [clerk, reviewer] = [await county.person('编辑'), await county.person('审核')];
  for (const page of [clerk, reviewer]) await page.setViewportSize({ width: 1366, height: 768 });
}, 600_000);
afterAll(() => county?.stop());

const documentIn = (page: Page) => page.url().split('/').at(-1)?.split('?')[0] ?? '';

describe('a clerk with a spreadsheet', () => {
  const hand = async (name: string, text: string) => {
    const file = join(county.folder, name);
    writeFileSync(file, text);
    await clerk.locator('input[type=file]').setInputFiles(file);
  };

  test('finds the tables in the menu, in Chinese, and takes the projects out', async () => {
    await clerk.getByRole('link', { name: '表格导入导出' }).click();
    await clerk.getByRole('heading', { name: '导入', exact: true }).waitFor();
    expect(
      (await englishOn(clerk)).filter((word) => !['Excel', 'CSV', 'WPS', 'xlsx'].includes(word)),
    ).toEqual([]);
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`书记项目-${today}.csv`);
    const file = join(county.folder, 'out.csv');
    await download.saveAs(file);
    const text = readFileSync(file, 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toMatch(/项目名称 \[title\].*青石河圩堤加固/s);
    const [template] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: '下载模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('书记项目（模板）.xlsx');
  });

  test('is told what is wrong by row and column, and nothing is written', async () => {
    await hand(
      '错的.csv',
      '项目名称,项目编号,申报单位,阶段,进度节点·节点\n修水渠,LX-1,没有这个镇,开工,清淤\n修水渠,YL-2026-001,云岭县柳溪镇党委,实施,清淤\n',
    );
    await clerk.getByText('有 3 处要改好，什么都不会写入。').waitFor();
    for (const cells of [
      ['第 2 行', '申报单位', '没有找到叫“没有这个镇”的单位，或者不归您的单位管。'],
      ['第 2 行', '阶段', '“开工”不在可选的词里'],
      ['第 3 行', '项目编号', 'YL-2026-001 已经有了'],
    ]) {
      expect(
        await clerk
          .getByRole('row')
          .filter({ hasText: cells[2] ?? '' })
          .innerText(),
      ).toContain(cells[1]);
    }
    expect(await clerk.getByRole('button', { name: /^写入/ }).count()).toBe(0);
  });

  test('sees what would be written, has it written, and finds the drafts', async () => {
    await hand(
      '对的.csv',
      '项目名称,项目编号,申报单位,阶段,进度节点·节点,进度节点·计划完成日期\n修水渠,LX-1,云岭县柳溪镇党委,实施,清淤,2026年6月30日\n,LX-1,,,衬砌,2026/9/30\n装路灯,LX-2,云岭县柳溪镇党委,申报,立杆,2026-08-01\n',
    );
    await clerk.getByText('这张表会新增 2 份。写入以后都是草稿，还要提交审核才会公开。').waitFor();
    await clerk.getByRole('button', { name: '第 2 行　新增　《修水渠》' }).click();
    await clerk
      .getByRole('row')
      .filter({ hasText: '进度节点·节点（第 2 项）' })
      .filter({ hasText: '衬砌' })
      .waitFor();
    await clerk.getByRole('button', { name: '写入 2 份' }).click();
    await clerk.getByText('已写入：新增 2 份，修改 0 份。').waitFor();
    await clerk.goto(county.list('project'));
    for (const title of ['修水渠', '装路灯'])
      await clerk.getByRole('gridcell', { name: title, exact: true }).waitFor();
    expect(await (await county.desk.publicLedger()).text()).not.toContain('修水渠');
  });
});

describe('a clerk who writes the month report', () => {
  let pressed: Awaited<ReturnType<typeof presses>>;

  test('begins it from the project, with last month’s plan beside it', async () => {
    await clerk.goto(county.list('project'));
    await clerk.getByRole('gridcell', { name: '青石河圩堤加固', exact: true }).click();
    await clerk.getByRole('button', { name: '写本月月报' }).waitFor();
    pressed = await presses(clerk);
    await clerk.getByRole('button', { name: '写本月月报' }).click();
    await clerk.waitForURL(/api::update\.update\/[a-z0-9]{24}/);
    expect(await clerk.locator('input[name="title"]').inputValue()).toBe(
      `青石河圩堤加固：${formatMonth(month)}月报`,
    );
    expect(await clerk.locator('input[name="month"]').inputValue()).toBe(month);
    await clerk.getByText(`${formatMonth(lastMonth)}的报告计划做`).waitFor();
    await clerk.getByRole('complementary').getByText('第一段填土到顶。').waitFor();
    expect(await clerk.locator('.tiptap').innerText()).toContain('开始护坡。');
    expect(await englishOn(clerk)).toEqual([]);
  });

  test('gives the figure and what comes next, sees what the project will say, and submits in one press', async () => {
    await clerk.locator('.tiptap p').last().click();
    await clerk.keyboard.type('第一段九百米填土到顶，护坡开了头。');
    await clerk.getByRole('button', { name: /^加固圩堤/ }).click();
    await clerk.locator('input[name="metricValues.0.value"]').click();
    await clerk.keyboard.type('900');
    await clerk.getByText('“加固圩堤”为 900 米').waitFor();
    await bar(clerk).getByRole('button', { name: '保存并提交' }).click();
    await stands(clerk, '待审核');
  });

  test('has it published within eight presses of both, and no page was loaded between the steps', async () => {
    const mine = await pressed();
    await reviewer.goto(`${county.desk.url}/admin`);
    await reviewer.getByRole('link', { name: /月报/ }).waitFor();
    const counted = await presses(reviewer);
    await reviewer.getByRole('link', { name: /月报/ }).click();
    await bar(reviewer).getByRole('button', { name: '批准并发布', exact: true }).click();
    await panel(reviewer).getByRole('button', { name: '确认批准并发布' }).click();
    await stands(reviewer, '已公开');
    const theirs = await counted();
    expect(mine.clicks + theirs.clicks).toBeLessThanOrEqual(8);
    expect(mine.loads + theirs.loads).toBe(0);
  });

  test('marks a milestone done in a correction, and citizens see the project follow, with the reason in its history', async () => {
    const report = documentIn(clerk);
    await clerk.goto(county.form('update', report));
    await clerk.getByRole('button', { name: '记为完成' }).first().click();
    expect(await clerk.locator('input[name="milestone"]').inputValue()).toBe('第一段');
    await clerk.locator('textarea[name="nextPlan"]').fill('护坡做完。');
    await bar(clerk).getByRole('button', { name: '保存并提交' }).click();
    await panel(clerk).getByRole('textbox').fill('第一段已经完成');
    await panel(clerk).getByRole('combobox').click();
    await clerk.getByRole('option', { name: '文字更正' }).click();
    await panel(clerk).getByRole('button', { name: '确认保存并提交' }).click();
    await stands(clerk, '已公开，修改待审核');
    await reviewer.reload();
    await approve(reviewer);
    await publish(reviewer);
    const page = await eventually(async () => {
      const text = await (await county.read('/projects/wei-di/')).text();
      return text.includes('2 个节点，完成 1 个') && text;
    });
    expect(page).toContain('900');
    const history = await eventually(async () => {
      const text = await (await county.read('/projects/wei-di/history/')).text();
      return text.includes('节点“第一段”') && text;
    });
    expect(history).toContain('根据动态');
    expect(monthOf(asOf)).toBe(month);
  });
});

test('a clerk copies a project as a new draft without its code and address', async () => {
  await clerk.goto(county.list('project'));
  const row = clerk.getByRole('row').filter({ hasText: '青石河圩堤加固' });
  await row.getByRole('gridcell').last().getByRole('button').click();
  await clerk.getByRole('menuitem', { name: '复制成新草稿' }).waitFor();
  expect(await clerk.getByRole('menuitem', { name: '复制一份' }).count()).toBe(0);
  await clerk.getByRole('menuitem', { name: '复制成新草稿' }).click();
  await clerk.waitForURL(/api::project\.project\/[a-z0-9]{24}/);
  await clerk.locator('input[name="title"]').waitFor();
  expect(await clerk.locator('input[name="title"]').inputValue()).toBe('青石河圩堤加固（副本）');
  expect(await clerk.locator('input[name="code"]').inputValue()).toBe('');
  expect(await clerk.locator('input[name="slug"]').inputValue()).not.toBe('wei-di');
  await stands(clerk, '草稿');
});
