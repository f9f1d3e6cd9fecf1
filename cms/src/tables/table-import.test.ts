import { contentTypeOf } from '@xianfeng/content-types';
import { heading, body as bodyOf, paragraph } from '@xianfeng/content-types/body/from-text';
import { columnsOf, headingOf, type Cell, type TableProblem } from '@xianfeng/content-types/table/index';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';
import { writeCsv } from './csv-file.ts';
import { readSheetOf } from './read-sheet.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let town: string;
let otherTown: string;
let clerk: DeskVisitor;
let newcomer: DeskVisitor;
let county: DeskVisitor;
let number = 0;

interface Plan {
  readonly digest: string;
  readonly ticket: string;
  readonly unchanged: number;
  readonly problems: readonly TableProblem[];
  readonly steps: readonly { readonly row: number; readonly title: string; readonly action: string; readonly documentId: string | null; readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[] }[];
}

const nextCode = () => `YL-${String((number += 1)).padStart(3, '0')}`;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const place = (name: string) => examples.publish('organization', { name, level: 'township', publishedBy: null, parent: null });
  [town, otherTown] = [await place('柳溪镇党委'), await place('青石乡党委')];
  [clerk, newcomer, county] = [await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]), await DeskVisitor.signIn(cms, 'xianfeng-editor'), await DeskVisitor.signIn(cms, 'xianfeng-county')];
});
afterAll(() => cms.stop());

const projectOf = (organization: string, changes: object = {}) => examples.draft('project', { organization, code: nextCode(), slug: null, ...changes });
const form = (bytes: Buffer, fields: Record<string, string> = {}) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('file', new Blob([new Uint8Array(bytes)]), '表.csv');
  return data;
};
const table = (cells: Record<string, Cell>, ...more: Record<string, Cell>[]) => {
  const headings = [...new Set([cells, ...more].flatMap((row) => Object.keys(row)))];
  return writeCsv([headings, ...[cells, ...more].map((row) => headings.map((each) => row[each] ?? null))]);
};
const milestone = { '进度节点·节点': '开工', '进度节点·计划完成日期': '2026-06-30' };
const check = async (who: DeskVisitor, kind: string, bytes: Buffer) => (await who.send(`/tables/${kind}/check`, form(bytes))).body as unknown as Plan;
const write = (who: DeskVisitor, kind: string, bytes: Buffer, { digest, ticket }: Pick<Plan, 'digest' | 'ticket'>) => who.send(`/tables/${kind}/write`, form(bytes, { digest, ticket }));
const takeIn = async (who: DeskVisitor, kind: string, bytes: Buffer) => write(who, kind, bytes, await check(who, kind, bytes));
const blockers = ({ problems }: Plan) => problems.filter(({ level }) => level === 'blocking').map(({ row, column, message }) => `${row} ${column}：${message}`);
const drafts = (type: 'project' | 'update', where: object = {}) => cms.rows(type).findMany({ where: { publishedAt: null, ...where }, populate: true });

describe('a table that was given out', () => {
  test.each(['xlsx', 'csv'] as const)('and comes back as %s as it is, changes nothing', async (format) => {
    const project = await projectOf(town, { title: ' =危险的标题 ', problem: '第一行\r\n第二行', milestones: [{ title: '一', planned: '2026-05-01', done: '2026-05-02' }, { title: '二', planned: '2026-06-01' }], internalNote: '只给自己看' });
    await examples.draft('update', { organization: town, project, kind: 'monthly-report', month: '2026-04', body: bodyOf(heading(2, '进展'), paragraph('开工')) });
    for (const kind of ['projects', 'month-reports']) {
      const bytes = await clerk.download(`/tables/${kind}/export?format=${format}`);
      const plan = await check(clerk, kind, bytes);
      expect(blockers(plan)).toEqual([]);
      expect(plan).toMatchObject({ steps: [], problems: [] });
      expect(plan.unchanged).toBeGreaterThan(0);
      const before = JSON.stringify(await drafts('project'));
      expect((await write(clerk, kind, bytes, plan)).body).toEqual({ created: 0, changed: 0 });
      expect(JSON.stringify(await drafts('project'))).toBe(before);
    }
    const organizations = await county.download(`/tables/organizations/export?format=${format}`);
    expect(await check(county, 'organizations', organizations)).toMatchObject({ steps: [], problems: [] });
  });

  test('holds the documents of the own unit and no others', async () => {
    await projectOf(otherTown, { title: '别的镇的项目' });
    await projectOf(town, { title: '自己镇的项目' });
    const text = (await clerk.download('/tables/projects/export?format=csv')).toString();
    expect(text).toContain('自己镇的项目');
    expect(text).not.toContain('别的镇的项目');
    expect((await newcomer.download('/tables/projects/export?format=csv')).toString().trim().split('\r\n')).toHaveLength(1);
  });

  test('holds the month reports of one month, when one is asked for', async () => {
    const project = await projectOf(town, { title: '按月写的项目' });
    for (const month of ['2026-02', '2026-03']) await examples.draft('update', { organization: town, project, kind: 'monthly-report', month, title: `报告 ${month}` });
    const told = async (query: string) => (await clerk.download(`/tables/month-reports/export?format=csv${query}`)).toString().match(/报告 2026-0\d/g);
    expect(await told('&month=2026-03')).toEqual(['报告 2026-03']);
    expect(await told('')).toEqual(['报告 2026-02', '报告 2026-03']);
  });

  test('runs no formula in a spreadsheet', async () => {
    await projectOf(town, { title: '=HYPERLINK("https://evil.example")' });
    const sheet = await readSheetOf(await clerk.download('/tables/projects/export?format=xlsx'));
    const title = sheet[0]?.findIndex((cell) => cell === '项目名称 [title]') ?? -1;
    expect(sheet.map((cells) => cells[title])).toContain(`'=HYPERLINK("https://evil.example")`);
  });

  test('starts empty as a template, with the same headings', async () => {
    const sheet = await readSheetOf(await clerk.download('/tables/projects/template?format=xlsx'));
    expect(sheet).toEqual([columnsOf(contentTypeOf('project'), { internal: true }).map(headingOf)]);
  });
});

describe('a table that is taken in', () => {
  test('makes drafts that nobody sees in public, each with its milestones', async () => {
    const [one, two] = [nextCode(), nextCode()];
    const bytes = table(
      { 项目名称: '修通村道', 项目编号: one, 申报单位: '柳溪镇党委', 阶段: '实施', '进度节点·节点': '第一段', '进度节点·计划完成日期': '2026年6月30日' },
      { 项目编号: one, '进度节点·节点': '第二段', '进度节点·计划完成日期': '2026/9/30' },
      { 项目名称: '安装路灯', 项目编号: two, 申报单位: '柳溪镇党委', ...milestone },
    );
    const ledger = await cms.ledger();
    const plan = await check(clerk, 'projects', bytes);
    expect(plan.problems).toEqual([]);
    expect(plan.steps.map(({ row, title, action }) => [row, title, action])).toEqual([[2, '修通村道', 'create'], [4, '安装路灯', 'create']]);
    expect(plan.steps[0]?.changes).toContainEqual({ of: 'milestones', label: '进度节点·节点（第 2 项）', before: '', after: '第二段' });
    expect((await write(clerk, 'projects', bytes, plan)).body).toEqual({ created: 2, changed: 0 });
    const [made] = await drafts('project', { code: one });
    expect(made).toMatchObject({ title: '修通村道', slug: 'xiu-tong-cun-dao', stage: 'underway', publishedAt: null, organization: { documentId: town }, milestones: [{ title: '第一段', planned: '2026-06-30' }, { title: '第二段', planned: '2026-09-30' }] });
    expect((await clerk.standing('project', made.documentId)).body).toMatchObject({ state: 'draft' });
    expect(await cms.ledger()).toEqual(ledger);
  });

  test('changes only the cells that were changed, and says beforehand what they were', async () => {
    const project = await projectOf(town, { title: '修水渠', milestones: [{ title: '一', planned: '2026-05-01', evidence: [(await cms.picture()).id] }] });
    const [code] = (await drafts('project', { documentId: project })).map((row) => row.code);
    const bytes = table({ 系统编号: project, 项目名称: '修水渠', 项目编号: code, '进度节点·节点': '一', '进度节点·实际完成日期': '2026-05-03' });
    const plan = await check(clerk, 'projects', bytes);
    expect(plan.steps).toEqual([{ row: 2, documentId: project, title: '修水渠', action: 'change', changes: [{ of: 'milestones', label: '进度节点·实际完成日期（第 1 项）', before: '', after: '2026-05-03' }] }]);
    await write(clerk, 'projects', bytes, plan);
    const row = await cms.rows('project').findOne({ where: { documentId: project, publishedAt: null }, populate: { milestones: { populate: ['evidence'] }, organization: true, secretary: true } });
    expect(row).toMatchObject({ title: '修水渠', organization: { documentId: town }, milestones: [{ done: '2026-05-03', evidence: [{ name: '村道.png' }] }] });
    expect(row.secretary).toBeTruthy();
  });

  test('and would keep everybody else waiting for long is asked for in parts', async () => {
    const row = (index: number) => ({ 项目名称: `第 ${index} 个`, 项目编号: `MANY-${index}`, 申报单位: '柳溪镇党委', ...milestone });
    const bytes = (count: number) => table(row(0), ...Array.from({ length: count - 1 }, (_, index) => row(index + 1)));
    expect(blockers(await check(clerk, 'projects', bytes(200)))).toEqual([]);
    expect(blockers(await check(clerk, 'projects', bytes(201)))).toEqual(['1 null：一次最多导入 200 份，这张表有 201 份要写入，请分成几个文件。']);
  });

  test('tells everything that is wrong with it at once, by row and column, and writes nothing', async () => {
    const mine = await projectOf(town, { title: '已有的' });
    const [{ code }] = await drafts('project', { documentId: mine });
    const bytes = table(
      { 项目名称: '甲', 项目编号: nextCode(), 申报单位: '没有这个镇', 阶段: '开工', 办结日期: '2026-02-30', ...milestone, '进度节点·计划完成日期': null },
      { 项目名称: '乙', 项目编号: nextCode(), 申报单位: '青石乡党委', ...milestone },
      { 项目名称: '丙', 项目编号: code, 申报单位: '柳溪镇党委', ...milestone },
      { 项目名称: null, 项目编号: nextCode(), 申报单位: '柳溪镇党委', ...milestone },
      { 项目名称: '戊', 项目编号: nextCode(), 申报单位: '柳溪镇党委' },
      { 系统编号: await projectOf(otherTown), 项目名称: '丁', 项目编号: nextCode(), 申报单位: '柳溪镇党委', ...milestone },
    );
    const plan = await check(clerk, 'projects', bytes);
    expect(plan.problems).toContainEqual({ row: 2, column: '进度节点·计划完成日期', level: 'warning', message: '没有填写。可以先存成草稿，提交审核以前要补上。' });
    expect(blockers(plan)).toEqual([
      '2 申报单位：没有找到叫“没有这个镇”的单位，或者不归您的单位管。',
      '2 阶段：“开工”不在可选的词里。可以填：申报、预审、专家评审、立项公示、实施、验收、办结。',
      '2 办结日期：“2026-02-30”不是日期，请写成 2026-05-01 这样。',
      '3 申报单位：“申报单位”不是您所在的单位，您没有这项权限。',
      `4 项目编号：“项目编号” ${code} 已经有了。要改已有的内容，请用“导出”得到的表，保留“系统编号”；要新增，请换一个。`,
      '5 项目名称：没有填写。',
      '6 进度节点：至少要有一项。',
      expect.stringMatching(/^7 系统编号：没有编号是 [a-z0-9]{24} 的书记项目，或者您没有修改它的权限。/),
    ]);
    const before = (await drafts('project')).length;
    expect(await write(clerk, 'projects', bytes, plan)).toMatchObject({ status: 409, body: { error: { message: '表里还有没有改好的问题，什么都没有写入。请再检查一次。' } } });
    expect(await drafts('project')).toHaveLength(before);
  });

  test('writes all of it or nothing when the last row fails in the middle of it', async () => {
    const codes = [nextCode(), nextCode()];
    const bytes = table({ 项目名称: '好的', 项目编号: codes[0] ?? '', 申报单位: '柳溪镇党委', ...milestone }, { 项目名称: '坏的', 项目编号: codes[1] ?? '', 申报单位: '柳溪镇党委', 网址名: 'taken-later', ...milestone });
    const plan = await check(clerk, 'projects', bytes);
    let made = 0;
    let armed = true;
    cms.app.documents.use(async (context, next) => {
      if (armed && context.action === 'create' && (made += 1) === 2) {
        armed = false;
        const { errors } = await import('@strapi/utils');
        throw new errors.ApplicationError('写到一半坏了。');
      }
      return next();
    });
    expect(await write(clerk, 'projects', bytes, plan)).toMatchObject({ status: 409, body: { error: { message: '第 3 行《坏的》没有写进去：写到一半坏了。整张表都没有导入。' } } });
    expect(await drafts('project', { code: { $in: codes } })).toEqual([]);
    expect((await takeIn(clerk, 'projects', bytes)).body).toEqual({ created: 2, changed: 0 });
  });

  test('is looked through again when somebody changed a document since', async () => {
    const project = await projectOf(town, { title: '原来的' });
    const bytes = table({ 系统编号: project, 项目名称: '表里的' });
    const plan = await check(clerk, 'projects', bytes);
    await cms.documents('project').update({ documentId: project, data: { title: '别人改的' } as never });
    expect(await write(clerk, 'projects', bytes, plan)).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('请再检查一次') } } });
    expect((await drafts('project', { documentId: project }))[0].title).toBe('别人改的');
  });

  test('says that an approval will be lost, and takes it away', async () => {
    const project = await projectOf(town, { title: '等审核的' });
    expect((await clerk.deed('project', project, 'submit')).body).toEqual({ state: 'submitted' });
    const bytes = table({ 系统编号: project, 项目名称: '改了名的' });
    expect((await check(clerk, 'projects', bytes)).problems).toContainEqual(expect.objectContaining({ level: 'warning', message: '这份内容现在是“待审核”，导入以后要重新提交审核。' }));
    await takeIn(clerk, 'projects', bytes);
    expect((await clerk.standing('project', project)).body).toMatchObject({ state: 'draft' });
  });

  test('is not for an account without a unit, nor for units whose place the county keeps', async () => {
    const bytes = table({ 项目名称: '甲', 项目编号: nextCode(), 申报单位: '柳溪镇党委', ...milestone });
    expect(blockers(await check(newcomer, 'projects', bytes))).toEqual([expect.stringContaining('您的账号还没有设定所属单位')]);
    expect(await clerk.send('/tables/organizations/check', form(table({ 单位全称: '新的镇党委', 组织类型: '党委', 层级: '乡镇' })))).toMatchObject({ status: 403, body: { error: { message: '您没有新增单位的权限，请联系组织部管理员。' } } });
  });

  test('of units is public as soon as it is written, each with its entry in the ledger', async () => {
    const before = (await cms.ledger()).length;
    const bytes = table({ 单位全称: '云岭县水利局党组', 简称: '水利局', 组织类型: '党组', 层级: '县直' }, { 单位全称: '云岭县林业局党组', 组织类型: '党组', 层级: 'department' });
    expect((await takeIn(county, 'organizations', bytes)).body).toEqual({ created: 2, changed: 0 });
    expect((await cms.ledger()).slice(before).map(({ action, doc_type }) => [action, doc_type])).toEqual([['publish', 'organization'], ['publish', 'organization']]);
  });

  test('of units may hold a town and its villages, in any order', async () => {
    const bytes = table({ 单位全称: '云岭县白云镇茶山村', 组织类型: '党支部', 层级: '村（社区）', 上级组织: '云岭县白云镇党委', 由谁代为公开: '云岭县白云镇党委' }, { 单位全称: '云岭县白云镇党委', 组织类型: '党委', 层级: '乡镇' });
    const plan = await check(county, 'organizations', bytes);
    expect(plan.problems).toEqual([]);
    expect(plan.steps.map(({ row }) => row)).toEqual([3, 2]);
    expect(plan.steps[1]?.changes).toContainEqual({ of: 'parent', label: '上级组织', before: '', after: '云岭县白云镇党委' });
    expect((await write(county, 'organizations', bytes, plan)).body).toEqual({ created: 2, changed: 0 });
    expect(await cms.rows('organization').findOne({ where: { name: '云岭县白云镇茶山村' }, populate: ['parent', 'publishedBy'] })).toMatchObject({ parent: { name: '云岭县白云镇党委' }, publishedBy: { name: '云岭县白云镇党委' } });
    const circle = table({ 单位全称: '甲镇', 组织类型: '党委', 层级: '乡镇', 上级组织: '乙镇' }, { 单位全称: '乙镇', 组织类型: '党委', 层级: '乡镇', 上级组织: '甲镇' });
    expect(blockers(await check(county, 'organizations', circle))).toEqual([2, 3].map((row) => `${row} null：这张表里的几行互相以对方为上级，分不出先后，请改好。`));
  });

  test('of month reports has one for each project and month', async () => {
    const project = await projectOf(town, { title: '铺沥青' });
    const [{ code }] = await drafts('project', { documentId: project });
    const report = (title: string, month: Cell) => ({ 标题: title, 所属项目: code as string, 发布单位: '柳溪镇党委', 情况截至: '2026-05-31', 正文: '铺完三公里。\n清理现场。', 报告月份: month, 下月计划: '划线' });
    const bytes = table(report('五月', '2026年5月'), report('六月', '2026/6'));
    expect((await takeIn(clerk, 'month-reports', bytes)).body).toEqual({ created: 2, changed: 0 });
    const made = await drafts('update', { project: { documentId: project } });
    expect(made).toMatchObject([{ kind: 'monthly-report', month: '2026-05', body: bodyOf(paragraph('铺完三公里。'), paragraph('清理现场。')) }, { month: '2026-06' }]);
    expect(blockers(await check(clerk, 'month-reports', table(report('又一份', 'May-26'), { ...report('没有月份', null), 类别: '工作进展' })))).toEqual([
      '2 所属项目、报告月份：这个项目这个月的月度报告已经有了。要改它，请用“导出”得到的表，保留“系统编号”。',
      '3 类别：这张表只放月度报告，请填“月度报告”或者留空。',
      '3 报告月份：没有填写，请写成 2026-05 这样。',
    ]);
  });

  test('tells how far it is to whoever has its number, and nothing to others', async () => {
    const [first = {}, ...rest] = Array.from({ length: 40 }, (_, index) => ({ 项目名称: `第 ${index} 个`, 项目编号: nextCode(), 申报单位: '柳溪镇党委', ...milestone }));
    const bytes = table(first, ...rest);
    const plan = await check(clerk, 'projects', bytes);
    const far = (ticket: string) => fetch(`${cms.url}/tables/progress/${ticket}`);
    expect(await (await far(plan.ticket)).json()).toEqual({ done: 0, total: 0 });
    const writing = write(clerk, 'projects', bytes, plan);
    const seen = new Set<number>();
    for (let over = false; !over; ) {
      seen.add(((await (await far(plan.ticket)).json()) as { done: number }).done);
      over = await Promise.race([writing.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1))]);
    }
    expect([...seen].some((done) => done > 0 && done < 40)).toBe(true);
    expect(await (await far(plan.ticket)).json()).toEqual({ done: 40, total: 40 });
    expect((await far(crypto.randomUUID())).status).toBe(404);
  });

  test('is nobody’s business who is not signed in', async () => {
    for (const path of ['/tables/kinds', '/tables/projects/export', '/tables/projects/template']) expect((await fetch(cms.url + path)).status).toBe(401);
    expect((await fetch(`${cms.url}/tables/projects/check`, { method: 'POST', body: form(Buffer.from('x')) })).status).toBe(401);
  });
});
