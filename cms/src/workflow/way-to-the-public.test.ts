import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskVisitor } from '../testing/desk-visitor.ts';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

describe('the way to the public', () => {
  test('leads through submission and approval by another person', async () => {
    const documentId = await cast.published();
    expect(await cast.actions(documentId)).toEqual(['publish']);
    const { body } = await cast.editor.state('notice', documentId);
    expect(body).toMatchObject({
      state: 'published',
      words: '已公开',
      public: true,
      deeds: [{ deed: 'expire' }],
    });
    expect((body.steps as { label: string }[]).map((step) => step.label)).toEqual([
      '发布',
      '批准',
      '提交审核',
    ]);
  });

  test('nobody approves what he submitted himself', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.reviewer.deed('notice', documentId, 'submit');
    expect(await cast.reviewer.deed('notice', documentId, 'approve')).toMatchObject({
      status: 409,
      body: { error: { message: '自己提交的内容要由另一个人批准。' } },
    });
  });

  test('nor what he wrote himself, whoever submitted it, until it has been published', async () => {
    const documentId = await cast.examples.draft('notice');
    expect(
      (await cast.reviewer.content('PUT', 'notice', `/${documentId}`, { title: '审核人改的标题' })).status,
    ).toBe(200);
    await cast.editor.deed('notice', documentId, 'submit');
    expect(await cast.reviewer.deed('notice', documentId, 'approve')).toMatchObject({
      status: 409,
      body: { error: { message: '您改过这份内容，要由另一个人批准。' } },
    });
    expect((await cast.county.deed('notice', documentId, 'approve')).status).toBe(200);
    await cast.editor.deed('notice', documentId, 'publish');
    await cast.change(documentId, { title: '编辑改的标题' });
    await cast.editor.deed('notice', documentId, 'submit', { note: '改了标题', noteKind: 'wording' });
    expect((await cast.reviewer.state('notice', documentId)).body).toMatchObject({
      state: 'resubmitted',
      words: '已公开，修改待审核',
    });
    expect((await cast.reviewer.deed('notice', documentId, 'approve')).status).toBe(200);
  });

  test('a reviewer approves what they have read, and nothing that was written after', async () => {
    const documentId = await cast.examples.draft('notice');
    const version = async () => {
      const where = { documentId, publishedAt: null };
      const row: { updatedAt: string } = await cast.cms.rows('notice').findOne({ where });
      return new Date(row.updatedAt).toISOString();
    };
    const opened = await version();
    await cast.change(documentId, { title: '后来改的标题' });
    await cast.editor.deed('notice', documentId, 'submit');
    const approve = (seen: string) => cast.reviewer.deed('notice', documentId, 'approve', { seen });
    const refused = await approve(opened);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('请刷新这一页，看过新的再批准');
    expect((await approve(await version())).body).toEqual({ state: 'approved' });
  });

  test('a reviewer answers for everything or does not approve, and the journal remembers', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.editor.deed('notice', documentId, 'submit');
    const { approvalChecklist } = cast.cms.part<typeof import('./approval-checklist.ts')>(
      'workflow/approval-checklist',
    );
    expect(
      await cast.reviewer.deed('notice', documentId, 'approve', { checked: approvalChecklist.slice(1) }),
    ).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('请逐项核对以后再批准') } },
    });
    expect((await cast.reviewer.ask('POST', `/workflow/notice/${documentId}/approve`, {})).status).toBe(400);
    expect(
      (await cast.reviewer.deed('notice', documentId, 'approve', { checked: approvalChecklist })).body,
    ).toEqual({ state: 'approved' });
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      steps: [{ label: '批准', note: expect.stringMatching(/保密审查过.*事实和数字核对过/) }, {}],
    });
  });

  test('an editor cannot approve', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.editor.deed('notice', documentId, 'submit');
    expect(await cast.editor.deed('notice', documentId, 'approve')).toMatchObject({
      status: 403,
      body: { error: { message: '您没有“批准”的权限，请联系审核人员。' } },
    });
  });

  test('any edit after the approval voids it', async () => {
    const documentId = await cast.approved();
    await cast.change(documentId, { title: '批准以后改的标题' });
    expect(await cast.editor.deed('notice', documentId, 'publish')).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringMatching(/^这份内容现在是“草稿”，不能发布/) } },
    });
    expect(await cast.actions(documentId)).toEqual([]);
  });

  test('an edit that is taken back leaves the approval standing', async () => {
    const documentId = await cast.approved();
    const { title } = await cast.cms.rows('notice').findOne({ where: { documentId } });
    await cast.change(documentId, { title: '手误' });
    await cast.change(documentId, { title });
    expect((await cast.editor.deed('notice', documentId, 'publish')).body).toEqual({ state: 'published' });
  });

  test('what is returned says why, and can be submitted again once it is put right', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.editor.deed('notice', documentId, 'submit');
    expect((await cast.reviewer.deed('notice', documentId, 'return')).status).toBe(400);
    expect((await cast.reviewer.deed('notice', documentId, 'return', { note: '日期不对' })).body).toEqual({
      state: 'returned',
    });
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      state: 'returned',
      steps: [{ label: '退回修改', note: '日期不对' }, {}],
    });
    expect((await cast.editor.deed('notice', documentId, 'submit')).body).toEqual({ state: 'submitted' });
  });

  test('what lacks something is not even submitted, and the field is named', async () => {
    const documentId = await cast.examples.draft('update', { asOf: null });
    expect(await cast.editor.deed('update', documentId, 'submit')).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringMatching(/“情况截至”.*没有填写/) } },
    });
  });
});

describe('the second publication', () => {
  test('needs a note on what changed and why', async () => {
    const documentId = await cast.published();
    await cast.change(documentId, { title: '改过的标题' });
    expect(await cast.editor.deed('notice', documentId, 'submit')).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringMatching(/这次改了什么/) } },
    });
    expect((await cast.editor.deed('notice', documentId, 'submit', { note: '标题写错了' })).status).toBe(409);
    expect(
      (await cast.editor.deed('notice', documentId, 'submit', { note: '标题写错了', noteKind: 'wording' }))
        .body,
    ).toEqual({ state: 'resubmitted' });
    expect((await cast.reviewer.state('notice', documentId)).body).toMatchObject({
      change: '标题写错了（文字更正）',
      changed: ['标题'],
    });
    expect((await cast.reviewer.deed('notice', documentId, 'approve')).body).toEqual({ state: 'approved' });
    expect((await cast.editor.deed('notice', documentId, 'publish')).body).toEqual({ state: 'published' });
    expect((await cast.cms.ledger(documentId)).at(-1)).toMatchObject({
      action: 'revise',
      note: '标题写错了',
      note_kind: 'wording',
    });
  });
});

describe('what comes back after a withdrawal', () => {
  test('says what changed, too: it was public before', async () => {
    const documentId = await cast.published();
    await cast.reviewer.deed('notice', documentId, 'withdraw', { note: '数字有误' });
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      state: 'withdrawn',
      explained: true,
    });
    expect((await cast.editor.deed('notice', documentId, 'submit')).status).toBe(409);
    await cast.editor.deed('notice', documentId, 'submit', { note: '数字已更正', noteKind: 'wording' });
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.editor.deed('notice', documentId, 'publish');
    expect((await cast.cms.ledger(documentId)).at(-1)).toMatchObject({
      action: 'publish',
      note: '数字已更正',
    });
  });
});

describe('a note on what changed', () => {
  test('is approved with the rest: to change it later voids the approval', async () => {
    const documentId = await cast.published();
    await cast.change(documentId, { title: '改过的标题' });
    await cast.editor.deed('notice', documentId, 'submit', { note: '标题写错了', noteKind: 'wording' });
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.change(documentId, { changeNote: '没有什么变化' });
    expect(await cast.editor.deed('notice', documentId, 'publish')).toMatchObject({ status: 409 });
  });
});

describe('the list of what waits', () => {
  const waiting = async (visitor: DeskVisitor, documentId: string) =>
    ((await visitor.ask('GET', '/workflow/tasks')).body.tasks as { documentId: string; words: string }[])
      .filter((task) => task.documentId === documentId)
      .map((task) => task.words);

  test('shows a document to whoever can take the next step, and to nobody else', async () => {
    const documentId = await cast.examples.draft('notice');
    const seen = async () => [
      await waiting(cast.editor, documentId),
      await waiting(cast.reviewer, documentId),
    ];
    expect(await seen()).toEqual([[], []]);
    await cast.editor.deed('notice', documentId, 'submit');
    expect(await seen()).toEqual([[], ['待审核']]);
    await cast.reviewer.deed('notice', documentId, 'return', { note: '再看看' });
    expect(await waiting(cast.editor, documentId)).toEqual(['已退回']);
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    expect(await waiting(cast.editor, documentId)).toEqual(['已批准，可以发布']);
    await cast.editor.deed('notice', documentId, 'publish');
    expect(await seen()).toEqual([[], []]);
  });
});

describe('every list', () => {
  interface Row {
    readonly documentId: string;
    readonly status: string;
  }
  const listed = async (state: string) => {
    const { body } = await cast.county.content(
      'GET',
      'notice',
      `?pageSize=100&filters[$and][0][__status][$eq]=${state}`,
    );
    return (body.results as Row[]).map(({ documentId, status }) => [documentId, status]);
  };

  test('says of a document what its form says, and is narrowed by exactly that', async () => {
    const { examples, editor, reviewer } = cast;
    const made = {
      draft: await examples.draft('notice'),
      submitted: await examples.draft('notice'),
      returned: await examples.draft('notice'),
      approved: await cast.approved(),
      published: await cast.published(),
      modified: await cast.published(),
      resubmitted: await cast.published(),
      withdrawn: await cast.published(),
    };
    await editor.deed('notice', made.submitted, 'submit');
    await editor.deed('notice', made.returned, 'submit');
    await reviewer.deed('notice', made.returned, 'return', { note: '再看看' });
    for (const id of [made.modified, made.resubmitted]) await cast.change(id, { title: '改过的标题' });
    await editor.deed('notice', made.resubmitted, 'submit', { note: '改了标题', noteKind: 'wording' });
    await reviewer.deed('notice', made.withdrawn, 'withdraw', { note: '写错了' });
    // Submitted, and edited since: a draft again.
    const edited = await examples.draft('notice');
    await editor.deed('notice', edited, 'submit');
    await cast.change(edited, { title: '又改了标题' });
    for (const [state, documentId] of [...Object.entries(made), ['draft', edited] as const]) {
      expect((await editor.state('notice', documentId)).body.state, state).toBe(state);
      expect((await editor.content('GET', 'notice', `/${documentId}`)).body.data?.status).toBe(state);
      const rows = await listed(state);
      expect(rows, state).toContainEqual([documentId, state]);
      expect(
        rows.filter(([, each]) => each !== state),
        state,
      ).toEqual([]);
    }
  });

  test('refuses to delete what is public along with drafts, by name, and says how it is withdrawn', async () => {
    const [open, draft] = [await cast.published(), await cast.examples.draft('notice')];
    await cast.change(open, { title: '公开了的公示' });
    const remove = (documentIds: unknown) =>
      cast.reviewer.content('POST', 'notice', '/actions/bulkDelete', { documentIds });
    expect(await remove([draft, open])).toMatchObject({
      status: 400,
      body: {
        error: {
          message: '其中 1 份已经公开，不能成批删除。请一份一份打开，在“审核和发布”里按“撤下”，写明原因。',
        },
      },
    });
    for (const odd of [[open, 5], [open, {}], [open, [open]], [[open]], open, { 0: open }, [], null])
      expect([odd, (await remove(odd)).status]).toEqual([odd, 400]);
    expect((await cast.editor.state('notice', open)).body.state).toBe('modified');
    expect((await cast.editor.state('notice', draft)).status).toBe(200);
    expect((await remove([draft])).status).toBe(200);
    expect((await cast.county.content('GET', 'notice', `/${draft}`)).status).toBe(404);
  });
});

describe('whoever submitted something', () => {
  test('sees where it stands and who has it now, without having to ask', async () => {
    const documentId = await cast.examples.draft('notice', { title: '我交的公示' });
    await cast.editor.deed('notice', documentId, 'submit');
    const mine = async (visitor: DeskVisitor) =>
      (
        (await visitor.ask('GET', '/workflow/submitted')).body.submitted as {
          documentId: string;
          words: string;
        }[]
      )
        .filter((task) => task.documentId === documentId)
        .map(({ words }) => words);
    expect([await mine(cast.editor), await mine(cast.reviewer)]).toEqual([['待审核'], []]);
    const hands = async () => (await cast.editor.state('notice', documentId)).body.hands;
    expect(await hands()).toEqual(['xianfeng-reviewer']);
    await cast.reviewer.deed('notice', documentId, 'return', { note: '再看看' });
    expect([await mine(cast.editor), await hands()]).toEqual([['已退回'], ['xianfeng-editor']]);
  });
});
