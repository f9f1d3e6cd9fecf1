import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

describe('round the workflow there is no way', () => {
  const refused = { status: 403, body: { error: { message: expect.stringMatching(/[一-鿿]。$/) } } };

  test.each(['editor', 'reviewer', 'administrator'] as const)(
    'with Strapi’s own button, for %s',
    async (who) => {
      const visitor = cast[who];
      const documentId = await cast.examples.draft('notice');
      const answer = await visitor.content('POST', 'notice', `/${documentId}/actions/publish`, {});
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body.error?.message).toMatch(/[一-鿿]/);
      expect(await cast.actions(documentId)).toEqual([]);
    },
  );

  test('with an edit in the same breath as the publication of what was approved', async () => {
    const documentId = await cast.approved();
    const answer = await cast.editor.content('POST', 'notice', `/${documentId}/actions/publish`, {
      title: '偷偷改的',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await cast.actions(documentId)).toEqual([]);
  });

  test('in bulk', async () => {
    const documentId = await cast.examples.draft('notice');
    expect(
      (
        await cast.administrator.content('POST', 'notice', '/actions/bulkPublish', {
          documentIds: [documentId],
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await cast.actions(documentId)).toEqual([]);
  });

  test('while creating', async () => {
    const before = (await cast.cms.ledger()).length;
    const whole = {
      ...(await cast.examples.data('notice')),
      organization: { connect: [{ documentId: await cast.examples.target('organization') }] },
      project: null,
      attachments: [],
    };
    const answer = await cast.administrator.content('POST', 'notice', '/actions/publish', whole);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await cast.cms.ledger()).toHaveLength(before);
  });

  test('what was approved may go out through any door', async () => {
    const documentId = await cast.approved();
    expect((await cast.editor.content('POST', 'notice', `/${documentId}/actions/publish`, {})).status).toBe(
      200,
    );
    expect(await cast.actions(documentId)).toEqual(['publish']);
  });

  test('nor is a draft thrown away without a trace', async () => {
    const documentId = await cast.published();
    await cast.change(documentId, { title: '没有公开的修改' });
    expect(await cast.editor.content('POST', 'notice', `/${documentId}/actions/discard`, {})).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringMatching(/修改历史/) } },
    });
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({ state: 'modified' });
  });

  test('nor in bulk', async () => {
    const documentId = await cast.published();
    expect(
      (
        await cast.administrator.content('POST', 'notice', '/actions/bulkUnpublish', {
          documentIds: [documentId],
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
    expect(
      (
        await cast.administrator.content('POST', 'notice', '/actions/bulkDelete', {
          documentIds: [documentId],
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await cast.actions(documentId)).toEqual(['publish']);
  });

  test('nor is anything taken down without a reason', async () => {
    const documentId = await cast.published();
    expect(
      await cast.administrator.content('POST', 'notice', `/${documentId}/actions/unpublish`, {}),
    ).toMatchObject(refused);
    expect(await cast.administrator.content('DELETE', 'notice', `/${documentId}`)).toMatchObject(refused);
    expect(await cast.actions(documentId)).toEqual(['publish']);
  });
});

test('forty publications at once are forty entries without a gap', async () => {
  const documentIds = await Promise.all(Array.from({ length: 40 }, () => cast.examples.draft('notice')));
  const answers = await Promise.all(
    documentIds.map((documentId) =>
      cast.county.deed('notice', documentId, 'publish-at-once', { note: '压力' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(documentIds.map(() => 200));
  const numbers = (await cast.cms.ledger()).map((entry) => entry.seq);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const documentId of documentIds) expect(await cast.actions(documentId)).toEqual(['publish']);
});
