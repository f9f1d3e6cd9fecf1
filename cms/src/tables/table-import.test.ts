import { body as bodyOf, paragraph } from '@xianfeng/content-types/body/from-text';
import type { Cell } from '@xianfeng/content-types/table/index';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockers, check, form, milestone, table, takeIn, write, TableCast } from '../testing/table-cast.ts';

let cast: TableCast;

beforeAll(async () => {
  cast = await TableCast.start();
});
afterAll(() => cast.stop());

describe('a table that is taken in', () => {
  test('makes drafts that nobody sees in public, each with its milestones', async () => {
    const [one, two] = [cast.nextCode(), cast.nextCode()];
    const bytes = table(
      {
        项目名称: '修通村道',
        项目编号: one,
        申报单位: '柳溪镇党委',
        阶段: '实施',
        '进度节点·节点': '第一段',
        '进度节点·计划完成日期': '2026年6月30日',
      },
      { 项目编号: one, '进度节点·节点': '第二段', '进度节点·计划完成日期': '2026/9/30' },
      { 项目名称: '安装路灯', 项目编号: two, 申报单位: '柳溪镇党委', ...milestone },
    );
    const ledger = await cast.cms.ledger();
    const plan = await check(cast.clerk, 'projects', bytes);
    expect(plan.problems).toEqual([]);
    expect(plan.steps.map(({ row, title, action }) => [row, title, action])).toEqual([
      [2, '修通村道', 'create'],
      [4, '安装路灯', 'create'],
    ]);
    expect(plan.steps[0]?.changes).toContainEqual({
      of: 'milestones',
      label: '进度节点·节点（第 2 项）',
      before: '',
      after: '第二段',
    });
    expect((await write(cast.clerk, 'projects', bytes, plan)).body).toEqual({ created: 2, changed: 0 });
    const [made] = await cast.drafts('project', { code: one });
    expect(made).toMatchObject({
      title: '修通村道',
      slug: 'xiu-tong-cun-dao',
      stage: 'underway',
      publishedAt: null,
      organization: { documentId: cast.town },
      milestones: [
        { title: '第一段', planned: '2026-06-30' },
        { title: '第二段', planned: '2026-09-30' },
      ],
    });
    expect((await cast.clerk.state('project', made.documentId)).body).toMatchObject({ state: 'draft' });
    expect(await cast.cms.ledger()).toEqual(ledger);
  });

  test('says of a stage to which the public project cannot jump that it will not be published so', async () => {
    const code = cast.nextCode();
    const project = await cast.examples.publish('project', {
      organization: cast.town,
      code,
      title: '修塘坝',
    });
    const bytes = table({
      系统编号: project,
      项目名称: '修塘坝',
      项目编号: code,
      阶段: '验收',
      '进度节点·节点': '开工',
    });
    expect((await check(cast.clerk, 'projects', bytes)).problems).toContainEqual({
      row: 2,
      column: null,
      level: 'warning',
      message: expect.stringMatching(
        /^网站上这个项目的阶段是“申报”，不能直接改成“验收”。.*（可以先存成草稿，提交审核以前要改好）。$/,
      ),
    });
  });

  test('changes only the cells that were changed, and says beforehand what they were', async () => {
    const project = await cast.projectOf(cast.town, {
      title: '修水渠',
      milestones: [{ title: '一', planned: '2026-05-01', evidence: [(await cast.cms.picture()).id] }],
    });
    const [code] = (await cast.drafts('project', { documentId: project })).map((row) => row.code);
    const bytes = table({
      系统编号: project,
      项目名称: '修水渠',
      项目编号: code,
      '进度节点·节点': '一',
      '进度节点·实际完成日期': '2026-05-03',
    });
    const plan = await check(cast.clerk, 'projects', bytes);
    expect(plan.steps).toEqual([
      {
        row: 2,
        documentId: project,
        title: '修水渠',
        action: 'change',
        changes: [
          { of: 'milestones', label: '进度节点·实际完成日期（第 1 项）', before: '', after: '2026-05-03' },
        ],
      },
    ]);
    await write(cast.clerk, 'projects', bytes, plan);
    const row = await cast.cms.rows('project').findOne({
      where: { documentId: project, publishedAt: null },
      populate: { milestones: { populate: ['evidence'] }, organization: true, secretary: true },
    });
    expect(row).toMatchObject({
      title: '修水渠',
      organization: { documentId: cast.town },
      milestones: [{ done: '2026-05-03', evidence: [{ name: '村道.png' }] }],
    });
    expect(row.secretary).toBeTruthy();
  });

  test('tells everything that is wrong with it at once, by row and column, and writes nothing', async () => {
    const mine = await cast.projectOf(cast.town, { title: '已有的' });
    const [{ code }] = await cast.drafts('project', { documentId: mine });
    const bytes = table(
      {
        项目名称: '甲',
        项目编号: cast.nextCode(),
        申报单位: '没有这个镇',
        阶段: '开工',
        办结日期: '2026-02-30',
        ...milestone,
        '进度节点·计划完成日期': null,
      },
      { 项目名称: '乙', 项目编号: cast.nextCode(), 申报单位: '青石乡党委', ...milestone },
      { 项目名称: '丙', 项目编号: code, 申报单位: '柳溪镇党委', ...milestone },
      { 项目名称: null, 项目编号: cast.nextCode(), 申报单位: '柳溪镇党委', ...milestone },
      { 项目名称: '戊', 项目编号: cast.nextCode(), 申报单位: '柳溪镇党委' },
      {
        系统编号: await cast.projectOf(cast.otherTown),
        项目名称: '丁',
        项目编号: cast.nextCode(),
        申报单位: '柳溪镇党委',
        ...milestone,
      },
    );
    const plan = await check(cast.clerk, 'projects', bytes);
    expect(plan.problems).toContainEqual({
      row: 2,
      column: '进度节点·计划完成日期',
      level: 'warning',
      message: '没有填写。可以先存成草稿，提交审核以前要补上。',
    });
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
    const before = (await cast.drafts('project')).length;
    expect(await write(cast.clerk, 'projects', bytes, plan)).toMatchObject({
      status: 409,
      body: { error: { message: '表里还有没有改好的问题，什么都没有写入。请再检查一次。' } },
    });
    expect(await cast.drafts('project')).toHaveLength(before);
  });

  test('and would keep everybody else waiting for long is asked for in parts', async () => {
    const row = (index: number) => ({
      项目名称: `第 ${index} 个`,
      项目编号: `MANY-${index}`,
      申报单位: '柳溪镇党委',
      ...milestone,
    });
    const bytes = (count: number) =>
      table(row(0), ...Array.from({ length: count - 1 }, (_, index) => row(index + 1)));
    const most = cast.cms.app.db.dialect.client === 'sqlite' ? 200 : 1000;
    expect(blockers(await check(cast.clerk, 'projects', bytes(most)))).toEqual([]);
    expect(blockers(await check(cast.clerk, 'projects', bytes(most + 1)))).toEqual([
      `1 null：一次最多导入 ${most} 份，这张表有 ${most + 1} 份要写入，请分成几个文件。`,
    ]);
  });

  test('writes all of it or nothing when the last row fails in the middle of it', async () => {
    const codes = [cast.nextCode(), cast.nextCode()];
    const bytes = table(
      { 项目名称: '好的', 项目编号: codes[0] ?? '', 申报单位: '柳溪镇党委', ...milestone },
      {
        项目名称: '坏的',
        项目编号: codes[1] ?? '',
        申报单位: '柳溪镇党委',
        网址名: 'taken-later',
        ...milestone,
      },
    );
    const plan = await check(cast.clerk, 'projects', bytes);
    let made = 0;
    let armed = true;
    cast.cms.app.documents.use(async (context, next) => {
      if (armed && context.action === 'create' && (made += 1) === 2) {
        armed = false;
        const { errors } = await import('@strapi/utils');
        throw new errors.ApplicationError('写到一半坏了。');
      }
      return next();
    });
    expect(await write(cast.clerk, 'projects', bytes, plan)).toMatchObject({
      status: 409,
      body: { error: { message: '第 3 行《坏的》没有写进去：写到一半坏了。整张表都没有导入。' } },
    });
    expect(await cast.drafts('project', { code: { $in: codes } })).toEqual([]);
    expect((await takeIn(cast.clerk, 'projects', bytes)).body).toEqual({ created: 2, changed: 0 });
  });

  test('is looked through again when somebody changed a document since', async () => {
    const project = await cast.projectOf(cast.town, { title: '原来的' });
    const bytes = table({ 系统编号: project, 项目名称: '表里的' });
    const plan = await check(cast.clerk, 'projects', bytes);
    await cast.cms.documents('project').update({ documentId: project, data: { title: '别人改的' } as never });
    expect(await write(cast.clerk, 'projects', bytes, plan)).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('请再检查一次') } },
    });
    expect((await cast.drafts('project', { documentId: project }))[0].title).toBe('别人改的');
  });

  test('says that an approval will be lost, and takes it away', async () => {
    const project = await cast.projectOf(cast.town, { title: '等审核的' });
    expect((await cast.clerk.deed('project', project, 'submit')).body).toEqual({ state: 'submitted' });
    const bytes = table({ 系统编号: project, 项目名称: '改了名的' });
    expect((await check(cast.clerk, 'projects', bytes)).problems).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: '这份内容现在是“待审核”，导入以后要重新提交审核。',
      }),
    );
    await takeIn(cast.clerk, 'projects', bytes);
    expect((await cast.clerk.state('project', project)).body).toMatchObject({ state: 'draft' });
  });

  test('is not for an account without a unit, nor for units whose place the county keeps', async () => {
    const bytes = table({ 项目名称: '甲', 项目编号: cast.nextCode(), 申报单位: '柳溪镇党委', ...milestone });
    expect(blockers(await check(cast.newcomer, 'projects', bytes))).toEqual([
      expect.stringContaining('您的账号还没有设定所属单位'),
    ]);
    expect(
      await cast.clerk.send(
        '/tables/organizations/check',
        form(table({ 单位全称: '新的镇党委', 组织类型: '党委', 层级: '乡镇' })),
      ),
    ).toMatchObject({
      status: 403,
      body: { error: { message: '您没有新增或者修改单位的权限，请联系组织部管理员。' } },
    });
  });

  test('of units is public as soon as it is written, each with its entry in the ledger', async () => {
    const before = (await cast.cms.ledger()).length;
    const bytes = table(
      { 单位全称: '云岭县水利局党组', 简称: '水利局', 组织类型: '党组', 层级: '县直' },
      { 单位全称: '云岭县林业局党组', 组织类型: '党组', 层级: 'department' },
    );
    expect((await takeIn(cast.county, 'organizations', bytes)).body).toEqual({ created: 2, changed: 0 });
    expect((await cast.cms.ledger()).slice(before).map(({ action, doc_type }) => [action, doc_type])).toEqual(
      [
        ['publish', 'organization'],
        ['publish', 'organization'],
      ],
    );
  });

  test('of units may hold a town and its villages, in any order', async () => {
    const bytes = table(
      {
        单位全称: '云岭县白云镇茶山村',
        组织类型: '党支部',
        层级: '村（社区）',
        上级组织: '云岭县白云镇党委',
        由谁代为公开: '云岭县白云镇党委',
      },
      { 单位全称: '云岭县白云镇党委', 组织类型: '党委', 层级: '乡镇' },
    );
    const plan = await check(cast.county, 'organizations', bytes);
    expect(plan.problems).toEqual([]);
    expect(plan.steps.map(({ row }) => row)).toEqual([3, 2]);
    expect(plan.steps[1]?.changes).toContainEqual({
      of: 'parent',
      label: '上级组织',
      before: '',
      after: '云岭县白云镇党委',
    });
    expect((await write(cast.county, 'organizations', bytes, plan)).body).toEqual({ created: 2, changed: 0 });
    expect(
      await cast.cms
        .rows('organization')
        .findOne({ where: { name: '云岭县白云镇茶山村' }, populate: ['parent', 'publishedBy'] }),
    ).toMatchObject({ parent: { name: '云岭县白云镇党委' }, publishedBy: { name: '云岭县白云镇党委' } });
    const circle = table(
      { 单位全称: '甲镇', 组织类型: '党委', 层级: '乡镇', 上级组织: '乙镇' },
      { 单位全称: '乙镇', 组织类型: '党委', 层级: '乡镇', 上级组织: '甲镇' },
    );
    expect(blockers(await check(cast.county, 'organizations', circle))).toEqual(
      [2, 3].map((row) => `${row} null：这张表里的几行互相以对方为上级，分不出先后，请改好。`),
    );
  });

  test('of more units than are written at once is refused before anybody puts them in order', async () => {
    const [first = {}, ...rest] = Array.from({ length: 5000 }, (_, index) => ({
      单位全称: `云岭县第${index}村`,
      组织类型: '党支部',
      层级: '村（社区）',
      上级组织: index < 4999 ? `云岭县第${index + 1}村` : null,
    }));
    const plan = await check(cast.county, 'organizations', table(first, ...rest));
    expect(plan.steps).toEqual([]);
    expect(plan.problems).toEqual([
      {
        row: 1,
        column: null,
        level: 'blocking',
        message: expect.stringMatching(/^一次最多导入 \d+ 份，这张表有 5000 份要写入，请分成几个文件。$/),
      },
    ]);
  });

  test('is not even opened for whoever may only read what it holds', async () => {
    for (const deed of ['check', 'write'])
      expect(
        (await cast.clerk.send(`/tables/organizations/${deed}`, form(Buffer.from('PK\u0003\u0004')))).body,
      ).toMatchObject({ error: { message: '您没有新增或者修改单位的权限，请联系组织部管理员。' } });
  });

  test('that is larger than any table is refused before it is read', async () => {
    const large = form(Buffer.alloc(10 * 1024 * 1024 + 1, 65));
    expect(await cast.clerk.send('/tables/projects/check', large)).toMatchObject({
      status: 409,
      body: { error: { message: '这个文件超过 10 MB，请分成几个文件导入。' } },
    });
  });

  test('is one of many that one account hands in: one is taken, the others are told when to come again', async () => {
    const bytes = table({
      项目名称: '修渡口',
      项目编号: cast.nextCode(),
      申报单位: '柳溪镇党委',
      ...milestone,
    });
    const send = () =>
      fetch(`${cast.cms.url}/tables/projects/check`, {
        method: 'POST',
        body: form(bytes),
        headers: { authorization: cast.clerk.bearer() },
      });
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, send),
      fetch(`${cast.cms.url}/tables/projects/check`, {
        method: 'POST',
        body: form(bytes),
        headers: { authorization: cast.county.bearer() },
      }),
    ]);
    expect(answers.at(-1)?.status).toBe(200);
    const own = answers.slice(0, 8);
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set([200, 503]));
    const busy = own.find(({ status }) => status === 503);
    expect(Number(busy?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await busy?.json()).toMatchObject({
      error: { message: '您的上一个表格还在处理，请等它完成以后再试。' },
    });
    expect((await send()).status).toBe(200);
  });

  test('of month reports has one for each project and month', async () => {
    const project = await cast.projectOf(cast.town, { title: '铺沥青' });
    const [{ code }] = await cast.drafts('project', { documentId: project });
    const report = (title: string, month: Cell) => ({
      标题: title,
      所属项目: code as string,
      发布单位: '柳溪镇党委',
      情况截至: '2026-05-31',
      正文: '铺完三公里。\n清理现场。',
      报告月份: month,
      下月计划: '划线',
    });
    const bytes = table(report('五月', '2026年5月'), report('六月', '2026/6'));
    expect((await takeIn(cast.clerk, 'month-reports', bytes)).body).toEqual({ created: 2, changed: 0 });
    const made = await cast.drafts('update', { project: { documentId: project } });
    expect(made).toMatchObject([
      {
        kind: 'monthly-report',
        month: '2026-05',
        body: bodyOf(paragraph('铺完三公里。'), paragraph('清理现场。')),
      },
      { month: '2026-06' },
    ]);
    expect(
      blockers(
        await check(
          cast.clerk,
          'month-reports',
          table(report('又一份', 'May-26'), { ...report('没有月份', null), 类别: '工作进展' }),
        ),
      ),
    ).toEqual([
      '2 所属项目、报告月份：已经有了，一个项目一个月只能有一份月度报告。要改已有的内容，请用“导出”得到的表，保留“系统编号”；要新增，请换一个。',
      '3 类别：这张表只放月度报告，请填“月度报告”或者留空。',
      '3 报告月份：没有填写，请写成 2026-05 这样。',
    ]);
  });

  test('tells how far it is to whoever has its number, and nothing to others', async () => {
    const [first = {}, ...rest] = Array.from({ length: 40 }, (_, index) => ({
      项目名称: `第 ${index} 个`,
      项目编号: cast.nextCode(),
      申报单位: '柳溪镇党委',
      ...milestone,
    }));
    const bytes = table(first, ...rest);
    const plan = await check(cast.clerk, 'projects', bytes);
    const far = (ticket: string) => fetch(`${cast.cms.url}/tables/progress/${ticket}`);
    expect(await (await far(plan.ticket)).json()).toEqual({ done: 0, total: 0 });
    const writing = write(cast.clerk, 'projects', bytes, plan);
    const seen = new Set<number>();
    for (let over = false; !over;) {
      seen.add(((await (await far(plan.ticket)).json()) as { done: number }).done);
      over = await Promise.race([
        writing.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1)),
      ]);
    }
    expect([...seen].some((done) => done > 0 && done < 40)).toBe(true);
    expect(await (await far(plan.ticket)).json()).toEqual({ done: 40, total: 40 });
    expect((await far(crypto.randomUUID())).status).toBe(404);
  });

  test('is looked through though it names more documents than a database takes in one question', async () => {
    const id = (number: number) => `z${String(number).padStart(23, '0')}`;
    const columns = 80;
    const rows = Array.from({ length: 430 }, (_, row) =>
      Array.from({ length: columns }, (_, column) => id(row * columns + column)).join(','),
    );
    const headings = `系统编号,项目名称${','.repeat(columns - 2)}`;
    const { problems } = await check(cast.clerk, 'projects', Buffer.from([headings, ...rows].join('\n')));
    expect(problems.filter(({ message }) => message.startsWith('没有编号是 z')).length).toBe(430);
  });

  test('is nobody’s business who is not signed in', async () => {
    for (const path of ['/tables/kinds', '/tables/projects/export', '/tables/projects/template'])
      expect((await fetch(cast.cms.url + path)).status).toBe(401);
    expect(
      (await fetch(`${cast.cms.url}/tables/projects/check`, { method: 'POST', body: form(Buffer.from('x')) }))
        .status,
    ).toBe(401);
  });
});
