import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { monthToRate, periodDays } from '@xianfeng/content-types/rules/period';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerTable } from '../ledger/ledger-table.ts';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';

let towns: Towns;
let [supervisor, clerk] = [] as unknown as [DeskVisitor, DeskVisitor];
let programme: string;
let onTime: string;
let late: string;

const today = beijingDate(new Date().toISOString());
const period = monthToRate(today);
const { from, to } = periodDays(period);
const scheme = [
  { name: '节点按期', weight: 50, source: 'milestones' },
  { name: '公开及时', weight: 20, source: 'reports' },
  { name: '群众评议', weight: 30, source: 'survey', least: 30 },
];

/** Makes the ledger say that a document became public on an earlier day. */
const longAgo = (documentId: string, day: string) =>
  towns.cms.app.db
    .connection(ledgerTable)
    .where({ document_id: documentId })
    .update({ at: `${day}T02:00:00.000Z` });

async function project(organization: string, done: string | null): Promise<string> {
  const documentId = await towns.examples.publish('project', {
    programme,
    organization,
    stage: 'underway',
    milestones: [
      { title: '开工', planned: addDays(from, -5), done: addDays(from, -6) },
      { title: '完工', planned: addDays(from, 9), done },
    ],
  });
  await longAgo(documentId, addDays(from, -40));
  return documentId;
}

beforeAll(async () => {
  towns = await startTowns();
  const { cms, examples, town, otherTown } = towns;
  programme = await examples.publish('programme', { criteria: scheme, schemeVersion: '2026-1' });
  await longAgo(programme, addDays(from, -60));
  for (const unit of [town, otherTown]) await longAgo(unit, addDays(from, -90));
  onTime = await project(town, addDays(from, 8));
  late = await project(otherTown, null);
  const told = await examples.publish('update', {
    project: onTime,
    organization: town,
    asOf: addDays(to, -3),
  });
  await longAgo(told, addDays(to, -2));
  supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
});
afterAll(() => towns.cms.stop());

let written: string | undefined;
/** A programme has one standing for a month: the one before makes room. */
async function draft(changes: object = {}): Promise<string> {
  if (written) await towns.cms.documents('standing').delete({ documentId: written });
  written = await towns.examples.draft('standing', {
    kind: 'month',
    period,
    programme,
    entries: [],
    ...changes,
  });
  return written;
}
const count = (who: DeskVisitor, documentId: string) =>
  who.ask('POST', `/scores/standing/${documentId}/count`, {});
interface Score {
  criterion: string;
  part: number | null;
  whole: number | null;
  score: number;
}
const entriesOf = async (documentId: string): Promise<Record<string, unknown>[]> =>
  (
    await towns.cms.documents('standing').findOne({
      documentId,
      populate: { entries: { populate: { project: true, scores: true } } } as never,
    })
  )?.entries as never;
const pointsOf = async (documentId: string) =>
  (await entriesOf(documentId)).map(({ project: of, rank, score, scores }) => [
    (of as { documentId: string }).documentId,
    rank,
    score,
    (scores as Score[]).map(({ criterion, part, whole, score: points }) => [criterion, part, whole, points]),
  ]);

describe('the scores of a month', () => {
  test('are counted from what was public by a day, and wait for what people have to fill in', async () => {
    const documentId = await draft();
    const { status, body } = await count(supervisor, documentId);
    expect([status, body]).toMatchObject([
      200,
      { entries: 2, placed: 0, toFillIn: ['群众评议'], leftOver: 0, until: addDays(today, -1) },
    ]);
    const months = ((Number(period.slice(5)) - Number(addDays(from, -40).slice(5, 7)) + 12) % 12) + 1;
    const told = Math.round((200 * 1) / months) / 10;
    expect(await pointsOf(documentId)).toEqual(
      expect.arrayContaining([
        [
          onTime,
          null,
          null,
          [
            ['节点按期', 2, 2, 50],
            ['公开及时', 1, months, told],
          ],
        ],
        [
          late,
          null,
          null,
          [
            ['节点按期', 1, 2, 25],
            ['公开及时', 0, months, 0],
          ],
        ],
      ]),
    );
  });

  test('have sums and places once the answers of people are there; marks and reasons stay', async () => {
    const documentId = await draft({
      entries: [
        {
          project: onTime,
          scores: [{ criterion: '群众评议', part: 36, whole: 40, score: 0 }],
          mark: 'red-flag',
          reason: '按期',
        },
        {
          project: late,
          scores: [{ criterion: '群众评议', part: 9, whole: 12, score: 0 }],
          reason: '问卷没有收齐',
        },
      ],
    });
    expect((await count(supervisor, documentId)).body).toMatchObject({ entries: 2, placed: 1, toFillIn: [] });
    const [first, second] = await entriesOf(documentId);
    expect(first).toMatchObject({ rank: 1, mark: 'red-flag', reason: '按期' });
    expect((first?.scores as Score[]).at(-1)).toMatchObject({ part: 36, whole: 40, score: 27 });
    expect(second).toMatchObject({ rank: null, score: null, reason: '问卷没有收齐' });
    const again = await pointsOf(documentId);
    await count(supervisor, documentId);
    expect(await pointsOf(documentId)).toEqual(again);
  });

  test('leave what was written of somebody who takes no part, last and without a place; what only the system had counted goes', async () => {
    const { examples } = towns;
    const [foreign, empty] = [await examples.publish('project'), await examples.publish('project')];
    const counted = { criterion: '节点按期', part: 1, whole: 1, score: 50 };
    const documentId = await draft({
      criteria: scheme,
      entries: [
        { project: foreign, rank: 1, score: 80, mark: 'snail', reason: '拖了两个月', scores: [counted] },
        { project: empty, rank: 2, score: 50, scores: [counted] },
        { project: onTime, scores: [{ criterion: '公众评分', part: 30, whole: 31, score: 9 }] },
        { project: onTime, statement: '我们已经补上了' },
        { reason: '这个项目已经删除' },
      ],
    });
    expect((await count(supervisor, documentId)).body).toMatchObject({ entries: 2, leftOver: 3 });
    const entries = await entriesOf(documentId);
    const told = entries.map(({ project: of, rank, score, mark, reason, statement, scores }) => ({
      of: (of as { documentId: string } | null)?.documentId ?? null,
      rank,
      score,
      wrote: mark ?? reason ?? statement,
      scores: (scores as Score[]).map(({ criterion }) => criterion),
    }));
    expect(told.slice(2)).toEqual([
      { of: foreign, rank: null, score: null, wrote: 'snail', scores: [] },
      { of: onTime, rank: null, score: null, wrote: '我们已经补上了', scores: [] },
      { of: null, rank: null, score: null, wrote: '这个项目已经删除', scores: [] },
    ]);
    expect(told.slice(0, 2).map(({ of }) => of)).toEqual(expect.arrayContaining([onTime, late]));
    expect(told.find(({ of }) => of === onTime)?.scores).toEqual(['节点按期', '公开及时', '公众评分']);
  });

  test('are written as of whoever had them counted', async () => {
    const documentId = await draft();
    await count(supervisor, documentId);
    const row = await towns.cms.app.db
      .query('api::standing.standing')
      .findOne({ where: { documentId }, populate: { updatedBy: true } as never });
    expect(row.updatedBy.id).toBe(supervisor.id);
  });

  test('do not write over what somebody saves meanwhile: the newer stands, and it is said', async () => {
    const documentId = await draft();
    const { connection } = towns.cms.app.db;
    let saved: Promise<unknown> | undefined;
    const whileItReads = ({ bindings }: { bindings?: readonly unknown[] }): void => {
      if (bindings?.includes('update'))
        saved ??= Promise.resolve(
          connection('standings').where({ document_id: documentId }).update({ title: '别人改的标题' }),
        );
    };
    connection.on('query', whileItReads);
    const { status, body } = await count(supervisor, documentId);
    connection.removeListener('query', whileItReads);
    await saved;
    expect([status, body.error?.message]).toEqual([409, expect.stringContaining('刚才有人改过这份评比')]);
    expect(await towns.cms.documents('standing').findOne({ documentId })).toMatchObject({
      title: '别人改的标题',
    });
    expect(await entriesOf(documentId)).toEqual([]);
    expect((await count(supervisor, documentId)).status).toBe(200);
  });

  test('go by the scheme that stood when the month began', async () => {
    const { cms, examples } = towns;
    const other = await examples.publish('programme', {
      criteria: [{ name: '旧办法', weight: 100, source: 'milestones' }],
    });
    await longAgo(other, addDays(from, -60));
    await cms.documents('programme').update({
      documentId: other,
      data: {
        criteria: [{ name: '新办法', weight: 100, source: 'reports' }],
        changeNote: '改办法',
        changeKind: 'other',
      } as never,
      status: 'published',
    });
    await cms.app.db
      .connection(ledgerTable)
      .where({ document_id: other, action: 'revise' })
      .update({ at: `${addDays(from, 3)}T02:00:00.000Z` });
    const rated = await examples.publish('project', { programme: other, stage: 'underway' });
    await longAgo(rated, addDays(from, -30));
    const documentId = await draft({ programme: other });
    expect((await count(supervisor, documentId)).status).toBe(200);
    expect(
      (await pointsOf(documentId)).flatMap((each) => (each[3] as unknown[][]).map(([name]) => name)),
    ).toEqual(['旧办法']);
  });

  test.each([
    ['a month that is not over', () => ({ period: today.slice(0, 7) }), '才结束'],
    ['no programme', () => ({ programme: null }), '请先选好“项目系列”'],
  ])('are refused for %s, with what to do', async (_, changes, words) => {
    const { status, body } = await count(supervisor, await draft(changes()));
    expect([status, body.error?.message]).toEqual([409, expect.stringContaining(words)]);
  });

  test('are nobody’s who may not write standings', async () => {
    expect((await count(clerk, await draft())).status).toBe(403);
  });
});
