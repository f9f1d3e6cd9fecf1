import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let editor: DeskVisitor;
let reviewer: DeskVisitor;
let county: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  const office = await examples.target('organization');
  [editor, reviewer, county, administrator] = await Promise.all(['xianfeng-editor', 'xianfeng-reviewer', 'xianfeng-county', 'strapi-super-admin'].map((code) => DeskVisitor.signIn(cms, code, [office]))) as [DeskVisitor, DeskVisitor, DeskVisitor, DeskVisitor];
});
afterAll(() => cms.stop());

const actions = async (documentId: string) => (await cms.ledger(documentId)).map((entry) => entry.action);
const change = (documentId: string, data: object) => editor.content('PUT', 'notice', `/${documentId}`, data);

async function approved(): Promise<string> {
  const documentId = await examples.draft('notice');
  expect((await editor.deed('notice', documentId, 'submit')).body).toEqual({ state: 'submitted' });
  expect((await reviewer.deed('notice', documentId, 'approve')).body).toEqual({ state: 'approved' });
  return documentId;
}

async function published(): Promise<string> {
  const documentId = await approved();
  expect((await editor.deed('notice', documentId, 'publish')).body).toEqual({ state: 'published' });
  return documentId;
}

describe('the way to the public', () => {
  test('leads through submission and approval by another person', async () => {
    const documentId = await published();
    expect(await actions(documentId)).toEqual(['publish']);
    const { body } = await editor.standing('notice', documentId);
    expect(body).toMatchObject({ state: 'published', words: '已公开', public: true, deeds: [] });
    expect((body.steps as { label: string }[]).map((step) => step.label)).toEqual(['发布', '批准', '提交审核']);
  });

  test('nobody approves what he submitted himself', async () => {
    const documentId = await examples.draft('notice');
    await reviewer.deed('notice', documentId, 'submit');
    expect(await reviewer.deed('notice', documentId, 'approve')).toMatchObject({ status: 409, body: { error: { message: '自己提交的内容要由另一个人批准。' } } });
  });

  test('a reviewer ticks everything or nothing, and the journal remembers', async () => {
    const documentId = await examples.draft('notice');
    await editor.deed('notice', documentId, 'submit');
    const { approvalChecklist } = cms.part<typeof import('./approval-checklist.ts')>('workflow/approval-checklist');
    expect(await reviewer.deed('notice', documentId, 'approve', { checked: approvalChecklist.slice(1) })).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('请逐项核对以后再批准') } } });
    expect((await reviewer.deed('notice', documentId, 'approve', { checked: approvalChecklist })).body).toEqual({ state: 'approved' });
    expect((await editor.standing('notice', documentId)).body).toMatchObject({ steps: [{ label: '批准', note: expect.stringContaining('事实和数字核对过') }, {}] });
  });

  test('an editor cannot approve', async () => {
    const documentId = await examples.draft('notice');
    await editor.deed('notice', documentId, 'submit');
    expect(await editor.deed('notice', documentId, 'approve')).toMatchObject({ status: 403, body: { error: { message: '您没有“批准”的权限，请联系审核人员。' } } });
  });

  test('any edit after the approval voids it', async () => {
    const documentId = await approved();
    await change(documentId, { title: '批准以后改的标题' });
    expect(await editor.deed('notice', documentId, 'publish')).toMatchObject({ status: 409, body: { error: { message: expect.stringMatching(/^这份内容现在是“草稿”，不能发布/) } } });
    expect(await actions(documentId)).toEqual([]);
  });

  test('an edit that is taken back leaves the approval standing', async () => {
    const documentId = await approved();
    const { title } = await cms.rows('notice').findOne({ where: { documentId } });
    await change(documentId, { title: '手误' });
    await change(documentId, { title });
    expect((await editor.deed('notice', documentId, 'publish')).body).toEqual({ state: 'published' });
  });

  test('what is returned says why, and can be submitted again once it is put right', async () => {
    const documentId = await examples.draft('notice');
    await editor.deed('notice', documentId, 'submit');
    expect((await reviewer.deed('notice', documentId, 'return')).status).toBe(400);
    expect((await reviewer.deed('notice', documentId, 'return', { note: '日期不对' })).body).toEqual({ state: 'returned' });
    expect((await editor.standing('notice', documentId)).body).toMatchObject({ state: 'returned', steps: [{ label: '退回修改', note: '日期不对' }, {}] });
    expect((await editor.deed('notice', documentId, 'submit')).body).toEqual({ state: 'submitted' });
  });

  test('what lacks something is not even submitted, and the field is named', async () => {
    const documentId = await examples.draft('update', { asOf: null });
    expect(await editor.deed('update', documentId, 'submit')).toMatchObject({ status: 409, body: { error: { message: expect.stringMatching(/“情况截至”.*没有填写/) } } });
  });
});

describe('the second publication', () => {
  test('needs a note on what changed and why', async () => {
    const documentId = await published();
    await change(documentId, { title: '改过的标题' });
    expect(await editor.deed('notice', documentId, 'submit')).toMatchObject({ status: 409, body: { error: { message: expect.stringMatching(/这次改了什么/) } } });
    expect((await editor.deed('notice', documentId, 'submit', { note: '标题写错了' })).status).toBe(409);
    expect((await editor.deed('notice', documentId, 'submit', { note: '标题写错了', noteKind: 'wording' })).body).toEqual({ state: 'submitted' });
    expect((await reviewer.standing('notice', documentId)).body).toMatchObject({ change: '标题写错了（文字更正）', changed: ['标题'] });
    expect((await reviewer.deed('notice', documentId, 'approve')).body).toEqual({ state: 'approved' });
    expect((await editor.deed('notice', documentId, 'publish')).body).toEqual({ state: 'published' });
    expect((await cms.ledger(documentId)).at(-1)).toMatchObject({ action: 'revise', note: '标题写错了', note_kind: 'wording' });
  });
});

describe('a note on what changed', () => {
  test('is approved with the rest: to change it later voids the approval', async () => {
    const documentId = await published();
    await change(documentId, { title: '改过的标题' });
    await editor.deed('notice', documentId, 'submit', { note: '标题写错了', noteKind: 'wording' });
    await reviewer.deed('notice', documentId, 'approve');
    await change(documentId, { changeNote: '没有什么变化' });
    expect(await editor.deed('notice', documentId, 'publish')).toMatchObject({ status: 409 });
  });
});

describe('the list of what waits', () => {
  const waiting = async (visitor: DeskVisitor, documentId: string) => ((await visitor.ask('GET', '/workflow/tasks')).body.tasks as { documentId: string; words: string }[]).filter((task) => task.documentId === documentId).map((task) => task.words);

  test('shows a document to whoever can take the next step, and to nobody else', async () => {
    const documentId = await examples.draft('notice');
    const seen = async () => [await waiting(editor, documentId), await waiting(reviewer, documentId)];
    expect(await seen()).toEqual([[], []]);
    await editor.deed('notice', documentId, 'submit');
    expect(await seen()).toEqual([[], ['待审核']]);
    await reviewer.deed('notice', documentId, 'return', { note: '再看看' });
    expect(await waiting(editor, documentId)).toEqual(['已退回']);
    await editor.deed('notice', documentId, 'submit');
    await reviewer.deed('notice', documentId, 'approve');
    expect(await waiting(editor, documentId)).toEqual(['已批准，可以发布']);
    await editor.deed('notice', documentId, 'publish');
    expect(await seen()).toEqual([[], []]);
  });
});

describe('round the workflow there is no way', () => {
  const refused = { status: 403, body: { error: { message: expect.stringMatching(/[一-鿿]。$/) } } };

  test.each(['editor', 'reviewer', 'administrator'])('with Strapi’s own button, for %s', async (who) => {
    const visitor = { editor, reviewer, administrator }[who] as DeskVisitor;
    const documentId = await examples.draft('notice');
    const answer = await visitor.content('POST', 'notice', `/${documentId}/actions/publish`, {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.error?.message).toMatch(/[一-鿿]/);
    expect(await actions(documentId)).toEqual([]);
  });

  test('with an edit in the same breath as the publication of what was approved', async () => {
    const documentId = await approved();
    const answer = await editor.content('POST', 'notice', `/${documentId}/actions/publish`, { title: '偷偷改的' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await actions(documentId)).toEqual([]);
  });

  test('in bulk', async () => {
    const documentId = await examples.draft('notice');
    expect((await administrator.content('POST', 'notice', '/actions/bulkPublish', { documentIds: [documentId] })).status).toBeGreaterThanOrEqual(400);
    expect(await actions(documentId)).toEqual([]);
  });

  test('while creating', async () => {
    const before = (await cms.ledger()).length;
    const whole = { ...(await examples.data('notice')), organization: { connect: [{ documentId: await examples.target('organization') }] }, project: null, attachments: [] };
    const answer = await administrator.content('POST', 'notice', '/actions/publish', whole);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await cms.ledger()).toHaveLength(before);
  });

  test('what was approved may go out through any door', async () => {
    const documentId = await approved();
    expect((await editor.content('POST', 'notice', `/${documentId}/actions/publish`, {})).status).toBe(200);
    expect(await actions(documentId)).toEqual(['publish']);
  });

  test('nor is anything taken down without a reason', async () => {
    const documentId = await published();
    expect(await administrator.content('POST', 'notice', `/${documentId}/actions/unpublish`, {})).toMatchObject(refused);
    expect(await administrator.content('DELETE', 'notice', `/${documentId}`)).toMatchObject(refused);
    expect(await actions(documentId)).toEqual(['publish']);
  });
});

describe('an appointment', () => {
  const soon = () => new Date(Date.now() + 3_600_000);
  const comes = (moment: Date) => cms.part<typeof import('./publish-due.ts')>('workflow/publish-due').publishDue(cms.app, moment);
  const later = (moment: Date) => new Date(moment.getTime() + 1000);

  test('is kept when its time comes, and not before', async () => {
    const [documentId, moment] = [await approved(), soon()];
    expect((await editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() })).body).toEqual({ state: 'scheduled' });
    await comes(new Date());
    expect(await actions(documentId)).toEqual([]);
    await comes(later(moment));
    await comes(later(moment));
    expect(await actions(documentId)).toEqual(['publish']);
    expect((await editor.standing('notice', documentId)).body).toMatchObject({ state: 'published', due: null, steps: [{ who: '定时发布' }, {}, {}, {}] });
  });

  test('is only made for what was approved, and for a time to come', async () => {
    const documentId = await examples.draft('notice');
    expect((await editor.deed('notice', documentId, 'schedule', { at: soon().toISOString() })).status).toBe(409);
    const ready = await approved();
    for (const at of [undefined, '明天', new Date(Date.now() - 1000).toISOString()]) expect((await editor.deed('notice', ready, 'schedule', { at })).status).toBe(400);
  });

  test('falls with any edit', async () => {
    const [documentId, moment] = [await approved(), soon()];
    await editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() });
    await change(documentId, { title: '又改了' });
    await comes(later(moment));
    expect(await actions(documentId)).toEqual([]);
    expect((await editor.standing('notice', documentId)).body).toMatchObject({ state: 'draft' });
  });

  test('that cannot be kept says why, and goes back to the editor', async () => {
    const [project, moment] = [await examples.publish('project'), soon()];
    const documentId = await examples.draft('notice', { project });
    await editor.deed('notice', documentId, 'submit');
    await reviewer.deed('notice', documentId, 'approve');
    await editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() });
    await cms.documents('project').unpublish({ documentId: project });
    await comes(later(moment));
    expect((await editor.standing('notice', documentId)).body).toMatchObject({ state: 'returned', steps: [{ note: expect.stringMatching(/^到时没有发布：“相关项目”里的/) }, {}, {}, {}] });
  });
});

describe('in an emergency', () => {
  test('the county publishes at once, says why, and that stays on record', async () => {
    const documentId = await examples.draft('notice');
    expect((await county.deed('notice', documentId, 'publish-at-once')).status).toBe(400);
    expect((await county.deed('notice', documentId, 'publish-at-once', { note: '汛情通告' })).body).toEqual({ state: 'published' });
    expect((await county.standing('notice', documentId)).body).toMatchObject({ steps: [{ note: '汛情通告' }] });
    expect((await cms.ledger(documentId)).map(({ action, note }) => [action, note])).toEqual([['publish', null]]);
  });
});

describe('taking back', () => {
  test('a withdrawal tells the public why', async () => {
    const documentId = await published();
    expect(await editor.deed('notice', documentId, 'withdraw', { note: '数字有误' })).toMatchObject({ status: 403 });
    expect((await reviewer.deed('notice', documentId, 'withdraw')).status).toBe(400);
    expect((await reviewer.deed('notice', documentId, 'withdraw', { note: '数字有误' })).body).toEqual({ state: 'withdrawn' });
    expect((await cms.ledger(documentId)).at(-1)).toMatchObject({ action: 'withdraw', note: '数字有误' });
  });

  test('a redaction is for system administrators alone, and reaches what is deleted', async () => {
    const documentId = await published();
    expect((await county.deed('notice', documentId, 'redact', { note: '个人信息' })).status).toBe(403);
    await reviewer.deed('notice', documentId, 'withdraw', { note: '写了手机号' });
    expect((await reviewer.content('DELETE', 'notice', `/${documentId}`)).status).toBe(200);
    expect((await administrator.deed('notice', documentId, 'redact', { note: '个人信息' })).status).toBe(200);
    expect((await cms.ledger(documentId)).map(({ action, snapshot }) => [action, snapshot === null])).toEqual([['publish', true], ['withdraw', true], ['redact', false]]);
  });
});

test('forty publications at once are forty entries without a gap', { timeout: 120_000 }, async () => {
  const documentIds = await Promise.all(Array.from({ length: 40 }, () => examples.draft('notice')));
  const answers = await Promise.all(documentIds.map((documentId) => county.deed('notice', documentId, 'publish-at-once', { note: '压力' })));
  expect(answers.map(({ status }) => status)).toEqual(documentIds.map(() => 200));
  const numbers = (await cms.ledger()).map((entry) => entry.seq);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const documentId of documentIds) expect(await actions(documentId)).toEqual(['publish']);
});
