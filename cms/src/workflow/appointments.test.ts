import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

const soon = () => new Date(Date.now() + 3_600_000);
const comes = (moment: Date) =>
  cast.cms
    .part<typeof import('./keep-appointments.ts')>('workflow/keep-appointments')
    .keepAppointments(cast.cms.app, moment);
const later = (moment: Date) => new Date(moment.getTime() + 1000);

describe('an appointment to publish', () => {
  test('is kept when its time comes, and not before', async () => {
    const [documentId, moment] = [await cast.approved(), soon()];
    expect(
      (await cast.editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() })).body,
    ).toEqual({ state: 'scheduled' });
    await comes(new Date());
    expect(await cast.actions(documentId)).toEqual([]);
    await comes(later(moment));
    await comes(later(moment));
    expect(await cast.actions(documentId)).toEqual(['publish']);
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      state: 'published',
      due: null,
      steps: [{ who: '定时发布' }, {}, {}, {}],
    });
  });

  test('is only made for what was approved, and for a time to come', async () => {
    const documentId = await cast.examples.draft('notice');
    expect(
      (await cast.editor.deed('notice', documentId, 'schedule', { at: soon().toISOString() })).status,
    ).toBe(409);
    const ready = await cast.approved();
    for (const at of [undefined, '明天', new Date(Date.now() - 1000).toISOString()])
      expect((await cast.editor.deed('notice', ready, 'schedule', { at })).status).toBe(400);
  });

  test('falls with any edit', async () => {
    const [documentId, moment] = [await cast.approved(), soon()];
    await cast.editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() });
    await cast.change(documentId, { title: '又改了' });
    await comes(later(moment));
    expect(await cast.actions(documentId)).toEqual([]);
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({ state: 'draft' });
  });

  test('that cannot be kept says why, and goes back to the editor', async () => {
    const [project, moment] = [await cast.examples.publish('project'), soon()];
    const documentId = await cast.examples.draft('notice', { project });
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    await cast.editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() });
    await cast.cms.documents('project').unpublish({ documentId: project });
    await comes(later(moment));
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      state: 'returned',
      steps: [{ note: expect.stringMatching(/^到时没有发布：“相关项目”里的/) }, {}, {}, {}],
    });
  });
});

describe('an appointment to withdraw', () => {
  const appoint = (documentId: string, moment: Date) =>
    cast.reviewer.deed('notice', documentId, 'expire', { at: moment.toISOString(), note: '公示期已满' });

  test('is kept when its time comes, and the public reads the reason', async () => {
    const [documentId, moment] = [await cast.published(), soon()];
    expect((await appoint(documentId, moment)).body).toEqual({ state: 'published' });
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      expires: { at: moment.toISOString(), note: '公示期已满' },
    });
    await comes(new Date());
    expect(await cast.actions(documentId)).toEqual(['publish']);
    await comes(later(moment));
    await comes(later(moment));
    expect((await cast.cms.ledger(documentId)).map(({ action, note }) => [action, note])).toEqual([
      ['publish', null],
      ['withdraw', '公示期已满'],
    ]);
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      state: 'withdrawn',
      expires: null,
      steps: [{ who: '到时撤下', note: '公示期已满' }, {}, {}, {}, {}],
    });
  });

  test('can be made together with one to publish, and both are kept', async () => {
    const [documentId, opens] = [await cast.approved(), soon()];
    const closes = new Date(opens.getTime() + 3_600_000);
    await cast.editor.deed('notice', documentId, 'schedule', { at: opens.toISOString() });
    expect((await appoint(documentId, closes)).body).toEqual({ state: 'scheduled' });
    await comes(later(opens));
    expect(await cast.actions(documentId)).toEqual(['publish']);
    await comes(later(closes));
    expect(await cast.actions(documentId)).toEqual(['publish', 'withdraw']);
  });

  test('survives a change of the document, and is voided by nothing but a person', async () => {
    const [documentId, moment] = [await cast.published(), soon()];
    await appoint(documentId, moment);
    await cast.change(documentId, { title: '改过的公示' });
    expect((await cast.editor.deed('notice', documentId, 'keep')).status).toBe(409);
    expect((await cast.reviewer.state('notice', documentId)).body).toMatchObject({
      expires: { note: '公示期已满' },
    });
    expect((await cast.reviewer.deed('notice', documentId, 'keep')).status).toBe(200);
    await comes(later(moment));
    expect(await cast.actions(documentId)).toEqual(['publish']);
  });

  test('of which a notice names its last day is proposed, and its editor may make it for then, not sooner', async () => {
    const documentId = await cast.examples.draft('notice', { opens: '2050-05-01', closes: '2050-05-11' });
    await cast.editor.deed('notice', documentId, 'submit');
    await cast.reviewer.deed('notice', documentId, 'approve');
    const over = '2050-05-11T16:00:00.000Z';
    expect((await cast.editor.state('notice', documentId)).body).toMatchObject({
      ends: { at: over, note: '公示期已满' },
      deeds: expect.arrayContaining([expect.objectContaining({ deed: 'expire' })]),
    });
    expect(
      await cast.editor.deed('notice', documentId, 'expire', {
        at: '2050-05-11T15:59:00.000Z',
        note: '公示期已满',
      }),
    ).toMatchObject({
      status: 403,
      body: {
        error: { message: '公示到期以前不能撤下，最早是2050年5月12日 00:00。要提前撤下，请联系审核人员。' },
      },
    });
    expect(
      (await cast.editor.deed('notice', documentId, 'expire', { at: over, note: '公示期已满' })).status,
    ).toBe(200);
    expect((await cast.editor.deed('notice', documentId, 'publish')).status).toBe(200);
    await comes(later(new Date(over)));
    expect((await cast.cms.ledger(documentId)).map(({ action, note }) => [action, note])).toEqual([
      ['publish', null],
      ['withdraw', '公示期已满'],
    ]);
  });

  test('needs a reason, a time to come, and something to withdraw', async () => {
    const documentId = await cast.published();
    expect(
      (await cast.reviewer.deed('notice', documentId, 'expire', { at: soon().toISOString() })).status,
    ).toBe(400);
    expect(
      (
        await cast.reviewer.deed('notice', documentId, 'expire', {
          at: new Date(0).toISOString(),
          note: '期满',
        })
      ).status,
    ).toBe(400);
    expect((await appoint(await cast.examples.draft('notice'), soon())).status).toBe(409);
  });
});
