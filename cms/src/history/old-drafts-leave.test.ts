import { createRequire } from 'node:module';
import type { ContentType } from '@xianfeng/content-types';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

const cells = async (table: string): Promise<string> =>
  JSON.stringify(await cast.cms.app.db.connection(table));

describe('what was written and never became public', () => {
  const mark = '只写在草稿里的话';
  /** The daily task, as it runs so many months from now. */
  const monthsLater = (months: number) => {
    const then = new Date();
    then.setUTCMonth(then.getUTCMonth() + months);
    return cast.cms
      .part<typeof import('../journal/forget-drafts.ts')>('journal/forget-drafts')
      .forgetOldDrafts(cast.cms.app, then);
  };
  const rename = (documentId: string, title: string) =>
    cast.cms.documents('notice').update({ documentId, data: { title } as never });
  const historyOf = async (documentId: string) =>
    (await cast.editor.ask('GET', `/workflow/notice/${documentId}/history`)).body as unknown as {
      history: { what: string; who: string; revision: number | null; changes: unknown[] }[];
    };

  test('leaves the history when its time is over, and not before; who did what stays', async () => {
    const documentId = await cast.examples.draft('notice', { title: mark });
    await rename(documentId, '公开的话');
    await cast.cms.documents('notice').publish({ documentId });
    await rename(documentId, `又是${mark}`);
    await rename(documentId, '现在的话');
    const before = await historyOf(documentId);
    await monthsLater(23);
    expect(await cells('document_revisions')).toContain(mark);
    await monthsLater(25);
    const left = await cells('document_revisions');
    expect(left).not.toContain(mark);
    expect(left).toContain('公开的话');
    expect(left).toContain('现在的话');
    const after = await historyOf(documentId);
    const deeds = (history: typeof before) => history.history.map(({ what, who }) => [what, who]);
    expect(deeds(after)).toEqual(deeds(before));
    // What is forgotten neither comes back nor counts as a change of everything.
    const forgotten = after.history.filter(({ revision }) => revision === null);
    expect(forgotten.map(({ what }) => what)).toEqual(['修改', '新建']);
    expect(after.history[0]?.changes).toEqual([]);
  });

  test('can no longer be brought back once it was deleted as long ago', async () => {
    const documentId = await cast.examples.draft('notice', { title: mark });
    await cast.cms.documents('notice').delete({ documentId });
    const listed = async () =>
      (
        (await cast.county.ask('GET', '/workflow/deleted')).body as unknown as {
          deleted: { documentId: string }[];
        }
      ).deleted;
    expect(await listed()).toContainEqual(expect.objectContaining({ documentId }));
    await monthsLater(25);
    expect(await listed()).not.toContainEqual(expect.objectContaining({ documentId }));
    expect(await cells('document_revisions')).not.toContain(mark);
  });
});

describe('a type that is marked as personal', () => {
  const own = '13900001111 群众甲';
  // The very object that the CMS looks at: it loads the definitions past vitest.
  const { contentTypeOf } = createRequire(import.meta.url)(
    '@xianfeng/content-types',
  ) as typeof import('@xianfeng/content-types');
  const mark = (audience: ContentType['audience']) =>
    Object.assign(contentTypeOf('wording'), { audience } satisfies Partial<ContentType>);
  afterEach(() => mark('desk'));

  test('is in its own table, and in no journal, ledger or table of the desk', async () => {
    mark('personal');
    const wordings = cast.cms.documents('wording');
    const { documentId } = await wordings.create({
      data: { wrong: own, right: '路灯', kind: 'name' } as never,
    });
    await wordings.update({ documentId, data: { right: `${own}改` } as never });
    expect(await cells('wordings')).toContain(own);
    const tables = ['document_revisions', 'workflow_steps', 'ledger_entries', 'audit_entries'];
    for (const table of tables) expect(await cells(table), table).not.toContain(own);
    await wordings.delete({ documentId });
    expect(await cells('wordings')).not.toContain(own);
    for (const table of tables) expect(await cells(table), table).not.toContain(documentId);
  });

  test('and would not be written down even by mistake', async () => {
    mark('personal');
    const { recordRevision } = cast.cms.part<typeof import('../journal/revisions.ts')>('journal/revisions');
    await expect(
      recordRevision(cast.cms.app, {
        doc_type: 'wording',
        document_id: 'a'.repeat(24),
        verb: 'change',
        user_id: null,
        user_name: '系统',
        note: null,
        content: '{}',
      }),
    ).rejects.toThrow('personal');
  });

  test('without the mark the same type has a history, so that the mark is what does it', async () => {
    const { documentId } = await cast.cms
      .documents('wording')
      .create({ data: { wrong: `${own}二`, right: '路灯', kind: 'name' } as never });
    expect(await cells('document_revisions')).toContain(documentId);
  });
});
