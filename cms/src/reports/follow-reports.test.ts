import { snapshotSchema, contentTypeOf } from '@xianfeng/content-types';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let town: string;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let project: string;
let count = 0;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  town = await examples.publish('organization', {
    name: '柳溪镇党委',
    level: 'township',
    publishedBy: null,
    parent: null,
  });
  [clerk, reviewer] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]),
  ];
});
afterAll(() => cms.stop());

beforeEach(async () => {
  count += 1;
  project = await examples.publish('project', {
    code: `FR-${count}`,
    slug: null,
    organization: town,
    title: `修路${count}`,
    stage: 'underway',
    outcome: null,
    milestones: [
      { title: '第一段', planned: '2026-06-30' },
      { title: '第二段', planned: '2026-09-30' },
    ],
    metrics: [{ name: '里程', unit: '千米', baseline: 0, target: 8, actual: 1, asOf: '2026-01-31' }],
  });
});

const updateOf = (changes: object = {}) =>
  examples.draft('update', {
    project,
    organization: town,
    title: '第一段通车',
    kind: 'milestone',
    asOf: '2026-05-31',
    milestone: '第一段',
    metricValues: [{ name: '里程', value: 3.5, unit: '千米' }],
    ...changes,
  });
/** Through the hands of two people, as everything becomes public. */
async function publish(documentId: string, words: object = {}): Promise<void> {
  await clerk.deed('update', documentId, 'submit', words);
  await reviewer.deed('update', documentId, 'approve');
  expect((await clerk.deed('update', documentId, 'publish')).body).toEqual({ state: 'published' });
}
const entries = () => cms.ledger(project);
const publicProject = async () => {
  const last = (await entries()).at(-1);
  const snapshot = JSON.parse(last?.snapshot ?? '{}');
  expect(snapshotSchema(contentTypeOf('project')).safeParse(snapshot).error).toBeUndefined();
  return {
    milestones: snapshot.milestones,
    metrics: snapshot.metrics,
    title: snapshot.title,
    note: last?.note,
    kind: last?.note_kind,
    action: last?.action,
  };
};
const rows = async () =>
  (
    await cms.rows('project').findMany({
      where: { documentId: project },
      populate: ['milestones', 'metrics'],
      orderBy: { publishedAt: 'asc' },
    })
  ).map((row) => ({
    done: row.milestones.map((each: { done: string | null }) => each.done),
    actual: row.metrics[0].actual,
    title: row.title,
  }));
const standing = async () => (await clerk.state('project', project)).body;

describe('when an update becomes public', () => {
  test('its project says so too, with an entry of its own and the reason, right after it', async () => {
    const update = await updateOf();
    await publish(update);
    expect(await publicProject()).toMatchObject({
      action: 'revise',
      kind: 'other',
      note: '根据动态《第一段通车》：节点“第一段”2026年5月31日完成；“里程”为 3.5 千米（截至2026年5月31日）。',
      milestones: [{ title: '第一段', planned: '2026-06-30', done: '2026-05-31' }, { title: '第二段' }],
      metrics: [{ name: '里程', actual: 3.5, asOf: '2026-05-31' }],
    });
    const [first, second] = (await cms.ledger()).slice(-2);
    expect([first?.document_id, second?.document_id, (second?.seq ?? 0) - (first?.seq ?? 0)]).toEqual([
      update,
      project,
      1,
    ]);
    expect(await rows()).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ done: ['2026-05-31', null], actual: 3.5 })),
    );
    expect(await standing()).toMatchObject({ state: 'published', changed: [] });
  });

  test('and its project cannot follow, neither is public', async () => {
    const update = await updateOf();
    await clerk.deed('update', update, 'submit');
    await reviewer.deed('update', update, 'approve');
    const before = (await cms.ledger()).length;
    await cms.app.db
      .connection('ledger_entries')
      .where({ document_id: project })
      .update({
        snapshot: JSON.stringify({ ...JSON.parse((await entries())[0]?.snapshot ?? '{}'), title: undefined }),
      });
    expect((await clerk.deed('update', update, 'publish')).status).toBeGreaterThanOrEqual(400);
    expect(await cms.ledger()).toHaveLength(before);
  });

  test('nothing that somebody is writing in the project becomes public with it', async () => {
    await clerk.content('PUT', 'project', `/${project}`, { title: '还没有写好的名字' });
    await publish(await updateOf());
    expect(await publicProject()).toMatchObject({
      title: `修路${count}`,
      milestones: [{ done: '2026-05-31' }, {}],
    });
    expect(await rows()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: '还没有写好的名字', done: ['2026-05-31', null] }),
        expect.objectContaining({ title: `修路${count}`, done: ['2026-05-31', null] }),
      ]),
    );
    expect(await standing()).toMatchObject({ state: 'modified', changed: ['项目名称'] });
  });

  test('an approval of the project that was given before still holds, for the very content that was approved', async () => {
    await clerk.content('PUT', 'project', `/${project}`, { title: '批准了的名字' });
    await clerk.deed('project', project, 'submit', { note: '改名', noteKind: 'wording' });
    expect((await reviewer.deed('project', project, 'approve')).body).toEqual({ state: 'approved' });
    await publish(await updateOf());
    expect(await standing()).toMatchObject({ state: 'approved' });
    expect((await clerk.deed('project', project, 'publish')).body).toEqual({ state: 'published' });
    expect(await publicProject()).toMatchObject({
      title: '批准了的名字',
      milestones: [{ done: '2026-05-31' }, {}],
      metrics: [{ actual: 3.5 }],
    });
  });

  test('what somebody changed in the draft of the project himself stays his', async () => {
    const stored = await cms
      .rows('project')
      .findOne({ where: { documentId: project, publishedAt: null }, populate: ['milestones'] });
    await clerk.content('PUT', 'project', `/${project}`, {
      milestones: stored.milestones.map((each: { id: number; title: string; planned: string }) => ({
        ...each,
        done: each.title === '第一段' ? '2026-05-20' : null,
      })),
    });
    await publish(await updateOf());
    expect(await publicProject()).toMatchObject({ milestones: [{ done: '2026-05-31' }, {}] });
    expect((await rows()).map(({ done }) => done[0]).sort()).toEqual(['2026-05-20', '2026-05-31']);
  });

  test('whoever has the project open cannot save what he saw before over it', async () => {
    const loaded = (await clerk.content('GET', 'project', `/${project}`)).body.data?.updatedAt as string;
    await publish(await updateOf());
    const answer = await clerk.ask(
      'PUT',
      `/content-manager/collection-types/api::project.project/${project}`,
      { title: '旧的' },
      { 'x-loaded-version': loaded },
    );
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringMatching(/^没有保存：有人在/) } },
    });
    expect(await publicProject()).toMatchObject({ milestones: [{ done: '2026-05-31' }, {}] });
  });

  test('without milestone and figures, its project stays as it is', async () => {
    const before = await entries();
    await publish(await updateOf({ milestone: null, metricValues: [] }));
    await publish(
      await updateOf({
        milestone: '没有这个节点',
        metricValues: [{ name: '里程', value: 3500, unit: '米' }],
      }),
    );
    expect(await entries()).toEqual(before);
  });
});

describe('when a public update', () => {
  test('is withdrawn, its project takes back what it said and says why', async () => {
    const update = await updateOf();
    await publish(update);
    await reviewer.deed('update', update, 'withdraw', { note: '数字有误' });
    expect(await publicProject()).toMatchObject({
      note: '动态《第一段通车》撤下后：节点“第一段”恢复为没有完成；“里程”恢复为 1 千米（截至2026年1月31日）。',
      milestones: [
        { title: '第一段', planned: '2026-06-30' },
        { title: '第二段', planned: '2026-09-30' },
      ],
      metrics: [{ actual: 1, asOf: '2026-01-31' }],
    });
    expect((await publicProject()).milestones[0].done).toBeUndefined();
    expect(await standing()).toMatchObject({ state: 'published' });
  });

  test('is corrected, its project follows', async () => {
    const update = await updateOf();
    await publish(update);
    await clerk.content('PUT', 'update', `/${update}`, {
      asOf: '2026-05-28',
      metricValues: [{ name: '里程', value: 3.2, unit: '千米' }],
    });
    await publish(update, { note: '日期写错了', noteKind: 'wording' });
    expect(await publicProject()).toMatchObject({
      note: expect.stringMatching(/^动态《第一段通车》改动后：/),
      milestones: [{ done: '2026-05-28' }, {}],
      metrics: [{ actual: 3.2, asOf: '2026-05-28' }],
    });
  });

  test('is one of several, the latest figure and the first day count', async () => {
    await publish(
      await updateOf({ asOf: '2026-06-30', metricValues: [{ name: '里程', value: 5, unit: '千米' }] }),
    );
    await publish(await updateOf({ asOf: '2026-05-31' }));
    expect(await publicProject()).toMatchObject({
      milestones: [{ done: '2026-05-31' }, {}],
      metrics: [{ actual: 5, asOf: '2026-06-30' }],
    });
  });
});

describe('whoever takes an update away', () => {
  const told = async (who: DeskVisitor, update: string) =>
    (await who.ask('GET', `/reports/removal/${update}`)).body;

  test('reads beforehand what its project will say, and what it goes on saying after a removal by law', async () => {
    const update = await updateOf();
    expect(await told(reviewer, update)).toEqual({});
    await publish(update);
    const done = '节点“第一段”2026年5月31日完成';
    const foretold = await told(reviewer, update);
    expect(foretold).toEqual({
      project: { documentId: project, title: `修路${count}` },
      withdrawn: ['节点“第一段”恢复为没有完成', '“里程”恢复为 1 千米（截至2026年1月31日）'],
      kept: [done, '“里程”为 3.5 千米（截至2026年5月31日）'],
    });
    await reviewer.deed('update', update, 'withdraw', { note: '写错了' });
    expect((await publicProject()).note).toBe(
      `动态《第一段通车》撤下后：${(foretold.withdrawn as unknown as string[]).join('；')}。`,
    );
  });

  test('reads nothing where the project says nothing because of it', async () => {
    const update = await updateOf({ milestone: null, metricValues: [] });
    await publish(update);
    expect(await told(reviewer, update)).toEqual({});
  });

  test('is told of no update of another unit', async () => {
    const update = await updateOf();
    const neighbour = await DeskVisitor.signIn(cms, 'xianfeng-editor', [
      await examples.publish('organization', {
        name: '邻镇党委',
        level: 'township',
        publishedBy: null,
        parent: null,
      }),
    ]);
    expect((await neighbour.ask('GET', `/reports/removal/${update}`)).status).toBe(403);
  });
});

test('a seed, which tells of every project by itself, is not told a second time', async () => {
  const { publicationContext } = cms.part<typeof import('../ledger/publication-context.ts')>(
    'ledger/publication-context',
  );
  const before = await entries();
  await publicationContext.run({ complete: true }, async () => {
    await examples.publish('update', {
      project,
      organization: town,
      asOf: '2026-05-31',
      milestone: '第一段',
    });
  });
  expect(await entries()).toEqual(before);
});
