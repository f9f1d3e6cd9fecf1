import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { announcedCalendar, calendarWith } from '@xianfeng/content-types/rules/working-calendar';
import { monthToRate } from '@xianfeng/content-types/rules/period';
import { owedReport } from '@xianfeng/content-types/rules/month-report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';
import { calendarNote } from '../reports/county-calendar.ts';
import type { Duties } from './duty.ts';
import type { PublicEvent } from './public-today.ts';
import type { Failure } from './troubles.ts';

interface Home {
  readonly isWithoutUnit: boolean;
  readonly calendar: string | null;
  readonly mayReport: boolean;
  readonly duties: {
    readonly milestones: Duties;
    readonly reports: Duties;
    readonly supervision: Duties;
    readonly standings: Duties;
  };
  readonly published: { readonly count: number; readonly first: readonly PublicEvent[] };
  readonly troubles: { readonly failures: readonly Failure[]; readonly portal: string | null };
  readonly shortcuts: readonly { readonly words: string; readonly to: string }[];
}

let cms: RunningCms;
let examples: ExampleDocuments;
let editor: DeskVisitor;
let reviewer: DeskVisitor;
let neighbour: DeskVisitor;
let portal: Server;
let position = Number.MAX_SAFE_INTEGER;
let failed: string[] = [];

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  const own = [await examples.target('organization')];
  editor = await DeskVisitor.signIn(cms, 'xianfeng-editor', own);
  reviewer = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', own);
  neighbour = await DeskVisitor.signIn(cms, 'xianfeng-editor', [
    await examples.publish('organization', { name: '邻镇', slug: 'lin-zhen', level: 'township' }),
  ]);
  portal = createServer((_, response) =>
    response.end(
      JSON.stringify({
        status: 'ok',
        ledger: { seq: position, at: null, fault: null },
        failed: { count: failed.length, first: failed },
      }),
    ),
  ).listen(0, '127.0.0.1');
  await once(portal, 'listening');
  cms.app.config.set('portal.near', `http://127.0.0.1:${(portal.address() as AddressInfo).port}`);
});
afterAll(async () => {
  portal.close();
  await cms.stop();
});

const homeOf = async (visitor: DeskVisitor) =>
  (await visitor.ask('GET', '/desk/home')).body as unknown as Home;
const today = () => beijingDate(new Date().toISOString());
const late = { milestones: [{ title: '第一段完工', planned: '2020-03-02' }], stage: 'underway' };

describe('the first page of the desk', () => {
  test('tells an editor which milestones of his projects are late, and no neighbour', async () => {
    const documentId = await examples.publish('project', { ...late, title: '拖了很久的项目' });
    const { milestones } = (await homeOf(editor)).duties;
    expect(milestones.first).toContainEqual({
      documentId,
      title: '拖了很久的项目',
      words: expect.stringMatching(/^第一段完工　已逾期\d+个工作日$/),
      isLate: true,
    });
    expect((await homeOf(neighbour)).duties.milestones).toEqual({ count: 0, first: [] });
  });

  test('counts a milestone no longer once it is done', async () => {
    const documentId = await examples.publish('project', { ...late, title: '已经做完的项目' });
    const before = (await homeOf(editor)).duties.milestones.count;
    await cms.documents('project').update({
      documentId,
      data: { milestones: [{ title: '第一段完工', planned: '2020-03-02', done: '2020-03-01' }] } as never,
    });
    expect((await homeOf(editor)).duties.milestones.count).toBe(before - 1);
  });

  test('misses the report of last month until somebody begins it', async () => {
    const documentId = await examples.publish('project', { ...late, title: '没交报告的项目' });
    const missing = async () => (await homeOf(reviewer)).duties.reports.first.map((duty) => duty.documentId);
    expect(await missing()).toContain(documentId);
    const page = await homeOf(reviewer);
    expect(page.duties.reports.first.find((duty) => duty.documentId === documentId)).toMatchObject({
      month: owedReport(today(), null).month,
    });
    // Whoever may write begins exactly the one that is missing; supervision only sees it.
    expect([
      page.mayReport,
      (await homeOf(await DeskVisitor.signIn(cms, 'xianfeng-supervisor'))).mayReport,
    ]).toEqual([true, false]);
    await examples.draft('update', {
      project: documentId,
      kind: 'monthly-report',
      month: owedReport(today(), null).month,
    });
    expect(await missing()).not.toContain(documentId);
    expect((await homeOf(neighbour)).duties.reports.count).toBe(0);
  });

  test('tells a unit what supervision waits for once it was delivered, and whoever writes it from the start', async () => {
    const supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
    const order = {
      kind: 'order',
      deadline: '2020-03-02',
      reply: null,
      repliedOn: null,
      issues: [{ problem: '没有围挡' }],
      project: null,
      title: '拖了很久的督办',
    };
    const delivered = await examples.draft('supervision', { ...order, deliveredOn: '2020-02-20' });
    const waiting = await examples.draft('supervision', { ...order, deliveredOn: null });
    await examples.draft('supervision', { ...order, kind: 'talk', deliveredOn: '2020-02-20', title: '约谈' });
    const told = async (visitor: DeskVisitor) =>
      (await homeOf(visitor)).duties.supervision.first.map(({ documentId }) => documentId);
    expect(await told(editor)).toEqual([delivered]);
    expect((await homeOf(editor)).duties.supervision.first[0]).toMatchObject({
      title: '拖了很久的督办',
      words: '逾期未改　期限2020年3月2日',
      isLate: true,
    });
    expect(await told(supervisor)).toEqual([delivered, waiting]);
    expect(await told(neighbour)).toEqual([]);
    await supervisor.content('PUT', 'supervision', `/${delivered}`, {
      reply: '已经装好。',
      repliedOn: '2020-03-01',
      issues: [{ problem: '没有围挡', putRightOn: '2020-03-01' }],
    });
    expect(await told(editor)).toEqual([]);
  });

  test('misses the standing of last month, for whoever writes standings, until somebody begins it', async () => {
    const supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
    const missing = async (visitor: DeskVisitor) =>
      (await homeOf(visitor)).duties.standings.first.map(({ title }) => title);
    const programme = await examples.publish('programme', { name: '年度书记项目', slug: 'nian-du' });
    await examples.draft('standing', {
      programme,
      kind: 'month',
      period: '2020-01',
      slug: 'nian-du/2020-01',
    });
    expect(await missing(supervisor)).toEqual(['年度书记项目']);
    expect(await missing(editor)).toEqual([]);
    const month = monthToRate(today());
    await examples.draft('standing', { programme, kind: 'month', period: month, slug: `nian-du/${month}` });
    expect(await missing(supervisor)).toEqual([]);
  });

  test('shows what went public today and where it stands, what was taken down without an address', async () => {
    const { count } = (await homeOf(editor)).published;
    const documentId = await examples.publish('notice', { title: '今天的公示', slug: 'jin-tian' });
    expect((await homeOf(editor)).published).toMatchObject({
      count: count + 1,
      first: [
        {
          words: '公开',
          type: '公示公告',
          title: '今天的公示',
          url: 'http://localhost:4321/notices/jin-tian/',
        },
        ...Array(Math.min(count, 11)).fill({}),
      ],
    });
    await reviewer.deed('notice', documentId, 'withdraw', { note: '写错了' });
    expect((await homeOf(editor)).published.first[0]).toMatchObject({
      words: '撤下',
      title: '今天的公示',
      url: null,
    });
    expect((await homeOf(neighbour)).published.first.map(({ title }) => title)).not.toContain('今天的公示');
  });

  test('says which appointment was not kept, and why, until somebody takes the next step', async () => {
    const project = await examples.publish('project');
    const documentId = await examples.draft('notice', { project, title: '到时没有发出去的公示' });
    await editor.deed('notice', documentId, 'submit');
    await reviewer.deed('notice', documentId, 'approve', {
      checked: [
        ...cms.part<typeof import('../workflow/approval-checklist.ts')>('workflow/approval-checklist')
          .approvalChecklist,
      ],
    });
    const at = new Date(Date.now() + 3_600_000);
    await editor.deed('notice', documentId, 'schedule', { at: at.toISOString() });
    await cms.documents('project').unpublish({ documentId: project });
    await cms
      .part<typeof import('../workflow/keep-appointments.ts')>('workflow/keep-appointments')
      .keepAppointments(cms.app, new Date(at.getTime() + 1000));
    const failed = async (visitor: DeskVisitor) =>
      (await homeOf(visitor)).troubles.failures.filter((failure) => failure.documentId === documentId);
    expect(await failed(editor)).toMatchObject([
      { title: '到时没有发出去的公示', reason: expect.stringMatching(/^到时没有发布：/) },
    ]);
    expect(await failed(neighbour)).toEqual([]);
    await cms.documents('notice').update({ documentId, data: { project: null } as never });
    await editor.deed('notice', documentId, 'submit');
    expect(await failed(editor)).toEqual([]);
  });

  test('says when the portal lags behind or does not answer', async () => {
    position = (await cms.ledger()).length - 2;
    expect((await homeOf(editor)).troubles.portal).toContain('还差最近公开的 2 条');
    position += 2;
    expect((await homeOf(editor)).troubles.portal).toBeNull();
    failed = ['/projects/a/', '/topics/b/'];
    expect((await homeOf(editor)).troubles.portal).toBe(
      '网站有 2 个页面没有更新成功，还是原来的样子：/projects/a/、/topics/b/。内容没有丢；网站会自动再试；几分钟以后还是这样，请告诉系统管理员。',
    );
    failed = [];
    const { portalTrouble } = cms.part<typeof import('./troubles.ts')>('home/troubles');
    expect(await portalTrouble(cms.app, 'http://127.0.0.1:1')).toContain('网站现在没有回答');
  });

  test('says to an account without a unit that it has none', async () => {
    const newcomer = await DeskVisitor.signIn(cms, 'xianfeng-editor');
    const told = await Promise.all([newcomer, editor].map(homeOf));
    expect(told.map(({ isWithoutUnit }) => isWithoutUnit)).toEqual([true, false]);
  });

  test('offers the three things that somebody does most', async () => {
    const fresh = await DeskVisitor.signIn(cms, 'xianfeng-editor', [await examples.target('organization')]);
    const offered = async () => (await homeOf(fresh)).shortcuts.map(({ words }) => words);
    expect(await offered()).toEqual(['写一份动态', '写一份需求', '查看书记项目']);
    for (const slug of ['one', 'two'])
      await fresh.content('POST', 'notice', '', {
        title: '公示',
        slug,
        kind: 'publicity',
        organization: { connect: [{ documentId: await examples.target('organization') }] },
      });
    expect(await offered()).toEqual(['写一份公示公告', '写一份动态', '写一份需求']);
  });

  test('counts as done what a reviewer decided about, too', async () => {
    const fresh = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [await examples.target('organization')]);
    const offered = async () => (await homeOf(fresh)).shortcuts.map(({ words }) => words);
    expect((await offered())[0]).toBe('查看动态');
    for (const note of ['缺日期', '还是缺']) {
      const documentId = await examples.draft('notice');
      await editor.deed('notice', documentId, 'submit');
      await fresh.deed('notice', documentId, 'return', { note });
    }
    expect(await offered()).toEqual(['查看公示公告', '查看动态', '查看书记项目']);
  });

  test('is not shown to whoever did not sign in', async () => {
    expect((await fetch(`${cms.url}/desk/home`)).status).toBe(401);
  });
});

describe('holidays that the county sets', () => {
  const settings = {
    name: '先锋',
    county: '云岭县',
    motto: '说到做到',
    introduction: '简介',
    sponsor: '县委',
  };
  const day = (days: number) => addDays(today(), days);
  const years = [0, 1].map((more) => Number(today().slice(0, 4)) + more);
  /** The settings as they are stored. */
  const stored = async () => {
    const [settings]: unknown[] = await cms
      .documents('siteSettings')
      .findMany({ populate: ['calendarDays'] as never });
    return settings as { documentId: string; calendarDays: unknown[] } | undefined;
  };
  const nationalDays = years.map((year) => ({
    kind: 'holiday',
    from: `${year}-10-01`,
    to: `${year}-10-07`,
    name: '国庆节',
  }));

  test('move deadlines at the desk, make a year known, and are noted once', async () => {
    const title = '放假前要完成的项目';
    await examples.publish('project', {
      stage: 'underway',
      title,
      milestones: [{ title: '放假里的节点', planned: day(-3) }],
    });
    const holiday = { kind: 'holiday', from: day(-9), to: day(9), name: '演练' };
    const { documentId } = await cms.documents('siteSettings').create({
      data: { ...settings, calendarDays: [...nationalDays, holiday] } as never,
    });
    const { calendar, duties } = await homeOf(editor);
    expect(calendar).toBeNull();
    expect(duties.milestones.first.find((duty) => duty.title === title)?.isLate ?? false).toBe(false);
    await cms
      .documents('siteSettings')
      .update({ documentId, data: { ...settings, calendarDays: nationalDays } as never });
    const again = (await homeOf(editor)).duties.milestones.first;
    expect(again.find((duty) => duty.title === title)).toMatchObject({ isLate: true });
  });

  test.each([
    ['end before they begin', { from: '2027-05-05', to: '2027-05-01' }, /结束早于开始/],
    ['last for years', { from: '2027-05-01', to: '2029-05-05' }, /超过31天，请检查年份/],
  ])('that %s are refused, and nothing is lost', async (_what, days, words) => {
    const before = await stored();
    await expect(
      cms.documents('siteSettings').update({
        documentId: before?.documentId ?? '',
        data: { ...settings, calendarDays: [{ kind: 'holiday', ...days }] } as never,
      }),
    ).rejects.toThrow(words);
    const after = await stored();
    expect(after?.calendarDays).toEqual(before?.calendarDays);
  });
});

test('the desk says which year it can only guess, from two months before it', () => {
  expect(calendarNote(announcedCalendar, '2026-10-01')).toBeNull();
  expect(calendarNote(announcedCalendar, '2026-11-30')).toContain(
    '本站还没有2027年的节假日安排，先按双休日推算',
  );
  expect(calendarNote(announcedCalendar, '2026-11-30')).toContain('“节假日安排”');
  expect(calendarNote(calendarWith([{ kind: 'holiday', from: '2027-10-01' }]), '2026-11-30')).toBeNull();
});
