import { contentTypeOf, snapshotSchema } from '@xianfeng/content-types';
import { previewDraftSchema } from '@xianfeng/content-types/drafts/draft';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let editor: DeskVisitor;
let stranger: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  editor = await DeskVisitor.signIn(cms, 'xianfeng-editor', [await examples.target('organization')]);
  stranger = await DeskVisitor.signIn(cms, 'xianfeng-editor', [
    await examples.publish('organization', { name: '别的镇', slug: 'bie-de-zhen', level: 'township' }),
  ]);
});
afterAll(() => cms.stop());

const linkFor = (documentId: string, who = 'me', visitor = editor) =>
  visitor.ask('POST', `/desk/preview/notice/${documentId}`, { for: who });

/** What the portal is answered for an address that the desk gave. */
async function behind(url: unknown) {
  const { pathname, search } = new URL(String(url));
  const answer = await cms.asPortal(`/api${pathname.replace(/\/$/, '')}${search}`);
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown> & { error?: { code: string; message: string } },
  };
}

const chinese = { error: { message: expect.stringMatching(/[一-鿿].*。$/) } };

describe('a preview link', () => {
  test('leads to the portal, and shows there what the ledger would get, photos and all', async () => {
    const documentId = await examples.draft('notice', { title: '还没有公开的公示' });
    const { status, body } = await linkFor(documentId);
    expect(status).toBe(200);
    expect(body.url).toMatch(new RegExp(`^http://localhost:4321/preview/notice/${documentId}/\\?link=`));
    const found = await behind(body.url);
    expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const draft = previewDraftSchema.parse(found.body);
    expect(draft).toMatchObject({
      title: '还没有公开的公示',
      problems: [],
      snapshot: { title: '还没有公开的公示' },
    });
    await cms.documents('notice').publish({ documentId });
    expect(JSON.parse((await cms.ledger(documentId)).at(-1)?.snapshot ?? '')).toEqual(draft.snapshot);
  });

  test('always shows what was saved last', async () => {
    const documentId = await examples.draft('notice');
    const { body } = await linkFor(documentId);
    await cms.documents('notice').update({ documentId, data: { title: '后来改的标题' } as never });
    expect((await behind(body.url)).body).toMatchObject({ title: '后来改的标题' });
  });

  test('lasts two hours for oneself and seven days for others', async () => {
    const documentId = await examples.draft('notice');
    const hours = async (who: string) =>
      Math.round((Date.parse(String((await linkFor(documentId, who)).body.until)) - Date.now()) / 3_600_000);
    expect([await hours('me'), await hours('others')]).toEqual([2, 7 * 24]);
  });

  test('says when it has expired, when it was changed, and when the draft is gone', async () => {
    const documentId = await examples.draft('notice');
    const { signLink } = cms.part<typeof import('./preview-link.ts')>('preview/preview-link');
    const { keyOf } = cms.part<typeof import('./answer-draft.ts')>('preview/answer-draft');
    const old = signLink(keyOf(cms.app), { type: 'notice', documentId }, Math.floor(Date.now() / 1000) - 1);
    expect(await behind(`http://p/preview/notice/${documentId}/?link=${old}`)).toMatchObject({
      status: 410,
      body: chinese,
    });
    const { url } = (await linkFor(documentId)).body;
    const other = await examples.draft('notice');
    expect(await behind(String(url).replace(documentId, other))).toMatchObject({
      status: 403,
      body: chinese,
    });
    await cms.documents('notice').delete({ documentId });
    expect(await behind(url)).toMatchObject({ status: 404, body: chinese });
  });

  test('names what a draft still lacks, and shows the rest', async () => {
    const { title, slug, kind } = await examples.data('notice');
    const { documentId } = await cms.documents('notice').create({ data: { title, slug, kind } as never });
    const { url } = (
      await (
        await DeskVisitor.signIn(cms, 'xianfeng-county')
      ).ask('POST', `/desk/preview/notice/${documentId}`, { for: 'me' })
    ).body;
    const { problems, snapshot } = previewDraftSchema.parse((await behind(url)).body);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^“发布单位”没有填写/),
        expect.stringMatching(/^“正文”没有填写/),
      ]),
    );
    expect(JSON.stringify(snapshot)).toContain('（“正文”还没有填写）');
  });

  test.each(['update', 'project', 'call', 'notice', 'bulletin', 'meeting'] as const)(
    'gives of the barest %s what the portal can make a page of, and says all that is missing',
    async (type) => {
      const { fields, titleField } = contentTypeOf(type);
      const full = await examples.data(type);
      const title = full[titleField];
      // A list that must not be empty Strapi asks for even in a draft.
      const lists = Object.entries(fields)
        .filter(([, field]) => field.required && field.many && field.component)
        .map(([name]) => [name, full[name]]);
      const { documentId } = await cms
        .documents(type)
        .create({ data: { [titleField]: title, ...Object.fromEntries(lists) } as never });
      const { url } = (
        await (
          await DeskVisitor.signIn(cms, 'xianfeng-county')
        ).ask('POST', `/desk/preview/${type}/${documentId}`, { for: 'me' })
      ).body;
      const { problems, snapshot } = previewDraftSchema.parse((await behind(url)).body);
      expect(snapshotSchema(contentTypeOf(type)).safeParse(snapshot).error?.issues).toBeUndefined();
      expect(snapshot[titleField]).toBe(title);
      expect(problems.length).toBeGreaterThan(1);
    },
  );

  test('leaves nothing of the draft in the ledger', async () => {
    const documentId = await examples.draft('notice');
    await behind((await linkFor(documentId)).body.url);
    expect(await cms.ledger(documentId)).toEqual([]);
  });
});

describe('a preview link is not made', () => {
  test('for a draft of another organization, nor without an account', async () => {
    const documentId = await examples.draft('notice');
    expect(await linkFor(documentId, 'others', stranger)).toMatchObject({ status: 403, body: chinese });
    expect(
      (
        await fetch(`${cms.url}/desk/preview/notice/${documentId}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"for":"me"}',
        })
      ).status,
    ).toBe(401);
  });

  test('for what is public as soon as it is saved, for what is secret, and for what is not there', async () => {
    const organization = await examples.target('organization');
    expect(
      (await editor.ask('POST', `/desk/preview/organization/${organization}`, { for: 'me' })).status,
    ).toBe(404);
    expect((await editor.ask('POST', `/desk/preview/person/${organization}`, { for: 'me' })).status).toBe(
      404,
    );
    expect((await linkFor('a'.repeat(24))).status).toBe(404);
  });

  test('for longer than is said', async () => {
    const documentId = await examples.draft('notice');
    expect(await linkFor(documentId, 'ever')).toMatchObject({ status: 400, body: chinese });
  });
});
