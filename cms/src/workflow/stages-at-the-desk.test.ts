import type { Finding } from '@xianfeng/content-types/checks/check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

const changed = { note: '走到下一步', noteKind: 'other' };
const publicAt = (stage: string, changes: object = {}) =>
  cast.examples.publish('project', { stage, ...changes });
const save = async (documentId: string, data: object) =>
  expect((await cast.editor.content('PUT', 'project', `/${documentId}`, data)).status).toBe(200);
const submit = (documentId: string, words: object = changed) =>
  cast.editor.deed('project', documentId, 'submit', words);
const refused = (message: RegExp) => ({
  status: 409,
  body: { error: { message: expect.stringMatching(message) } },
});
const jump = /^网站上这个项目的阶段是“申报”，不能直接改成“实施”。请先改成“预审”，发布以后再走下一步。$/;

describe('the stage of a public project', () => {
  test('cannot jump: the draft may be kept, the form says what is wrong, and nobody can hand it in', async () => {
    const documentId = await publicAt('declared');
    await save(documentId, { stage: 'underway' });
    const { findings } = (await cast.editor.state('project', documentId)).body as {
      findings?: readonly Finding[];
    };
    expect(findings).toContainEqual({ level: 'blocking', message: expect.stringMatching(jump), at: 'stage' });
    expect(await submit(documentId)).toMatchObject(refused(jump));
    expect(await cast.county.deed('project', documentId, 'publish-at-once', { ...changed })).toMatchObject(
      refused(jump),
    );
    expect(await cast.actions(documentId)).toEqual(['publish']);
  });

  test('goes on by one step', async () => {
    const documentId = await publicAt('declared');
    await save(documentId, { stage: 'prescreened' });
    expect((await submit(documentId)).body).toEqual({ state: 'resubmitted' });
    await cast.reviewer.deed('project', documentId, 'approve');
    expect((await cast.editor.deed('project', documentId, 'publish')).body).toEqual({ state: 'published' });
  });

  test('goes back with a reason that the public reads', async () => {
    const documentId = await publicAt('acceptance');
    await save(documentId, { stage: 'underway' });
    expect(await submit(documentId, {})).toMatchObject({ status: 409 });
    expect((await submit(documentId, { note: '验收发现渗水，返工', noteKind: 'schedule' })).status).toBe(200);
    await cast.reviewer.deed('project', documentId, 'approve');
    await cast.editor.deed('project', documentId, 'publish');
    expect((await cast.cms.ledger(documentId)).at(-1)).toMatchObject({
      action: 'revise',
      note: '验收发现渗水，返工',
    });
  });

  test('cannot be reached by an earlier version that is put back, nor round a withdrawal', async () => {
    const documentId = await publicAt('underway', {
      organization: await cast.examples.target('organization'),
    });
    await save(documentId, { stage: 'acceptance', problem: '改过的难处' });
    const history = (await cast.editor.ask('GET', `/workflow/project/${documentId}/history`)).body
      .history as { what: string; revision: number }[];
    await cast.cms.documents('project').update({
      documentId,
      data: { stage: 'acceptance', changeNote: '申请验收' } as never,
      status: 'published',
    });
    await cast.cms.documents('project').update({
      documentId,
      data: {
        stage: 'closed',
        outcome: 'completed',
        closedOn: '2026-05-11',
        changeNote: '通过验收',
      } as never,
      status: 'published',
    });
    const back = /^网站上这个项目的阶段已经是“办结”，不能退回“实施”。要退回，只能退到“验收”。$/;
    const { revision } = history.find(({ what }) => what === '公开') ?? history.at(-1) ?? { revision: 0 };
    expect(
      (await cast.editor.ask('POST', `/workflow/project/${documentId}/restore`, { revision })).status,
    ).toBe(200);
    expect(await submit(documentId)).toMatchObject(refused(back));
    await cast.reviewer.deed('project', documentId, 'withdraw', { note: '核对以后重新公开' });
    expect(await submit(documentId)).toMatchObject(refused(back));
  });

  test('is held to what is public when an appointment is kept, not to what was when it was made', async () => {
    const documentId = await publicAt('announced');
    await save(documentId, { stage: 'underway' });
    await submit(documentId);
    await cast.reviewer.deed('project', documentId, 'approve');
    const at = new Date(Date.now() + 3_600_000);
    await cast.editor.deed('project', documentId, 'schedule', { at: at.toISOString() });
    const [{ seq, snapshot } = { seq: 0, snapshot: '' }] = await cast.cms.ledger(documentId);
    await cast.cms.app.db
      .connection('ledger_entries')
      .where({ seq })
      .update({ snapshot: String(snapshot).replace('"stage":"announced"', '"stage":"reviewed"') });
    await cast.cms
      .part<typeof import('./keep-appointments.ts')>('workflow/keep-appointments')
      .keepAppointments(cast.cms.app, new Date(at.getTime() + 1000));
    expect((await cast.editor.state('project', documentId)).body).toMatchObject({
      state: 'returned',
      steps: [{ note: expect.stringMatching(/^到时没有发布：网站上这个项目的阶段是“专家评审”/) }, {}, {}, {}],
    });
  });

  test('is the same rule for whatever does not come through the desk', async () => {
    const documentId = await publicAt('declared');
    const write = (data: object) =>
      cast.cms.documents('project').update({ documentId, data: data as never, status: 'published' });
    await expect(write({ stage: 'underway' })).rejects.toThrow(jump);
    await expect(
      cast.examples.publish('project', {
        stage: 'closed',
        outcome: 'completed',
        closedOn: '2026-05-11',
        milestones: [{ title: '主体完工', planned: '2026-05-01' }],
      }),
    ).rejects.toThrow(/承诺的节点“主体完工”却没有完成/);
    await expect(publicAt('underway', { outcome: 'completed' })).rejects.toThrow(/阶段还不是“办结”/);
    expect(await cast.actions(documentId)).toEqual(['publish']);
  });
});
