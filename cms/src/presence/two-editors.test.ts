import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let town: string;
let first: DeskVisitor;
let second: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  // Whoever works for the county itself works for all units.
  town = await examples.publish('organization', { level: 'township' });
  [first, second] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
  ];
});
afterAll(() => cms.stop());

const newUpdate = () => examples.draft('update', { organization: town, project: null });
const opened = async (visitor: DeskVisitor, documentId: string) =>
  String((await visitor.content('GET', 'update', `/${documentId}`)).body.data?.updatedAt);
const title = async (documentId: string) => (await cms.documents('update').findOne({ documentId }))?.title;
const save = (visitor: DeskVisitor, documentId: string, words: string, version?: string) =>
  visitor.ask(
    'PUT',
    `/content-manager/collection-types/api::update.update/${documentId}`,
    { title: words },
    version ? { 'x-loaded-version': version } : {},
  );

describe('two editors with the same document', () => {
  test('do not overwrite each other: who saves from an older version is told who was first, and nothing changes', async () => {
    const documentId = await newUpdate();
    const version = await opened(first, documentId);
    expect((await save(second, documentId, '第二人写的', version)).status).toBe(200);
    const refused = await save(first, documentId, '第一人写的', version);
    expect(refused.status).toBe(409);
    expect(refused.body.error?.message).toMatch(
      /^没有保存：xianfeng-editor在\S+.*保存过新的版本.*您写的没有丢.*恢复我写的内容/,
    );
    expect(await title(documentId)).toBe('第二人写的');
  });

  test('nor by a save that does not say which version its form showed', async () => {
    const documentId = await newUpdate();
    const refused = await save(first, documentId, '谁知道改的是哪一版');
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringMatching(/^没有保存：不知道您改的是哪一版.*刷新/) } },
    });
    expect(await title(documentId)).not.toBe('谁知道改的是哪一版');
  });

  test('can save once they have seen the newer version', async () => {
    const documentId = await newUpdate();
    await save(second, documentId, '第二人写的', await opened(first, documentId));
    expect((await save(first, documentId, '两人商量过的', await opened(first, documentId))).status).toBe(200);
    expect(await title(documentId)).toBe('两人商量过的');
  });

  test('of whom both save in the same moment: one is refused', async () => {
    const documentId = await newUpdate();
    const version = await opened(first, documentId);
    const answers = await Promise.all([
      save(first, documentId, '甲', version),
      save(second, documentId, '乙', version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await title(documentId)).toBe(answers[0]?.status === 200 ? '甲' : '乙');
  });

  test('do not throw away or delete what they have not seen either', async () => {
    const documentId = await newUpdate();
    const version = await opened(first, documentId);
    await save(second, documentId, '第二人写的', version);
    const county = await DeskVisitor.signIn(cms, 'xianfeng-county');
    const answer = await county.ask(
      'DELETE',
      `/content-manager/collection-types/api::update.update/${documentId}`,
      undefined,
      { 'x-loaded-version': version },
    );
    expect(answer.status).toBe(409);
    expect(await title(documentId)).toBe('第二人写的');
  });

  test('are told of each other, and of the newer version, while they write', async () => {
    const documentId = await newUpdate();
    const beat = (visitor: DeskVisitor, window: string) =>
      visitor.ask('POST', `/presence/update/${documentId}`, { window });
    const version = await opened(first, documentId);
    expect((await beat(first, 'window-one')).body).toEqual({
      others: [],
      version: { at: version, by: null, self: false },
    });
    expect((await beat(second, 'window-two')).body.others).toEqual([
      { name: 'xianfeng-editor', self: false, since: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]);
    expect((await beat(first, 'window-new')).body.others).toEqual([
      expect.objectContaining({ self: true }),
      expect.objectContaining({ self: false }),
    ]);
    await save(second, documentId, '第二人写的', version);
    const { version: newer } = (await beat(first, 'window-one')).body as {
      version?: { at: string; by: string; self: boolean };
    };
    expect(newer).toMatchObject({ by: 'xianfeng-editor', self: false });
    expect(newer?.at).not.toBe(version);
    expect((await second.ask('DELETE', '/presence/window-two')).status).toBe(204);
    expect((await beat(first, 'window-one')).body.others).toEqual([expect.objectContaining({ self: true })]);
  });

  test('learn nothing about documents of other units, or that there are none', async () => {
    const elsewhere = await examples.publish('organization', {
      name: '别的镇',
      slug: 'bie-de-zhen',
      level: 'township',
      publishedBy: null,
    });
    const documentId = await examples.draft('update', { organization: elsewhere });
    const beat = (path: string, window = 'window-one') => first.ask('POST', `/presence/${path}`, { window });
    expect((await beat(`update/${documentId}`)).status).toBe(403);
    expect((await beat(`update/${'a'.repeat(24)}`)).status).toBe(404);
    expect((await beat(`nothing/${documentId}`)).status).toBe(404);
    expect((await beat(`update/${await newUpdate()}`, '<script>')).status).toBe(400);
    expect((await fetch(`${cms.url}/presence/update/${documentId}`, { method: 'POST' })).status).toBe(401);
  });
});
