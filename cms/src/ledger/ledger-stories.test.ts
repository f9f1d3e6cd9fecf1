import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { entryDigest, type Json } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
});
afterAll(() => cms.stop());

const actions = async (documentId: string) => (await cms.ledger(documentId)).map((entry) => entry.action);
const snapshots = async (documentId: string) =>
  (await cms.ledger(documentId)).map((entry) =>
    entry.snapshot === null ? null : (JSON.parse(entry.snapshot) as Record<string, Json>),
  );

describe('what becomes public leaves one entry', () => {
  test('a draft leaves none, however often it is saved', async () => {
    const documentId = await examples.draft('notice');
    await cms.documents('notice').update({ documentId, data: { title: '第二稿' } as never });
    await cms.documents('notice').discardDraft({ documentId });
    expect(await actions(documentId)).toEqual([]);
  });

  test('publish, change, withdraw and publish again are told as such', async () => {
    const documentId = await examples.draft('notice');
    const notices = cms.documents('notice');
    await notices.publish({ documentId });
    await notices.update({ documentId, data: { title: '改过的标题' } as never });
    await notices.publish({ documentId });
    await notices.unpublish({ documentId });
    await notices.publish({ documentId });
    expect(await actions(documentId)).toEqual(['publish', 'revise', 'withdraw', 'publish']);
    expect((await snapshots(documentId)).map((snapshot) => snapshot?.title)).toEqual([
      expect.stringMatching(/^字/),
      '改过的标题',
      undefined,
      '改过的标题',
    ]);
  });

  test('saving and publishing in one step leaves one entry, not two', async () => {
    const documentId = await examples.publish('notice');
    await cms
      .documents('notice')
      .update({ documentId, data: { title: '一步到位' } as never, status: 'published' });
    expect(await actions(documentId)).toEqual(['publish', 'revise']);
  });

  test('publishing without a difference for the public leaves none', async () => {
    const documentId = await examples.publish('project');
    await cms.documents('project').update({ documentId, data: { internalNote: '只给自己看' } as never });
    await cms.documents('project').publish({ documentId });
    expect(await actions(documentId)).toEqual(['publish']);
  });

  test('what is public as soon as it is saved is told on creation, change and deletion', async () => {
    const documentId = await examples.publish('organization', { name: '云岭县青石乡党委' });
    await cms.documents('organization').update({ documentId, data: { name: '云岭县青石镇党委' } as never });
    await cms.documents('organization').delete({ documentId });
    expect(await actions(documentId)).toEqual(['publish', 'revise', 'withdraw']);
    expect((await snapshots(documentId)).map((snapshot) => snapshot?.name)).toEqual([
      '云岭县青石乡党委',
      '云岭县青石镇党委',
      undefined,
    ]);
  });

  test('deleting something public withdraws it; deleting a draft says nothing', async () => {
    const [open, draft] = [await examples.publish('notice'), await examples.draft('notice')];
    await cms.documents('notice').delete({ documentId: open });
    await cms.documents('notice').delete({ documentId: draft });
    expect(await actions(open)).toEqual(['publish', 'withdraw']);
    expect(await actions(draft)).toEqual([]);
  });

  test('nothing of the staff register is ever told', async () => {
    const documentId = await examples.publish('person');
    await cms.documents('person').update({ documentId, data: { post: '乡长' } as never });
    expect(await actions(documentId)).toEqual([]);
  });

  test('the parent of a unit cannot be changed from its far end, past the ledger', async () => {
    const [parent, child] = [await examples.publish('organization'), await examples.publish('organization')];
    await cms.documents('organization').update({ documentId: parent, data: { children: [child] } as never });
    const row = await cms
      .rows('organization')
      .findOne({ where: { documentId: child }, populate: ['parent'] });
    expect(row.parent).toBeNull();
  });
});

describe('an entry', () => {
  test('holds exactly the bytes that its digest was made of', async () => {
    await examples.publish('project');
    const entries = (await cms.ledger()).filter((entry) => entry.snapshot !== null);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      expect(entryDigest(entry.salt ?? '', JSON.parse(entry.snapshot ?? '') as Json)).toBe(entry.digest);
  });

  test('takes the change note along and empties it, without showing the document as changed', async () => {
    const documentId = await examples.publish('notice');
    await cms.documents('notice').update({
      documentId,
      data: { title: '延期公示', changeNote: '延长三天', changeKind: 'schedule' } as never,
    });
    await cms.documents('notice').publish({ documentId });
    expect((await cms.ledger(documentId)).at(-1)).toMatchObject({ note: '延长三天', note_kind: 'schedule' });
    const rows = await cms.rows('notice').findMany({ where: { documentId } });
    expect(
      rows.map((row: { changeNote: unknown; changeKind: unknown }) => [row.changeNote, row.changeKind]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('quotes of a person the post, and the name only with consent', async () => {
    const silent = await examples.publish('person', {
      name: '甲同志',
      post: '乡党委书记',
      consentToBeNamed: false,
    });
    const named = await examples.publish('person', {
      name: '乙同志',
      post: '镇党委书记',
      consentToBeNamed: true,
    });
    const [first] = await snapshots(await examples.publish('project', { secretary: silent }));
    const [second] = await snapshots(await examples.publish('project', { secretary: named }));
    expect([first?.secretary, second?.secretary]).toEqual([
      { post: '乡党委书记' },
      { post: '镇党委书记', name: '乙同志' },
    ]);
  });

  test('never goes back in time, whatever the clock says', async () => {
    const { publicationContext } = cms.part<typeof import('./publication-context.ts')>(
      'ledger/publication-context',
    );
    await publicationContext.run({ at: new Date('1999-01-01T00:00:00Z') }, () => examples.publish('notice'));
    const times = (await cms.ledger()).map((entry) => entry.at);
    expect(times).toEqual([...times].sort());
  });

  test('has the next number, without gaps, when twenty are published at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => examples.publish('notice')));
    const numbers = (await cms.ledger()).map((entry) => entry.seq);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

/** How a database is made to refuse an entry, and how it takes them again. */
const fullDisk = {
  sqlite: [
    "create trigger refuse before insert on ledger_entries begin select raise(abort, 'disk full'); end",
    'drop trigger refuse',
  ],
  postgres: [
    "create function refuse() returns trigger as $$ begin raise exception 'disk full'; end $$ language plpgsql; create trigger refuse before insert on ledger_entries for each row execute function refuse()",
    'drop trigger refuse on ledger_entries',
  ],
} as const;

describe('what cannot be told is not published', () => {
  const publicRow = (documentId: string) =>
    cms.rows('update').findOne({ where: { documentId, publishedAt: { $notNull: true } } });

  test('when the ledger cannot be written, the document stays a draft', async () => {
    const documentId = await examples.draft('update');
    const before = (await cms.ledger()).length;
    const [fill, clear] = fullDisk[cms.app.db.dialect.client as keyof typeof fullDisk];
    await cms.app.db.connection.raw(fill);
    await expect(cms.documents('update').publish({ documentId })).rejects.toThrow();
    await cms.app.db.connection.raw(clear);
    expect(await publicRow(documentId)).toBeNull();
    expect(await cms.ledger()).toHaveLength(before);
  });

  test('a missing field is named in Chinese', async () => {
    const documentId = await examples.draft('update', { asOf: null });
    await expect(cms.documents('update').publish({ documentId })).rejects.toThrow(/“情况截至”.*没有填写/);
    expect(await publicRow(documentId)).toBeNull();
  });

  test('a missing field of one item of a list is named with its place', async () => {
    const documentId = await examples.draft('project', {
      milestones: [{ title: '开工', planned: '2026-03-01' }, { title: '完工' }],
    });
    await expect(cms.documents('project').publish({ documentId })).rejects.toThrow(
      /“进度节点”第 2 项的“计划完成日期”没有填写/,
    );
  });

  test('a relation to something that is not public is refused by its title', async () => {
    const hidden = await examples.draft('project', { title: '还没有立项的路' });
    const documentId = await examples.draft('update', { project: hidden });
    await expect(cms.documents('update').publish({ documentId })).rejects.toThrow(
      '“所属项目”里的《还没有立项的路》还没有公开。先发布它，或者先去掉这个关联。',
    );
  });

  test('a picture without alternative text is refused by its name', async () => {
    const { id } = await cms.picture(null);
    const documentId = await examples.draft('update', { photos: [id] });
    await expect(cms.documents('update').publish({ documentId })).rejects.toThrow(
      '“照片”里的照片《村道.png》还没有替代文字',
    );
  });

  test('a picture that is none is refused by its name', async () => {
    const { id } = await cms.picture();
    await cms.app.db
      .query('plugin::upload.file')
      .update({ where: { id }, data: { width: null, height: null } });
    const documentId = await examples.draft('update', { photos: [id] });
    await expect(cms.documents('update').publish({ documentId })).rejects.toThrow(
      '“照片”里的照片《村道.png》打不开，可能不是照片。',
    );
  });

  test('a picture whose file is gone is refused by its name', async () => {
    const { id } = await cms.picture();
    await cms.app.db
      .query('plugin::upload.file')
      .update({ where: { id }, data: { url: '/uploads/gone.png' } });
    const documentId = await examples.draft('update', { photos: [id] });
    await expect(cms.documents('update').publish({ documentId })).rejects.toThrow(
      /“照片”里的文件《村道.png》打不开/,
    );
  });

  test('rich text that is not one of our documents is not even saved', async () => {
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '点这里',
              marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
            },
          ],
        },
      ],
    };
    await expect(examples.draft('update', { body })).rejects.toThrow(/“正文”没有保存：链接地址不能用/);
  });
});

describe('removing what the law wants removed', () => {
  test('empties the entries, keeps their digests and takes the document down with one entry that says so', async () => {
    const { redactEntries } = cms.part<typeof import('./redact-entries.ts')>('ledger/redact-entries');
    const type = publicTypeByPath('notice');
    const documentId = await examples.publish('notice', { title: '写了手机号的公示' });
    await cms
      .documents('notice')
      .update({ documentId, data: { title: '去掉手机号的公示' } as never, status: 'published' });
    const before = await cms.ledger(documentId);
    const redacts = before.map((entry) => entry.seq);
    expect(await redactEntries(cms.app, { type: type!, documentId, note: '含个人信息' })).toEqual(redacts);
    const after = await cms.ledger(documentId);
    expect(after.map((entry) => [entry.action, entry.snapshot === null])).toEqual([
      ['publish', true],
      ['revise', true],
      ['redact', false],
    ]);
    expect(after.slice(0, 2).map((entry) => entry.digest)).toEqual(before.map((entry) => entry.digest));
    expect(after[2]).toMatchObject({ note: '含个人信息', snapshot: JSON.stringify({ redacts }) });
    expect(
      await cms.rows('notice').findOne({ where: { documentId, publishedAt: { $notNull: true } } }),
    ).toBeNull();
    await cms.documents('notice').publish({ documentId });
    expect((await cms.ledger(documentId)).at(-1)?.action).toBe('publish');
  });
});
