import { contentTypeOf } from '@xianfeng/content-types';
import { body as bodyOf, heading, paragraph } from '@xianfeng/content-types/body/from-text';
import { columnsOf, headingOf } from '@xianfeng/content-types/table/index';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockers, check, write, TableCast } from '../testing/table-cast.ts';
import { readSheetOf } from './read-sheet.ts';

let cast: TableCast;

beforeAll(async () => {
  cast = await TableCast.start();
});
afterAll(() => cast.stop());

describe('a table that was given out', () => {
  test.each(['xlsx', 'csv'] as const)('and comes back as %s as it is, changes nothing', async (format) => {
    const project = await cast.projectOf(cast.town, {
      title: ' =危险的标题 ',
      problem: '第一行\r\n第二行',
      milestones: [
        { title: '一', planned: '2026-05-01', done: '2026-05-02' },
        { title: '二', planned: '2026-06-01' },
      ],
      internalNote: '只给自己看',
    });
    await cast.examples.draft('update', {
      organization: cast.town,
      project,
      kind: 'monthly-report',
      month: '2026-04',
      body: bodyOf(heading(2, '进展'), paragraph('开工')),
    });
    for (const kind of ['projects', 'month-reports']) {
      const bytes = await cast.clerk.download(`/tables/${kind}/export?format=${format}`);
      const plan = await check(cast.clerk, kind, bytes);
      expect(blockers(plan)).toEqual([]);
      expect(plan).toMatchObject({ steps: [], problems: [] });
      expect(plan.unchanged).toBeGreaterThan(0);
      const before = JSON.stringify(await cast.drafts('project'));
      expect((await write(cast.clerk, kind, bytes, plan)).body).toEqual({ created: 0, changed: 0 });
      expect(JSON.stringify(await cast.drafts('project'))).toBe(before);
    }
    const organizations = await cast.county.download(`/tables/organizations/export?format=${format}`);
    expect(await check(cast.county, 'organizations', organizations)).toMatchObject({
      steps: [],
      problems: [],
    });
  });

  test('holds the documents of the own unit and no others', async () => {
    await cast.projectOf(cast.otherTown, { title: '别的镇的项目' });
    await cast.projectOf(cast.town, { title: '自己镇的项目' });
    const text = (await cast.clerk.download('/tables/projects/export?format=csv')).toString();
    expect(text).toContain('自己镇的项目');
    expect(text).not.toContain('别的镇的项目');
    expect(
      (await cast.newcomer.download('/tables/projects/export?format=csv')).toString().trim().split('\r\n'),
    ).toHaveLength(1);
  });

  test('holds the month reports of one month, when one is asked for', async () => {
    const project = await cast.projectOf(cast.town, { title: '按月写的项目' });
    for (const month of ['2026-02', '2026-03'])
      await cast.examples.draft('update', {
        organization: cast.town,
        project,
        kind: 'monthly-report',
        month,
        title: `报告 ${month}`,
      });
    const told = async (query: string) =>
      (await cast.clerk.download(`/tables/month-reports/export?format=csv${query}`))
        .toString()
        .match(/报告 2026-0\d/g);
    expect(await told('&month=2026-03')).toEqual(['报告 2026-03']);
    expect(await told('')).toEqual(['报告 2026-02', '报告 2026-03']);
  });

  test('runs no formula in a spreadsheet', async () => {
    await cast.projectOf(cast.town, { title: '=HYPERLINK("https://evil.example")' });
    const sheet = await readSheetOf(await cast.clerk.download('/tables/projects/export?format=xlsx'));
    const title = sheet[0]?.findIndex((cell) => cell === '项目名称 [title]') ?? -1;
    expect(sheet.map((cells) => cells[title])).toContain(`'=HYPERLINK("https://evil.example")`);
  });

  test('starts empty as a template, with the same headings', async () => {
    const sheet = await readSheetOf(await cast.clerk.download('/tables/projects/template?format=xlsx'));
    expect(sheet).toEqual([columnsOf(contentTypeOf('project'), { internal: true }).map(headingOf)]);
  });
});
