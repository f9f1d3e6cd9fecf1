import { typeNames, type TypeName } from '@xianfeng/content-types';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';
import { DeskVisitor } from '../testing/desk-visitor.ts';

interface Happening {
  readonly who: string;
  readonly what: string;
  readonly note: string | null;
  readonly changes: readonly { readonly label: string; readonly before: string; readonly now: string }[];
  readonly revision: number | null;
}

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

const historyOf = async (documentId: string, type: TypeName = 'notice', visitor = cast.editor) => ((await visitor.ask('GET', `/workflow/${type}/${documentId}/history`)).body.history ?? []) as Happening[];
const restore = (visitor: DeskVisitor, documentId: string, revision: unknown, type: TypeName = 'notice') => visitor.ask('POST', `/workflow/${type}/${documentId}/restore`, { revision });
const stored = (documentId: string) => cast.cms.rows('notice').findOne({ where: { documentId, publishedAt: null }, populate: ['organization', 'attachments'] });

describe('the history of a document', () => {
  test('tells who did what, and what changed, newest first', async () => {
    const documentId = await cast.examples.draft('notice', { title: '初稿' });
    await cast.change(documentId, { title: '改过的' });
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.editor.deed('notice', documentId, 'publish');
    await cast.reviewer.deed('notice', documentId, 'withdraw', { note: '数字有误' });
    const history = await historyOf(documentId);
    expect(history.map(({ who, what }) => [who, what])).toEqual([['xianfeng-reviewer', '撤下'], ['xianfeng-editor', '公开'], ['xianfeng-reviewer', '批准'], ['xianfeng-editor', '提交审核'], ['xianfeng-editor', '修改'], ['系统', '新建']]);
    expect(history[0]).toMatchObject({ note: '数字有误' });
    expect(history[4]).toMatchObject({ changes: [{ label: '标题', before: '初稿', now: '改过的' }] });
  });

  test('holds a publication against the one before, and keeps its note', async () => {
    const documentId = await cast.published();
    const { title } = await stored(documentId);
    await cast.change(documentId, { title: '第二版' });
    await cast.change(documentId, { title: '第三版' });
    await cast.editor.deed('notice', documentId, 'submit', { note: '改了标题', noteKind: 'wording' });
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.editor.deed('notice', documentId, 'publish');
    expect((await historyOf(documentId))[0]).toMatchObject({ what: '公开', note: '改了标题', changes: [{ label: '标题', before: title, now: '第三版' }] });
  });

  test('tells of what was brought in already published', async () => {
    const documentId = await cast.examples.publish('notice');
    expect((await historyOf(documentId)).map(({ what }) => what)).toEqual(['公开', '新建']);
  });

  test('says nothing of a save that changed nothing', async () => {
    const documentId = await cast.examples.draft('notice', { title: '初稿' });
    await cast.change(documentId, { title: '初稿' });
    expect(await historyOf(documentId)).toHaveLength(1);
  });

  test('is written for every type that has documents', async () => {
    for (const type of typeNames) {
      const documentId = await cast.examples.draft(type);
      const rows = await cast.cms.app.db.connection('document_revisions').where({ document_id: documentId, doc_type: type });
      expect(rows, type).toHaveLength(1);
    }
  });

  test('is for those who may see the document', async () => {
    const other = await cast.examples.publish('organization', { level: 'township', publishedBy: null, parent: null });
    const stranger = await DeskVisitor.signIn(cast.cms, 'xianfeng-editor', [other]);
    const office = await cast.examples.publish('organization', { level: 'township', publishedBy: null, parent: null });
    const documentId = await cast.examples.draft('notice', { organization: office, project: null });
    expect((await stranger.ask('GET', `/workflow/notice/${documentId}/history`)).status).toBe(403);
    expect((await restore(stranger, documentId, 1)).status).toBe(403);
  });
});

describe('an earlier version', () => {
  test('comes back as a draft, whole, and takes the approval away', async () => {
    const documentId = await cast.examples.draft('notice', { title: '第一版', body: paragraphs('第一版的正文。') });
    const before = await stored(documentId);
    await cast.change(documentId, { title: '第二版', body: paragraphs('另一篇。'), attachments: [] });
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    const first = (await historyOf(documentId)).at(-1)?.revision;
    expect((await restore(cast.editor, documentId, first)).status).toBe(200);
    const now = await stored(documentId);
    expect(now).toMatchObject({ title: '第一版', body: before.body, organization: { documentId: before.organization.documentId } });
    expect(now.attachments).toHaveLength(before.attachments.length);
    expect((await cast.editor.standing('notice', documentId)).body).toMatchObject({ state: 'draft' });
    expect((await historyOf(documentId))[0]).toMatchObject({ who: 'xianfeng-editor', what: '恢复了以前的一版' });
  });

  test('of every type comes back as it was', async () => {
    for (const type of typeNames.filter((name) => name !== 'siteSettings' && name !== 'person' && name !== 'wording')) {
      const documentId = await cast.examples.draft(type);
      const contents = async () => (await cast.cms.app.db.connection('document_revisions').where({ document_id: documentId }).orderBy('id')).map((row: { content: string | null }) => row.content);
      const [first] = await contents();
      const [{ id }] = await cast.cms.app.db.connection('document_revisions').where({ document_id: documentId });
      expect((await restore(cast.administrator, documentId, id, type)).status, type).toBe(200);
      // Nothing was lost or added on the way there and back: the content is the same, so none is written down again.
      expect(await contents(), type).toEqual([first, null]);
    }
  });

  test('leaves away what was deleted since, and says when there is no such version', async () => {
    const project = await cast.examples.draft('project');
    const documentId = await cast.examples.draft('notice', { project });
    await cast.change(documentId, { title: '第二版' });
    await cast.cms.documents('project').delete({ documentId: project });
    const first = (await historyOf(documentId)).at(-1)?.revision;
    expect((await restore(cast.editor, documentId, first)).status).toBe(200);
    expect((await restore(cast.editor, documentId, 999_999)).status).toBe(404);
    expect((await restore(cast.editor, documentId, '第一版')).status).toBe(400);
  });
});
