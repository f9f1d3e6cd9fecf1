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

const historyOf = async (documentId: string, type: TypeName = 'notice', visitor = cast.editor) =>
  ((await visitor.ask('GET', `/workflow/${type}/${documentId}/history`)).body.history ?? []) as Happening[];
const restore = (visitor: DeskVisitor, documentId: string, revision: unknown, type: TypeName = 'notice') =>
  visitor.ask('POST', `/workflow/${type}/${documentId}/restore`, { revision });
const stored = (documentId: string) =>
  cast.cms
    .rows('notice')
    .findOne({ where: { documentId, publishedAt: null }, populate: ['organization', 'attachments'] });

describe('the history of a document', () => {
  test('tells who did what, and what changed, newest first', async () => {
    const documentId = await cast.examples.draft('notice', { title: '初稿' });
    await cast.change(documentId, { title: '改过的' });
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.editor.deed('notice', documentId, 'publish');
    await cast.reviewer.deed('notice', documentId, 'withdraw', { note: '数字有误' });
    const history = await historyOf(documentId);
    expect(history.map(({ who, what }) => [who, what])).toEqual([
      ['xianfeng-reviewer', '撤下'],
      ['xianfeng-editor', '公开'],
      ['xianfeng-reviewer', '批准'],
      ['xianfeng-editor', '提交审核'],
      ['xianfeng-editor', '修改'],
      ['系统', '新建'],
    ]);
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
    expect((await historyOf(documentId))[0]).toMatchObject({
      what: '公开',
      note: '改了标题',
      changes: [{ label: '标题', before: title, now: '第三版' }],
    });
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
      const rows = await cast.cms.app.db
        .connection('document_revisions')
        .where({ document_id: documentId, doc_type: type });
      expect(rows, type).toHaveLength(1);
    }
  });

  test('of what all units share is read by whoever reads the list, and changed by the county alone', async () => {
    const office = await cast.examples.publish('organization', {
      level: 'township',
      publishedBy: null,
      parent: null,
    });
    const clerk = await DeskVisitor.signIn(cast.cms, 'xianfeng-editor', [office]);
    const wording = await cast.examples.draft('wording');
    const [made] = await historyOf(wording, 'wording', clerk);
    expect(made).toMatchObject({ what: '新建' });
    expect((await restore(clerk, wording, made?.revision, 'wording')).status).toBe(403);
  });

  test('is for those who may see the document', async () => {
    const other = await cast.examples.publish('organization', {
      level: 'township',
      publishedBy: null,
      parent: null,
    });
    const stranger = await DeskVisitor.signIn(cast.cms, 'xianfeng-editor', [other]);
    const office = await cast.examples.publish('organization', {
      level: 'township',
      publishedBy: null,
      parent: null,
    });
    const documentId = await cast.examples.draft('notice', { organization: office, project: null });
    expect((await stranger.ask('GET', `/workflow/notice/${documentId}/history`)).status).toBe(403);
    expect((await restore(stranger, documentId, 1)).status).toBe(403);
  });
});

describe('an earlier version', () => {
  test('comes back as a draft, whole, and takes the approval away', async () => {
    const documentId = await cast.examples.draft('notice', {
      title: '第一版',
      body: paragraphs('第一版的正文。'),
    });
    const before = await stored(documentId);
    await cast.change(documentId, { title: '第二版', body: paragraphs('另一篇。'), attachments: [] });
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    const first = (await historyOf(documentId)).at(-1)?.revision;
    expect((await restore(cast.editor, documentId, first)).status).toBe(200);
    const now = await stored(documentId);
    expect(now).toMatchObject({
      title: '第一版',
      body: before.body,
      organization: { documentId: before.organization.documentId },
    });
    expect(now.attachments).toHaveLength(before.attachments.length);
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({ state: 'draft' });
    expect((await historyOf(documentId))[0]).toMatchObject({
      who: 'xianfeng-editor',
      what: '恢复了以前的一版',
    });
  });

  test('of every type comes back as it was', async () => {
    for (const type of typeNames.filter((name) => name !== 'siteSettings')) {
      const documentId = await cast.examples.draft(type);
      const contents = async () =>
        (
          await cast.cms.app.db
            .connection('document_revisions')
            .where({ document_id: documentId })
            .orderBy('id')
        ).map((row: { content: string | null }) => row.content);
      const [first] = await contents();
      const [{ id }] = await cast.cms.app.db
        .connection('document_revisions')
        .where({ document_id: documentId });
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

describe('what was deleted', () => {
  const listed = async (visitor: DeskVisitor) =>
    (await visitor.ask('GET', '/workflow/deleted')).body.deleted as {
      documentId: string;
      title: string;
      type: string;
      who: string;
      revision: number;
    }[];
  const found = async (visitor: DeskVisitor, documentId: string) =>
    (await listed(visitor)).find((each) => each.documentId === documentId);

  test('is on a list, and comes back as a draft under its old number with its history', async () => {
    const project = await cast.examples.draft('project', {
      code: 'YL-2050-007',
      slug: 'zhao-hui-lai',
      milestones: [{ title: '第一段', planned: '2050-05-11' }],
    });
    const [before] = await cast.cms.app.db.connection('document_revisions').where({ document_id: project });
    expect((await cast.reviewer.content('DELETE', 'project', `/${project}`)).status).toBe(200);
    const gone = await found(cast.county, project);
    expect(gone).toMatchObject({ type: '书记项目', who: 'xianfeng-reviewer' });
    expect((await restore(cast.county, project, gone?.revision, 'project')).status).toBe(200);
    expect(await found(cast.county, project)).toBeUndefined();
    const history = await historyOf(project, 'project', cast.county);
    expect(history.map(({ what }) => what)).toEqual(['恢复了以前的一版', '删除', '新建']);
    const [back] = await cast.cms.app.db
      .connection('document_revisions')
      .where({ document_id: project, verb: 'restore' });
    expect(back.content ?? before.content).toBe(before.content);
    expect((await cast.editor.state('project', project)).body).toMatchObject({ state: 'draft' });
  });

  test('leaves the address to whoever has taken it since', async () => {
    const project = await cast.examples.draft('project', { slug: 'you-ren-yong' });
    await cast.reviewer.content('DELETE', 'project', `/${project}`);
    await cast.examples.draft('project', { slug: 'you-ren-yong' });
    expect(
      (await restore(cast.county, project, (await found(cast.county, project))?.revision, 'project')).status,
    ).toBe(200);
    const now = await cast.cms.rows('project').findOne({ where: { documentId: project } });
    expect(now.slug).not.toBe('you-ren-yong');
    expect(now.slug).toMatch(/./);
  });

  test('comes back without its approval, and an appointment that was missed is not made up for', async () => {
    const documentId = await cast.approved();
    const at = new Date(Date.now() + 3_600_000);
    expect((await cast.editor.deed('notice', documentId, 'schedule', { at: at.toISOString() })).status).toBe(
      200,
    );
    expect((await cast.reviewer.content('DELETE', 'notice', `/${documentId}`)).status).toBe(200);
    expect(
      (await restore(cast.county, documentId, (await found(cast.county, documentId))?.revision)).status,
    ).toBe(200);
    await cast.cms
      .part<typeof import('../workflow/keep-appointments.ts')>('workflow/keep-appointments')
      .keepAppointments(cast.cms.app, new Date(at.getTime() + 1000));
    expect(await cast.actions(documentId)).toEqual([]);
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({ state: 'draft' });
  });

  test('is told to nobody but the county, who alone brings it back, and not twice', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.reviewer.content('DELETE', 'notice', `/${documentId}`);
    const { revision } = (await found(cast.county, documentId)) ?? {};
    const town = await cast.examples.publish('organization', {
      level: 'township',
      publishedBy: null,
      parent: null,
    });
    const clerk = await DeskVisitor.signIn(cast.cms, 'xianfeng-editor', [town]);
    expect(await listed(clerk)).toEqual([]);
    expect((await restore(clerk, documentId, revision)).status).toBe(404);
    expect(await found(cast.supervisor, documentId)).toMatchObject({ title: expect.any(String) });
    expect((await restore(cast.county, documentId, revision)).status).toBe(200);
    expect((await restore(cast.county, documentId, revision)).status).toBe(200);
    expect(await cast.cms.rows('notice').count({ where: { documentId } })).toBe(1);
  });
});
