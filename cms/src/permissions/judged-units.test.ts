import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let town: string;
let department: string;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let stranger: DeskVisitor;
let countyClerk: DeskVisitor;
let supervisor: DeskVisitor;
let manager: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const place = (level: string) =>
    examples.publish('organization', { level, publishedBy: null, parent: null });
  [town, department] = [await place('township'), await place('department')];
  const county = await place('county');
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
  reviewer = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]);
  stranger = await DeskVisitor.signIn(cms, 'xianfeng-editor', [await place('township')]);
  countyClerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [county]);
  supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
  manager = await DeskVisitor.signIn(cms, 'xianfeng-county');
});
afterAll(() => cms.stop());

const today = beijingDate(new Date().toISOString());
const delivered = { reply: null, repliedOn: null, deliveredOn: '2026-05-11', kind: 'order' };
/** A supervision of the town that was handed to it, about a project of somebody else. */
const order = async (changes = {}) =>
  examples.draft('supervision', {
    organization: town,
    project: await examples.publish('project', { organization: department }),
    ...delivered,
    ...changes,
  });
const answer = { reply: '已经改好，照片附后。', repliedOn: '2026-05-12' };
const stored = (documentId: string) =>
  cms.rows('supervision').findOne({ where: { documentId, publishedAt: null }, populate: ['issues'] });
const refused = { status: 403, body: { error: { message: expect.stringMatching(/[一-鿿]/) } } };

async function listed(who: DeskVisitor, documentId: string): Promise<boolean> {
  const { body } = await who.content('GET', 'supervision', '?pageSize=100');
  return ((body.results ?? []) as { documentId: string }[]).some((each) => each.documentId === documentId);
}

describe('a unit that is supervised', () => {
  test('reads what was delivered to it and writes its answer', async () => {
    const documentId = await order();
    expect(await listed(clerk, documentId)).toBe(true);
    expect((await clerk.content('GET', 'supervision', `/${documentId}`)).status).toBe(200);
    expect((await clerk.content('PUT', 'supervision', `/${documentId}`, answer)).status).toBe(200);
    expect(await stored(documentId)).toMatchObject(answer);
    expect((await clerk.state('supervision', documentId)).status).toBe(200);
  });

  test('writes nothing else in it, whatever it sends', async () => {
    const documentId = await order({ title: '河道清淤督办' });
    const before = await stored(documentId);
    await clerk.content('PUT', 'supervision', `/${documentId}`, {
      ...answer,
      title: '没有问题',
      issues: [],
      deadline: '2030-01-01',
      deliveredOn: null,
      organization: { connect: [{ documentId: department }] },
    });
    expect(await stored(documentId)).toMatchObject({
      title: '河道清淤督办',
      deadline: before.deadline,
      deliveredOn: '2026-05-11',
      issues: before.issues,
    });
    expect(
      await clerk.ask('POST', `/workflow/supervision/${documentId}/restore`, { revision: 1 }),
    ).toMatchObject({ status: expect.toSatisfy((status: number) => status >= 400) });
    expect((await stored(documentId)).title).toBe('河道清淤督办');
  });

  test('cannot put an earlier version back, which would write the whole of it', async () => {
    const documentId = (
      await supervisor.content('POST', 'supervision', '', {
        ...(await examples.data('supervision')),
        ...delivered,
        title: '第一次写的',
        organization: { connect: [{ documentId: town }] },
        project: null,
        attachments: [],
        issues: [],
      })
    ).body.data?.documentId as string;
    await supervisor.content('PUT', 'supervision', `/${documentId}`, { title: '第二次写的' });
    const { history } = (await supervisor.ask('GET', `/workflow/supervision/${documentId}/history`)).body as {
      history: { id?: number; revision?: number }[];
    };
    expect(history.length).toBeGreaterThan(1);
    const revision = history.at(-1)?.revision ?? history.at(-1)?.id;
    expect(
      await clerk.ask('POST', `/workflow/supervision/${documentId}/restore`, { revision }),
    ).toMatchObject(refused);
    expect((await stored(documentId)).title).toBe('第二次写的');
    expect(
      (await supervisor.ask('POST', `/workflow/supervision/${documentId}/restore`, { revision })).status,
    ).toBe(200);
  });

  test('reads no remark that is for the county alone', async () => {
    const documentId = await order({ internalNote: '下次再去不打招呼' });
    expect(JSON.stringify((await clerk.content('GET', 'supervision', `/${documentId}`)).body)).not.toContain(
      '不打招呼',
    );
    expect(
      JSON.stringify((await clerk.ask('GET', `/workflow/supervision/${documentId}/history`)).body),
    ).not.toContain('不打招呼');
    // Nor does a list tell it by what it leaves out.
    const found = async (words: string) =>
      (
        await clerk.content(
          'GET',
          'supervision',
          `?pageSize=100&filters[internalNote][$contains]=${encodeURIComponent(words)}`,
        )
      ).body.results;
    expect(await found('不打招呼')).toEqual(await found('没有人写过的话'));
    expect(JSON.stringify((await supervisor.content('GET', 'supervision', `/${documentId}`)).body)).toContain(
      '不打招呼',
    );
  });

  test.each([
    ['not at all yet', null],
    ['only tomorrow', addDays(today, 1)],
  ])('does not know of a visit that was delivered %s', async (_when, deliveredOn) => {
    const documentId = await order({ kind: 'spot-check', deliveredOn });
    for (const who of [clerk, reviewer, countyClerk]) {
      expect(await listed(who, documentId)).toBe(false);
      expect(await who.content('GET', 'supervision', `/${documentId}`)).toMatchObject(refused);
      expect(await who.content('PUT', 'supervision', `/${documentId}`, answer)).toMatchObject(refused);
      expect(await who.state('supervision', documentId)).toMatchObject(refused);
      expect(await who.ask('POST', `/desk/preview/supervision/${documentId}`, { for: 'me' })).toMatchObject({
        status: 403,
      });
    }
    expect(await listed(supervisor, documentId)).toBe(true);
  });

  test('is the only one besides the county that sees it', async () => {
    const documentId = await order();
    expect(await listed(stranger, documentId)).toBe(false);
    expect(await stranger.content('GET', 'supervision', `/${documentId}`)).toMatchObject(refused);
    expect(await stranger.content('PUT', 'supervision', `/${documentId}`, answer)).toMatchObject(refused);
  });

  test('neither creates nor approves nor publishes nor withdraws nor deletes it, and its reviewer does not either', async () => {
    const documentId = await examples.publish('supervision', {
      organization: town,
      project: null,
      ...delivered,
    });
    for (const who of [clerk, reviewer]) {
      expect((await who.content('POST', 'supervision', '', await examples.data('supervision'))).status).toBe(
        403,
      );
      for (const deed of ['approve', 'publish', 'withdraw'])
        expect(
          await who.deed('supervision', documentId, deed, deed === 'withdraw' ? { note: '不好看' } : {}),
        ).toMatchObject(refused);
      expect((await who.content('DELETE', 'supervision', `/${documentId}`)).status).toBe(403);
      expect((await who.ask('POST', `/copies/supervision/${documentId}`)).status).toBe(403);
    }
  });

  test('sees no standing before the public does', async () => {
    const documentId = await examples.draft('standing', { organization: town });
    for (const who of [clerk, reviewer, countyClerk]) {
      expect((await who.content('GET', 'standing', '?pageSize=100')).status).toBe(403);
      expect(await who.state('standing', documentId)).toMatchObject(refused);
    }
  });
});

describe('supervision', () => {
  test('writes standings and supervisions for any unit, and another person approves them', async () => {
    const documentId = await examples.draft('supervision', {
      organization: town,
      project: null,
      ...delivered,
      deadline: '2026-05-20',
    });
    expect(
      (await supervisor.content('PUT', 'supervision', `/${documentId}`, { title: '路灯不亮督办' })).status,
    ).toBe(200);
    expect((await supervisor.deed('supervision', documentId, 'submit')).body).toEqual({ state: 'submitted' });
    expect((await supervisor.deed('supervision', documentId, 'approve')).status).toBe(403);
    expect((await manager.deed('supervision', documentId, 'approve')).body).toEqual({ state: 'approved' });
    expect((await supervisor.deed('supervision', documentId, 'publish')).body).toEqual({
      state: 'published',
    });
    expect((await cms.ledger(documentId)).map(({ action }) => action)).toEqual(['publish']);
  });

  test('keeps a talk to itself: no way leads it to the public, also not past the workflow', async () => {
    const documentId = await examples.draft('supervision', {
      organization: town,
      kind: 'talk',
      project: null,
    });
    const said = { status: 409, body: { error: { message: expect.stringContaining('约谈只公开次数') } } };
    expect(await supervisor.deed('supervision', documentId, 'submit')).toMatchObject(said);
    expect(await manager.deed('supervision', documentId, 'publish-at-once', { note: '急' })).toMatchObject(
      said,
    );
    await expect(cms.documents('supervision').publish({ documentId })).rejects.toThrow(/约谈只公开次数/);
    expect(await cms.ledger(documentId)).toEqual([]);
  });

  test('is told when the published number of talks is not the number of talks', async () => {
    const programme = await examples.draft('programme', { year: 2019, talks: 2, talksAsOf: '2019-12-31' });
    const said = async () =>
      ((await manager.state('programme', programme)).body.findings as { message: string }[])
        .map(({ message }) => message)
        .filter((message) => message.includes('约谈'));
    await examples.draft('supervision', { kind: 'talk', date: '2019-06-01' });
    expect(await said()).toEqual([
      '“约谈提醒”填的是 2 次，编辑台里2019年到2019年12月31日登记了 1 次，请核对。',
    ]);
    await examples.draft('supervision', { kind: 'talk', date: '2019-07-01' });
    expect(await said()).toEqual([]);
  });

  test('publishes nothing before its day, but may approve it and appoint that day', async () => {
    const day = addDays(today, 3);
    const documentId = await examples.draft('supervision', {
      organization: town,
      project: null,
      ...delivered,
      deadline: '2026-05-20',
      notBefore: day,
    });
    const early = {
      status: 409,
      body: { error: { message: expect.stringContaining('到那天以前不能公开') } },
    };
    expect((await supervisor.deed('supervision', documentId, 'submit')).body).toEqual({ state: 'submitted' });
    expect((await manager.deed('supervision', documentId, 'approve')).body).toEqual({ state: 'approved' });
    expect(await supervisor.deed('supervision', documentId, 'publish')).toMatchObject(early);
    expect(
      await supervisor.deed('supervision', documentId, 'schedule', {
        at: `${addDays(day, -1)}T10:00:00+08:00`,
      }),
    ).toMatchObject(early);
    expect(
      (await supervisor.deed('supervision', documentId, 'schedule', { at: `${day}T00:00:00+08:00` })).body,
    ).toEqual({ state: 'scheduled' });
    await expect(cms.documents('supervision').publish({ documentId })).rejects.toThrow(/到那天以前不能公开/);
    expect(await cms.ledger(documentId)).toEqual([]);
  });
});

describe('the address of a standing', () => {
  const written = async (programme: string, changes = {}) =>
    supervisor.content('POST', 'standing', '', {
      title: '十月评比',
      kind: 'month',
      period: '2026-10',
      peers: '全县',
      entries: [{ project: { connect: [{ documentId: await examples.target('project') }] } }],
      programme: { connect: [{ documentId: programme }] },
      organization: { connect: [{ documentId: town }] },
      ...changes,
    });

  test('is made of its programme and its period, once for each', async () => {
    const programme = await examples.publish('programme', { slug: 'nian-2026' });
    const first = await written(programme);
    expect(first.body.data).toMatchObject({ slug: 'nian-2026/2026-10' });
    expect(await written(programme)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/^没有保存：“项目系列”“期间”和晾晒评比《.*》一样/) } },
    });
    expect((await written(programme, { period: '2026-q4', kind: 'quarter' })).body.data).toMatchObject({
      slug: 'nian-2026/2026-q4',
    });
  });

  test('waits for both, and then stays', async () => {
    const programme = await examples.publish('programme', { slug: 'hou-lai' });
    const { documentId } = (await written(programme, { period: null })).body.data as { documentId: string };
    const slug = async () => (await cms.rows('standing').findOne({ where: { documentId } })).slug;
    expect(await slug()).toBeNull();
    await supervisor.content('PUT', 'standing', `/${documentId}`, { period: '2026-09' });
    expect(await slug()).toBe('hou-lai/2026-09');
    await supervisor.content('PUT', 'standing', `/${documentId}`, { title: '九月评比' });
    expect(await slug()).toBe('hou-lai/2026-09');
  });
});
