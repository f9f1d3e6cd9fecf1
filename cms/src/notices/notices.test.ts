import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';
import type { Notice, NoticePage } from './notice.ts';

let { cms, examples, town, village, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let neighbour: DeskVisitor;
let county: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  ({ cms, examples, town, village, otherTown } = await startTowns());
  const signIn = (role: string, units: string[] = []) => DeskVisitor.signIn(cms, role, units);
  clerk = await signIn('xianfeng-editor', [town]);
  reviewer = await signIn('xianfeng-reviewer', [town]);
  neighbour = await signIn('xianfeng-reviewer', [otherTown]);
  county = await signIn('xianfeng-county');
  administrator = await signIn('strapi-super-admin');
});
afterAll(() => cms.stop());

const draft = (title: string, organization = village) =>
  examples.draft('notice', { title, organization, project: null });
const page = async (visitor: DeskVisitor) =>
  (await visitor.ask('GET', '/desk/notices')).body as unknown as NoticePage;
const about = async (visitor: DeskVisitor, documentId: string): Promise<readonly Notice[]> =>
  (await page(visitor)).notices.filter(({ to }) => to.endsWith(documentId));
const unread = async (visitor: DeskVisitor) => (await visitor.ask('GET', '/desk/notices/count')).body.unread;
const everybody = () => [clerk, reviewer, neighbour, county, administrator];

/** Who hears of a document, and what. */
async function heard(documentId: string): Promise<string[][]> {
  return Promise.all(
    everybody().map(async (each) => (await about(each, documentId)).map(({ words }) => words)),
  );
}

describe('on its way to the public', () => {
  test('a document is told of to whoever has the next step, and its way back to who submitted it', async () => {
    const documentId = await draft('修路的公示');
    await clerk.deed('notice', documentId, 'submit');
    expect(await heard(documentId)).toEqual([[], ['等您审核'], [], [], []]);
    expect((await about(reviewer, documentId))[0]).toMatchObject({
      title: '修路的公示',
      type: '公示公告',
      who: 'xianfeng-editor',
      note: null,
      to: `/content-manager/collection-types/api::notice.notice/${documentId}`,
      isRead: false,
    });
    await reviewer.deed('notice', documentId, 'return', { note: '缺日期' });
    expect(await heard(documentId)).toEqual([['退回修改'], [], [], [], []]);
    expect((await about(clerk, documentId))[0]).toMatchObject({ note: '缺日期', who: 'xianfeng-reviewer' });
    await clerk.deed('notice', documentId, 'submit');
    // What was said of it before is how it stood then.
    expect(await heard(documentId)).toEqual([[], ['等您审核'], [], [], []]);
    await reviewer.deed('notice', documentId, 'approve');
    expect(await heard(documentId)).toEqual([['已批准'], [], [], [], []]);
    await reviewer.deed('notice', documentId, 'publish');
    expect(await heard(documentId)).toEqual([['已公开'], [], [], [], []]);
    await reviewer.deed('notice', documentId, 'withdraw', { note: '写错了' });
    expect((await about(clerk, documentId))[0]).toMatchObject({ words: '已撤下', note: '写错了' });
  });

  test('whoever does something themselves hears nothing of it', async () => {
    const documentId = await draft('自己发的公示');
    await clerk.deed('notice', documentId, 'submit');
    await reviewer.deed('notice', documentId, 'approve');
    await clerk.deed('notice', documentId, 'publish');
    expect(await heard(documentId)).toEqual([[], [], [], [], []]);
  });

  test('comes to the county where a unit has nobody who may, never to who wrote it', async () => {
    const documentId = await draft('没有人审核的公示', otherTown);
    // The only reviewer there submits it.
    await neighbour.deed('notice', documentId, 'submit');
    expect(await heard(documentId)).toEqual([[], [], [], ['等您审核'], []]);
  });

  test('an emergency is told of to whoever makes up for the review', async () => {
    const documentId = await draft('汛情公示', town);
    await county.deed('notice', documentId, 'publish-at-once', { note: '汛情紧急' });
    expect(await heard(documentId)).toEqual([[], ['紧急发布，等您补审'], [], [], []]);
    expect((await about(reviewer, documentId))[0]?.note).toBe('汛情紧急');
  });

  test('a kept appointment is told of as well, and one that could not be kept says why', async () => {
    const project = await examples.publish('project', { organization: town });
    const [kept, failed] = [
      await draft('到时公开的'),
      await examples.draft('notice', { organization: town, project }),
    ];
    const at = new Date(Date.now() + 3_600_000);
    for (const documentId of [kept, failed]) {
      await clerk.deed('notice', documentId, 'submit');
      await reviewer.deed('notice', documentId, 'approve');
      await reviewer.deed('notice', documentId, 'schedule', { at: at.toISOString() });
      expect((await about(clerk, documentId)).map(({ words }) => words)).toEqual(['已批准，到时发布']);
    }
    await cms.documents('project').unpublish({ documentId: project });
    await cms
      .part<typeof import('../workflow/keep-appointments.ts')>('workflow/keep-appointments')
      .keepAppointments(cms.app, new Date(at.getTime() + 1000));
    expect((await about(clerk, kept)).map(({ words }) => words)).toEqual(['已公开']);
    expect(await about(clerk, failed)).toMatchObject([
      { words: '退回修改', note: expect.stringMatching(/^到时没有发布：/) },
    ]);
  });

  test('is not told of when the deed does not come about', async () => {
    const before = await unread(reviewer);
    const documentId = await draft('有身份证号的公示');
    await cms.documents('notice').update({ documentId, data: { title: '' } as never });
    expect((await clerk.deed('notice', documentId, 'submit')).status).toBe(409);
    expect(await unread(reviewer)).toBe(before);
  });
});

describe('nobody hears', () => {
  test('of what they may not see any more', async () => {
    const documentId = await draft('换了单位的公示', town);
    await clerk.deed('notice', documentId, 'submit');
    const before = await unread(reviewer);
    await cms.documents('notice').update({ documentId, data: { organization: otherTown } as never });
    expect(await about(reviewer, documentId)).toEqual([]);
    expect(await unread(reviewer)).toBe(Number(before) - 1);
  });

  test('who was blocked', async () => {
    const gone = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]);
    await cms.app.service('admin::user').updateById(gone.id, { blocked: true });
    const documentId = await draft('停用以后的公示', town);
    await clerk.deed('notice', documentId, 'submit');
    const rows = await cms.app.db.connection('desk_notices').where({ document_id: documentId });
    expect(rows.map(({ user_id: id }: { user_id: number }) => id)).toEqual([reviewer.id]);
  });

  test('more of what had to be cleared out by law, or was deleted', async () => {
    const documentId = await draft('要清除的公示', town);
    await clerk.deed('notice', documentId, 'submit');
    await reviewer.deed('notice', documentId, 'approve');
    await reviewer.deed('notice', documentId, 'publish');
    expect(await about(clerk, documentId)).toHaveLength(1);
    await administrator.deed('notice', documentId, 'redact', { note: '依法删除', alsoDraft: true });
    expect(await cms.app.db.connection('desk_notices').where({ document_id: documentId })).toEqual([]);
    const deleted = await draft('删除的公示', town);
    await clerk.deed('notice', deleted, 'submit');
    await cms.documents('notice').delete({ documentId: deleted });
    expect(await about(reviewer, deleted)).toEqual([]);
  });

  test('of somebody else’s notices, nor marks them', async () => {
    const documentId = await draft('别人的通知', town);
    await clerk.deed('notice', documentId, 'submit');
    const [{ id } = { id: 0 }] = await about(reviewer, documentId);
    expect((await clerk.ask('POST', '/desk/notices/read', { id })).status).toBe(200);
    expect((await about(reviewer, documentId))[0]?.isRead).toBe(false);
  });
});

describe('what was read', () => {
  test('is read, one by one or all that were shown; what came since stays new', async () => {
    const [first, second] = [await draft('读过的', town), await draft('后来的', town)];
    await clerk.deed('notice', first, 'submit');
    const shown = await page(reviewer);
    expect(shown.unread).toBeGreaterThan(0);
    await clerk.deed('notice', second, 'submit');
    await reviewer.ask('POST', '/desk/notices/read', { until: shown.newest });
    expect(await unread(reviewer)).toBe(1);
    const [{ id } = { id: 0 }] = await about(reviewer, second);
    await reviewer.ask('POST', '/desk/notices/read', { id });
    expect(await unread(reviewer)).toBe(0);
    for (const body of [{}, { id: 'x' }, { until: -1 }, { id: 1, until: 1 }])
      expect((await reviewer.ask('POST', '/desk/notices/read', body)).status).toBe(400);
  });

  test('goes after half a year, with all of an account that is no more', async () => {
    const documentId = await draft('旧的', town);
    await clerk.deed('notice', documentId, 'submit');
    const { forgetNotices } = cms.part<typeof import('./forget-notices.ts')>('notices/forget-notices');
    await forgetNotices(cms.app, new Date());
    expect(await about(reviewer, documentId)).toHaveLength(1);
    await forgetNotices(cms.app, new Date(Date.now() + 200 * 86_400_000));
    expect(await about(reviewer, documentId)).toEqual([]);
  });
});

test('a unit hears once, three days before, of what its projects owe', async () => {
  const { tellDuties } = cms.part<typeof import('../home/tell-duties.ts')>('home/tell-duties');
  const now = new Date('2031-03-03T02:00:00Z');
  const today = beijingDate(now.toISOString());
  const documentId = await examples.publish('project', {
    organization: village,
    stage: 'underway',
    milestones: [
      { title: '第一段完工', planned: addDays(today, 3) },
      { title: '第二段完工', planned: addDays(today, 30) },
      { title: '做完的一段', planned: addDays(today, 1), done: addDays(today, -1) },
    ],
  });
  for (const at of [now, new Date(now.getTime() + 3_600_000)]) await tellDuties(cms.app, at);
  const notes = async (visitor: DeskVisitor) =>
    (await about(visitor, documentId)).map(({ note }) => note).sort();
  const told = ['2031年2月月度报告2031年3月5日截止，还没有写', '节点“第一段完工”2031年3月6日到期'];
  expect(await notes(clerk)).toEqual(told);
  expect(await notes(reviewer)).toEqual(told);
  expect(await notes(neighbour)).toEqual([]);
  expect(await notes(county)).toEqual([]);
});

test('a publication asks the database no more when ten thousand notices wait', async () => {
  const asked = async (work: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    const listen = () => void (count += 1);
    cms.app.db.connection.on('query', listen);
    await work();
    cms.app.db.connection.removeListener('query', listen);
    return count;
  };
  const publication = async () => {
    const documentId = await draft('数一数的公示', town);
    await clerk.deed('notice', documentId, 'submit');
    await reviewer.deed('notice', documentId, 'approve');
    return asked(() => reviewer.deed('notice', documentId, 'publish'));
  };
  await publication();
  const before = await publication();
  const row = {
    at: new Date().toISOString(),
    user_id: clerk.id,
    kind: 'due',
    doc_type: 'notice',
    note: '到期',
  };
  await cms.app.db.connection.transaction(async (trx) => {
    for (let from = 0; from < 10_000; from += 50)
      await trx('desk_notices').insert(
        Array.from({ length: 50 }, (_, index) => ({ ...row, document_id: `gone${from + index}` })),
      );
  });
  expect(await publication()).toBeLessThanOrEqual(before + 2);
});
