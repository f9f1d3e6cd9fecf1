import { body, bulletList, heading, paragraph } from '@xianfeng/content-types/body/from-text';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { lastDayOf, monthBefore, monthOf, monthToReport } from '@xianfeng/content-types/rules/month-report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';

let { cms, examples, town, village } = {} as Towns;
let clerk: DeskVisitor;
let stranger: DeskVisitor;
let supervisor: DeskVisitor;
let project: string;

beforeAll(async () => {
  let otherTown: string;
  ({ cms, examples, town, village, otherTown } = await startTowns());
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
  stranger = await DeskVisitor.signIn(cms, 'xianfeng-editor', [otherTown]);
  supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
  project = await examples.publish('project', {
    code: 'MR-1',
    organization: village,
    title: '修通村道',
    metrics: [{ name: '里程', unit: '千米', target: 8 }],
    milestones: [
      { title: '第一段', planned: '2026-06-30' },
      { title: '第二段', planned: '2026-09-30', done: '2026-09-01' },
    ],
  });
});
afterAll(() => cms.stop());

const begin = (who: DeskVisitor) => who.ask('POST', `/reports/month/${project}`);
const report = (documentId: unknown) =>
  cms.rows('update').findOne({
    where: { documentId, publishedAt: null },
    populate: ['organization', 'project', 'metricValues'],
  });
const outlook = async (documentId: string) => {
  const { kind, month, asOf, milestone, metricValues } = (await report(documentId)) as Record<
    string,
    unknown
  > & { metricValues: { name: string; value: number | null; unit: string | null }[] };
  return (
    await clerk.ask('POST', '/reports/outlook', {
      update: documentId,
      kind,
      month: month ?? undefined,
      asOf,
      milestone,
      metricValues: metricValues.map(({ name, value, unit }) => ({ name, value, unit })),
    })
  ).body;
};

describe('a month report', () => {
  test('is begun with what is known: title, month, unit and the metrics to fill in', async () => {
    const today = beijingDate(new Date().toISOString());
    const month = monthToReport(today, []);
    const { status, body: answer } = await begin(clerk);
    expect([status, answer.created]).toEqual([200, true]);
    expect(await report(answer.documentId)).toMatchObject({
      title: `修通村道：${Number(month.slice(0, 4))}年${Number(month.slice(5))}月月报`,
      kind: 'monthly-report',
      month,
      asOf: lastDayOf(month) < today ? lastDayOf(month) : today,
      project: { documentId: project },
      organization: { documentId: town },
      metricValues: [{ name: '里程', unit: '千米', value: null }],
      body: body(heading(2, '本月进展'), paragraph('')),
    });
    expect((await clerk.state('update', String(answer.documentId))).body).toMatchObject({ state: 'draft' });
  });

  test('that was begun already is opened, not begun twice', async () => {
    const [one, two] = [(await begin(clerk)).body, (await begin(clerk)).body];
    expect(two).toEqual({ documentId: one.documentId, created: false });
  });

  test('starts from what the one before it planned', async () => {
    const { documentId } = (await begin(clerk)).body;
    const { month } = await report(documentId);
    await cms.documents('update').delete({ documentId: String(documentId) });
    const earlier = await examples.publish('update', {
      project,
      organization: town,
      kind: 'monthly-report',
      title: '上一份',
      month: monthBefore(month),
      nextPlan: '铺第二段。\n装护栏。',
      milestone: null,
      metricValues: [],
      asOf: lastDayOf(monthBefore(month)),
    });
    const begun = (await begin(clerk)).body;
    expect((await report(begun.documentId)).body).toEqual(
      body(
        heading(2, '上月计划'),
        bulletList('铺第二段。', '装护栏。'),
        heading(2, '完成情况'),
        paragraph(''),
      ),
    );
    expect(await outlook(String(begun.documentId))).toMatchObject({
      plan: { title: '上一份', month: monthBefore(month), text: '铺第二段。\n装护栏。' },
    });
    expect(monthOf(lastDayOf(month))).toBe(month);
    expect(earlier).not.toBe(begun.documentId);
  });

  test('is begun for the month that is missing, not only for the present one, and never for one to come', async () => {
    // Neither of the two latest: which of them the stories above wrote about depends on the day.
    const missing = monthBefore(monthBefore(monthBefore(monthOf(beijingDate(new Date().toISOString())))));
    const { status, body: answer } = await clerk.ask('POST', `/reports/month/${project}`, { month: missing });
    expect([status, answer.created]).toEqual([200, true]);
    expect(await report(answer.documentId)).toMatchObject({ month: missing, asOf: lastDayOf(missing) });
    expect((await clerk.ask('POST', `/reports/month/${project}`, { month: missing })).body).toEqual({
      documentId: answer.documentId,
      created: false,
    });
    expect(await clerk.ask('POST', `/reports/month/${project}`, { month: '2999-01' })).toMatchObject({
      status: 409,
      body: { error: { message: '2999年1月还没有到，不能写它的月报。' } },
    });
    expect((await clerk.ask('POST', `/reports/month/${project}`, { month: 'May' })).status).toBe(400);
  });

  test('is not begun for the project of another unit, nor by somebody who may not write', async () => {
    expect(await begin(stranger)).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringMatching(/[一-鿿].*。$/) } },
    });
    expect(await begin(supervisor)).toMatchObject({ status: 403 });
    expect((await fetch(`${cms.url}/reports/month/${project}`, { method: 'POST' })).status).toBe(401);
  });
});

describe('whoever writes an update', () => {
  test('sees beforehand what its project will say', async () => {
    const update = await examples.draft('update', {
      project,
      organization: town,
      kind: 'progress',
      asOf: '2026-05-31',
      milestone: '第一段',
      metricValues: [{ name: '里程', value: 3, unit: '千米' }],
    });
    expect(await outlook(update)).toMatchObject({
      plan: null,
      unknown: [],
      effects: ['节点“第一段”2026年5月31日完成', '“里程”为 3 千米（截至2026年5月31日）'],
      milestones: [{ title: '第一段' }, { title: '第二段', done: '2026-09-01' }],
    });
    expect((await stranger.ask('POST', '/reports/outlook', { update })).status).toBe(403);
    expect((await stranger.ask('POST', '/reports/outlook', { project })).status).toBe(403);
  });

  test('sees it before anything was saved, and is offered the beginning of a month report', async () => {
    const written = {
      project,
      kind: 'progress',
      asOf: '2026-06-30',
      milestone: '第一段',
      metricValues: [{ name: '里程', value: 5, unit: null }],
    };
    const { body: seen } = await clerk.ask('POST', '/reports/outlook', written);
    expect(seen).toMatchObject({
      effects: ['节点“第一段”2026年6月30日完成', '“里程”为 5 千米（截至2026年6月30日）'],
    });
    expect(seen.beginning).toBeUndefined();
    const { body: monthly } = await clerk.ask('POST', '/reports/outlook', {
      project,
      kind: 'monthly-report',
      month: '2020-01',
    });
    expect(monthly).toMatchObject({
      beginning: {
        begun: null,
        data: {
          title: '修通村道：2020年1月月报',
          month: '2020-01',
          asOf: '2020-01-31',
          organization: town,
          metricValues: [{ name: '里程', unit: '千米' }],
        },
      },
    });
  });

  test('is warned of names that the project does not have, and told those that it has', async () => {
    const update = await examples.draft('update', {
      project,
      organization: town,
      asOf: '2026-05-31',
      milestone: '第三段',
      metricValues: [
        { name: '里程', value: 3000, unit: '米' },
        { name: '户数', value: 1 },
      ],
    });
    const { findings } = (await clerk.state('update', update)).body as unknown as {
      findings: { level: string; message: string }[];
    };
    expect(findings.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        '项目里没有叫“第三段”的进度节点，发布以后项目不会跟着变。可以写：第一段。',
        '指标“里程”的单位在项目里是“千米”，这里是“米”，发布以后项目不会跟着变。',
        '项目里没有叫“户数”的指标，发布以后项目不会跟着变。可以写：里程。',
      ]),
    );
  });
});
