import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignUpReceipt } from '@xianfeng/content-types/forms/voice-message';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';
import type { SignUpList } from './sign-up-list.ts';
import type { SignUpRow } from './sign-up-table.ts';
import { portalOf } from '../testing/sealed-messages.ts';

let { cms, examples, town, village, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let stranger: DeskVisitor;
let supervisor: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  ({ cms, examples, town, village, otherTown } = await startTowns());
  [clerk, reviewer, stranger, supervisor, administrator] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [otherTown]),
    await DeskVisitor.signIn(cms, 'xianfeng-supervisor'),
    await DeskVisitor.signIn(cms, 'strapi-super-admin'),
  ];
});
afterAll(() => cms.stop());

const inDays = (days: number): string => addDays(beijingDate(new Date().toISOString()), days);
/** Marked, so that it can be looked for everywhere. */
const who = { name: '标记戊', phone: '00055443322' };
const remark = '标记己：可以带手电';
const chinese = { error: { message: expect.stringMatching(/[一-鿿].*。$/) } };
const morning = { name: '周六上午', day: inDays(5), from: '08:00', to: '11:00', place: '老水闸', places: 2 };
const afternoon = { ...morning, name: '周六下午', from: '14:00', to: '17:00', places: 3 };

const newCall = (changes: object = {}): Promise<string> =>
  examples.publish('call', {
    kind: 'volunteers',
    organization: village,
    project: null,
    takesSignups: true,
    opens: inDays(-3),
    closes: inDays(4),
    ends: inDays(6),
    quota: 3,
    enrolled: null,
    shifts: [],
    result: null,
    cancelled: false,
    ...changes,
  });
/** Somebody signs up: the portal hands over what it took at `at`. */
async function signsUp(call: string, change: { people?: number; shift?: string; at?: string } = {}) {
  const { at, ...signup } = change;
  const message = portalOf(cms).signUpMessage({ call, remark, ...signup }, who, at ? { at } : {});
  expect((await portalOf(cms).post(message)).status).toBe(200);
  return message;
}
const wishes = async (receipt: string, wish: object) =>
  expect((await portalOf(cms).post({ receipt, at: new Date().toISOString(), ...wish })).status).toBe(200);
const state = async (receipt: string): Promise<SignUpReceipt> =>
  (await (await cms.asPortal(`/api/voice/receipts/${receipt}`)).json()) as SignUpReceipt;
const rowOf = (receipt: string): Promise<SignUpRow> =>
  cms.app.db.connection('voice_sign_ups').where({ receipt }).first();
const listOf = async (visitor: DeskVisitor, call: string): Promise<SignUpList> =>
  (await visitor.ask('GET', `/desk/sign-ups/calls/${call}`)).body as unknown as SignUpList;
const act = async (visitor: DeskVisitor, receipt: string, action: string, body: object = {}) =>
  visitor.ask('POST', `/desk/sign-ups/entries/${(await rowOf(receipt)).id}/${action}`, body);

describe('a sign-up that the portal hands over', () => {
  test('lies sealed, comes only once, and has its place', async () => {
    const message = await signsUp(await newCall(), { people: 2 });
    expect((await portalOf(cms).post(message)).status).toBe(200);
    expect(await cms.app.db.connection('voice_sign_ups').where({ receipt: message.receipt })).toHaveLength(1);
    expect(JSON.stringify(await rowOf(message.receipt))).not.toMatch(/标记|55443322/);
    expect(await state(message.receipt)).toMatchObject({
      what: 'signup',
      state: 'placed',
      people: 2,
      position: null,
      mayCancel: true,
      isKept: true,
      keptUntil: inDays(96),
      call: { address: expect.stringMatching(/^\/calls\/.+\/$/) },
    });
  });

  test('is left with the portal when the desk cannot open it', async () => {
    const message = portalOf(cms).signUpMessage({ call: await newCall() }, who);
    for (const broken of [
      { ...message, receipt: 'x'.repeat(43) },
      { ...message, contact: message.signup },
    ])
      expect((await portalOf(cms).post(broken)).status).toBe(409);
    expect((await portalOf(cms).post({ ...message, extra: 1 })).status).toBe(400);
    expect((await portalOf(cms).post(message, '')).status).toBe(401);
  });

  test('waits when there is no room, in the order of its arrival at the portal, and moves up', async () => {
    const call = await newCall();
    const [first, second] = [await signsUp(call, { people: 2 }), await signsUp(call)];
    const later = await signsUp(call, { at: '2026-05-11T02:05:00.000Z' });
    const earlier = await signsUp(call, { at: '2026-05-11T02:01:00.000Z' });
    expect((await state(earlier.receipt)).position).toBe(1);
    expect(await state(later.receipt)).toMatchObject({ state: 'waiting', position: 2 });
    await wishes(second.receipt, { what: 'withdraw' });
    expect([(await state(earlier.receipt)).state, (await state(later.receipt)).position]).toEqual([
      'placed',
      1,
    ]);
    await wishes(first.receipt, { what: 'withdraw' });
    expect((await state(later.receipt)).state).toBe('placed');
  });

  test('never gets a place that somebody has, however many come at the same moment', async () => {
    const call = await newCall({ quota: 7 });
    const came = await Promise.all(
      Array.from({ length: 24 }, (_, at) => signsUp(call, { people: 1 + (at % 2) })),
    );
    const placed = async () =>
      (await Promise.all(came.map(({ receipt }) => rowOf(receipt))))
        .filter((row) => row.state === 'placed')
        .reduce((sum, { people }) => sum + people, 0);
    expect(await placed()).toBe(7);
    await Promise.all(came.slice(0, 8).map(({ receipt }) => wishes(receipt, { what: 'withdraw' })));
    expect(await placed()).toBe(7);
  });

  test('moves up when the call gets more places', async () => {
    const call = await newCall({ quota: 1 });
    const [, second] = [await signsUp(call), await signsUp(call)];
    expect((await state(second.receipt)).state).toBe('waiting');
    await cms.documents('call').update({ documentId: call, data: { quota: 2 } as never });
    await cms.documents('call').publish({ documentId: call });
    expect((await state(second.receipt)).state).toBe('placed');
  });
});

describe('who signed up', () => {
  test('changes to a shift in which there is room, and else keeps the place they have', async () => {
    const call = await newCall({ quota: 5, shifts: [morning, afternoon] });
    const { receipt } = await signsUp(call, { shift: morning.name, people: 2 });
    const other = await signsUp(call, { shift: afternoon.name, people: 2 });
    expect((await state(receipt)).shifts).toEqual([]);
    await wishes(receipt, { what: 'shift', shift: afternoon.name });
    expect(await state(receipt)).toMatchObject({ state: 'placed', shift: morning.name });
    await wishes(other.receipt, { what: 'withdraw' });
    expect((await state(receipt)).shifts).toEqual([afternoon.name]);
    await wishes(receipt, { what: 'shift', shift: '没有这一班' });
    await wishes(receipt, { what: 'shift', shift: afternoon.name });
    expect(await state(receipt)).toMatchObject({ state: 'placed', shift: afternoon.name });
  });

  test('takes everything out again, also before it came', async () => {
    const call = await newCall();
    const { receipt } = await signsUp(call);
    await wishes(receipt, { what: 'withdraw' });
    expect(await rowOf(receipt)).toMatchObject({ signup: null, contact: null, state: 'cancelled' });
    expect(await state(receipt)).toMatchObject({ state: 'cancelled', isKept: false, mayCancel: false });
    const late = portalOf(cms).signUpMessage({ call }, who);
    await wishes(late.receipt, { what: 'withdraw' });
    expect((await portalOf(cms).post(late)).status).toBe(200);
    expect(await rowOf(late.receipt)).toBeUndefined();
  });

  test('hears that the shift, or all of it, is called off', async () => {
    const call = await newCall({ quota: 5, shifts: [morning, afternoon] });
    const [one, other] = [
      await signsUp(call, { shift: morning.name }),
      await signsUp(call, { shift: afternoon.name }),
    ];
    const say = async (data: object) => {
      await cms.documents('call').update({ documentId: call, data: data as never });
      await cms.documents('call').publish({ documentId: call });
    };
    await say({ shifts: [{ ...morning, cancelled: true }, afternoon] });
    expect(await state(one.receipt)).toMatchObject({ state: 'called-off', mayCancel: false });
    expect((await state(other.receipt)).state).toBe('placed');
    await say({ cancelled: true });
    expect((await state(other.receipt)).state).toBe('called-off');
  });
});

describe('the organizer', () => {
  test('sees who signed up for the calls of their units, telephones hidden', async () => {
    const call = await newCall({ quota: 5, shifts: [morning, afternoon] });
    await signsUp(call, { shift: morning.name, people: 2 });
    await signsUp(call, { shift: morning.name });
    for (const visitor of [clerk, reviewer, supervisor, administrator]) {
      const { calls } = (await visitor.ask('GET', '/desk/sign-ups')).body as { calls?: object[] };
      expect(calls).toContainEqual(
        expect.objectContaining({ documentId: call, enrolled: 2, waiting: 1, quota: 5 }),
      );
    }
    const list = await listOf(clerk, call);
    expect(list.signUps).toMatchObject([
      { name: who.name, phone: '000****3322', remark, state: 'placed', samePhone: 2 },
      { state: 'waiting' },
    ]);
    expect(list.shifts).toMatchObject([
      { shift: morning.name, places: 2, taken: 2 },
      { shift: afternoon.name, places: 3, taken: 0 },
    ]);
    expect([list.mayWork, (await listOf(supervisor, call)).mayWork]).toEqual([true, false]);
    expect(JSON.stringify(list)).not.toContain(who.phone);
    // Supervision sees how many, and not who.
    expect(JSON.stringify(await listOf(supervisor, call))).not.toMatch(/标记|3322/);
    const refused = await stranger.ask('GET', `/desk/sign-ups/calls/${call}`);
    expect(refused).toMatchObject({ status: 403, body: chinese });
    expect(JSON.stringify((await stranger.ask('GET', '/desk/sign-ups')).body)).not.toContain(call);
  });

  test('reads a telephone for a purpose, which the journal keeps', async () => {
    const { receipt } = await signsUp(await newCall());
    const { id } = await rowOf(receipt);
    expect((await act(clerk, receipt, 'reveal', { purpose: '问' })).status).toBe(400);
    for (const visitor of [stranger, supervisor])
      expect(await act(visitor, receipt, 'reveal', { purpose: '通知集合地点' })).toMatchObject({
        status: 403,
        body: chinese,
      });
    expect((await act(clerk, receipt, 'reveal', { purpose: '通知集合地点' })).body).toEqual(who);
    const { body } = await administrator.ask('GET', '/desk/audit?kind=contact-read');
    expect(body.entries).toMatchObject([{ detail: `第${id}号报名，用途：通知集合地点` }]);
  });

  test('confirms, notes who came and for how long, and whoever came can prove it', async () => {
    const call = await newCall();
    const [came, absent] = [await signsUp(call, { people: 2 }), await signsUp(call)];
    expect((await act(clerk, came.receipt, 'confirm')).status).toBe(200);
    expect((await state(came.receipt)).state).toBe('confirmed');
    expect(await act(clerk, came.receipt, 'confirm')).toMatchObject({ status: 409, body: chinese });
    for (const hours of [-1, 201, '两个', null])
      expect((await act(clerk, came.receipt, 'came', { hours })).status).toBe(400);
    expect((await act(clerk, came.receipt, 'came', { hours: 2.5 })).status).toBe(200);
    expect((await act(clerk, absent.receipt, 'absent')).status).toBe(200);
    expect(await state(came.receipt)).toMatchObject({ state: 'came', hours: 2.5, mayCancel: false });
    expect((await state(absent.receipt)).state).toBe('absent');
    expect(await listOf(clerk, call)).toMatchObject({ came: 2, hours: 5 });
    // Who takes out what is kept of them still has come.
    await wishes(came.receipt, { what: 'withdraw' });
    expect(await rowOf(came.receipt)).toMatchObject({ contact: null, state: 'came', hours: 2.5 });
  });

  test('strikes somebody off, and who waits moves up', async () => {
    const call = await newCall({ quota: 1 });
    const [first, second] = [await signsUp(call), await signsUp(call)];
    expect((await act(reviewer, first.receipt, 'strike')).status).toBe(200);
    expect((await state(second.receipt)).state).toBe('placed');
    expect(await act(reviewer, first.receipt, 'came', { hours: 1 })).toMatchObject({ status: 409 });
  });

  test('takes the list as a table that no spreadsheet runs, and the journal says why', async () => {
    const call = await newCall();
    const evil = portalOf(cms).signUpMessage({ call, remark: '=HYPERLINK("x")' }, { ...who, name: '+标记' });
    await portalOf(cms).post(evil);
    expect((await clerk.ask('POST', `/desk/sign-ups/calls/${call}/export`, {})).status).toBe(400);
    const answer = await fetch(`${cms.url}/desk/sign-ups/calls/${call}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: clerk.bearer() },
      body: JSON.stringify({ purpose: '现场签到' }),
    });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const text = await answer.text();
    expect(text).toContain(`'+标记,${who.phone}`);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    const { body } = await administrator.ask('GET', '/desk/audit?kind=export');
    expect(JSON.stringify(body)).toContain('用途：现场签到');
  });

  test.each(['0', '-1', 'x', '999999999', '%00'])('hears of sign-up %s that there is none', async (id) => {
    expect((await administrator.ask('POST', `/desk/sign-ups/entries/${id}/confirm`, {})).status).toBe(404);
  });

  test('hears of a call that is none that there is none', async () => {
    expect(await administrator.ask('GET', '/desk/sign-ups/calls/nothing')).toMatchObject({
      status: 404,
      body: chinese,
    });
  });
});

describe('how many signed up', () => {
  const draftOf = (call: string) =>
    cms.rows('call').findOne({ where: { documentId: call, publishedAt: null } });
  const publish = (visitor: DeskVisitor, call: string) =>
    visitor.ask('POST', `/desk/sign-ups/calls/${call}/publish-count`, {});

  test('becomes public at the press of a button, and nothing that somebody is writing with it', async () => {
    const call = await newCall();
    await signsUp(call, { people: 2 });
    await signsUp(call, { people: 2 });
    const write = await clerk.content('PUT', 'call', `/${call}`, { meetsWhere: '还没有定的地方' });
    expect(write.status).toBe(200);
    expect((await publish(stranger, call)).status).toBe(403);
    expect((await publish(supervisor, call)).status).toBe(403);
    expect(await publish(clerk, call)).toMatchObject({ status: 200, body: { enrolled: 2 } });
    const last = await cms.app.db
      .connection('ledger_entries')
      .where({ document_id: call })
      .orderBy('seq', 'desc')
      .first();
    expect([last.action, last.note]).toEqual(['revise', '按网站报名公布最新人数：已报名2人。']);
    const { enrolled, meetsWhere } = JSON.parse(last.snapshot) as Record<string, unknown>;
    expect([enrolled, meetsWhere === '还没有定的地方']).toEqual([2, false]);
    expect(await draftOf(call)).toMatchObject({ enrolled: 2, meetsWhere: '还没有定的地方' });
    expect(await publish(clerk, call)).toMatchObject({ status: 409, body: chinese });
  });

  test('is not typed, and a shift that people signed up for is neither renamed nor removed', async () => {
    const call = await newCall({ quota: 5, shifts: [morning, afternoon] });
    await signsUp(call, { shift: morning.name });
    const refused = async (data: object, words: string) => {
      await cms.documents('call').update({ documentId: call, data: data as never });
      const answer = await clerk.deed('call', call, 'submit', { note: '改班次', noteKind: 'other' });
      expect(answer).toMatchObject({ status: 409, body: chinese });
      expect(JSON.stringify(answer.body)).toContain(words);
    };
    await refused({ enrolled: 4 }, '由编辑台来数');
    await refused({ enrolled: null, shifts: [afternoon] }, '已经有 1 条报名');
    await refused({ shifts: [{ ...morning, name: '周六早上' }, afternoon] }, '已经有 1 条报名');
  });
});

test('after its time name, telephone and remark go; that they came, and for how long, stays', async () => {
  const { forgetSignUps } = cms.part<typeof import('./forget-sign-ups.ts')>('voice/forget-sign-ups');
  const [ended, open] = [await newCall(), await newCall({ closes: null, ends: null })];
  const [one, other] = [await signsUp(ended), await signsUp(open)];
  await act(clerk, one.receipt, 'came', { hours: 3 });
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);
  await forgetSignUps(cms.app, at(95));
  expect((await rowOf(one.receipt)).contact).not.toBeNull();
  await forgetSignUps(cms.app, at(98));
  expect(await rowOf(one.receipt)).toMatchObject({ contact: null, signup: null, state: 'came', hours: 3 });
  // It goes on, and they are still wanted.
  expect((await rowOf(other.receipt)).contact).not.toBeNull();
  expect((await listOf(clerk, ended)).signUps).toMatchObject([{ name: null, phone: null, state: 'came' }]);
});

test('who signed up is found in no table of the desk', async () => {
  await signsUp(await newCall());
  const { connection, dialect } = cms.app.db;
  const tables: string[] =
    dialect.client === 'sqlite'
      ? await connection('sqlite_master').where({ type: 'table' }).pluck('name')
      : await connection('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  expect(tables.length).toBeGreaterThan(50);
  for (const table of tables) {
    const text = JSON.stringify(await connection(table));
    expect([table, /标记|55443322/.test(text)]).toEqual([table, false]);
  }
});
