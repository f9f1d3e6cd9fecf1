import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

describe('in an emergency', () => {
  test('the county publishes at once, says why, and that stays on record', async () => {
    const documentId = await cast.examples.draft('notice');
    expect((await cast.county.deed('notice', documentId, 'publish-at-once')).status).toBe(400);
    expect(
      (await cast.county.deed('notice', documentId, 'publish-at-once', { note: '汛情通告' })).body,
    ).toEqual({ state: 'published' });
    expect((await cast.county.state('notice', documentId)).body).toMatchObject({
      steps: [{ note: '汛情通告' }],
    });
    expect((await cast.cms.ledger(documentId)).map(({ action, note }) => [action, note])).toEqual([
      ['publish', null],
    ]);
  });

  const listed = async (documentId: string) =>
    (
      (await cast.reviewer.ask('GET', '/workflow/emergencies')).body.emergencies as {
        documentId: string;
        note: string;
        review: unknown;
      }[]
    ).filter((each) => each.documentId === documentId);

  test('it stands on a list until another person reviewed it, and what he found is kept', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.county.deed('notice', documentId, 'publish-at-once', { note: '汛情通告' });
    expect(await listed(documentId)).toMatchObject([
      { who: 'xianfeng-county', note: '汛情通告', review: null },
    ]);
    expect((await cast.reviewer.state('notice', documentId)).body).toMatchObject({ unreviewed: true });
    expect(await cast.county.deed('notice', documentId, 'review-late', { note: '没有问题' })).toMatchObject({
      status: 409,
      body: { error: { message: '自己紧急发布的内容要由另一个人补审。' } },
    });
    expect((await cast.editor.deed('notice', documentId, 'review-late', { note: '没有问题' })).status).toBe(
      403,
    );
    expect((await cast.reviewer.deed('notice', documentId, 'review-late', {})).status).toBe(400);
    expect((await cast.reviewer.deed('notice', documentId, 'review-late', { note: '属实' })).body).toEqual({
      state: 'published',
    });
    expect(await listed(documentId)).toMatchObject([
      { review: { who: 'xianfeng-reviewer', note: expect.stringMatching(/^属实；已核对“保密审查过/) } },
    ]);
    expect((await cast.reviewer.deed('notice', documentId, 'review-late', { note: '属实' })).status).toBe(
      409,
    );
  });

  test('a later approved change does not make up for the review', async () => {
    const documentId = await cast.examples.draft('notice');
    await cast.county.deed('notice', documentId, 'publish-at-once', { note: '汛情通告' });
    await cast.change(documentId, { title: '改过的通告' });
    await cast.editor.deed('notice', documentId, 'submit', { note: '补充', noteKind: 'wording' });
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.editor.deed('notice', documentId, 'publish');
    expect(await listed(documentId)).toMatchObject([{ review: null }]);
  });
});

describe('taking back', () => {
  test('a withdrawal tells the public why', async () => {
    const documentId = await cast.published();
    expect(await cast.editor.deed('notice', documentId, 'withdraw', { note: '数字有误' })).toMatchObject({
      status: 403,
    });
    expect((await cast.reviewer.deed('notice', documentId, 'withdraw')).status).toBe(400);
    expect((await cast.reviewer.deed('notice', documentId, 'withdraw', { note: '数字有误' })).body).toEqual({
      state: 'withdrawn',
    });
    expect((await cast.cms.ledger(documentId)).at(-1)).toMatchObject({
      action: 'withdraw',
      note: '数字有误',
    });
  });

  test('a redaction is for system administrators alone, and reaches what is deleted', async () => {
    const documentId = await cast.published();
    expect((await cast.county.deed('notice', documentId, 'redact', { note: '个人信息' })).status).toBe(403);
    await cast.reviewer.deed('notice', documentId, 'withdraw', { note: '写了手机号' });
    expect((await cast.reviewer.content('DELETE', 'notice', `/${documentId}`)).status).toBe(200);
    expect((await cast.administrator.deed('notice', documentId, 'redact', { note: '个人信息' })).status).toBe(
      200,
    );
    expect(
      (await cast.cms.ledger(documentId)).map(({ action, snapshot }) => [action, snapshot === null]),
    ).toEqual([
      ['publish', true],
      ['withdraw', true],
      ['redact', false],
    ]);
  });
});
