import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterConsent, type Contact } from '@xianfeng/content-types/forms/letter-form';
import {
  type SealedPart,
  type ReceiptState,
  type SealedLetter,
} from '@xianfeng/content-types/forms/voice-message';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';
import type { LetterRow } from './letter-table.ts';
import { portalOf, someReceipt } from '../testing/sealed-messages.ts';

let { cms, examples, town, village, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let stranger: DeskVisitor;
let supervisor: DeskVisitor;
let county: DeskVisitor;
let administrator: DeskVisitor;
let project: string;

beforeAll(async () => {
  ({ cms, examples, town, village, otherTown } = await startTowns());
  [clerk, reviewer, stranger, supervisor, county, administrator] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [otherTown]),
    await DeskVisitor.signIn(cms, 'xianfeng-supervisor'),
    await DeskVisitor.signIn(cms, 'xianfeng-county'),
    await DeskVisitor.signIn(cms, 'strapi-super-admin'),
  ];
  project = await examples.publish('project', { organization: village });
});
afterAll(() => cms.stop());

/** Marked, so that it can be looked for everywhere. */
const marked = { subject: '标记甲路灯不亮', text: '标记乙：村口的路灯三盏不亮，孩子放学看不见路。' };
const who: Contact = { name: '标记丙', phone: '00099887766' };
const sealedPart = (part: SealedPart, receipt: string, content: object, encryptionKey?: string): string =>
  portalOf(cms).sealedPart(part, receipt, content, encryptionKey);

function letterMessage(
  change: Partial<SealedLetter> = {},
  contact: Contact | null = who,
  encryptionKey?: string,
) {
  const receipt = someReceipt();
  const seal = (part: SealedPart, content: object) => sealedPart(part, receipt, content, encryptionKey);
  const letter: SealedLetter = {
    kind: 'complaint',
    ...marked,
    open: true,
    consent: letterConsent.version,
    about: { type: 'project', documentId: project },
    ...change,
  };
  return {
    what: 'letter' as const,
    receipt,
    at: new Date().toISOString(),
    letter: seal('letter', letter),
    contact: contact && seal('contact', contact),
  };
}

const post = (message: object, key?: string) => portalOf(cms).post(message, key);
const rowOf = async (receipt: string): Promise<LetterRow> =>
  cms.app.db.connection('voice_letters').where({ receipt }).first();
const rowById = async (id: number): Promise<LetterRow> =>
  cms.app.db.connection('voice_letters').where({ id }).first();
async function arrives(change: Partial<SealedLetter> = {}, contact: Contact | null = who) {
  const message = letterMessage(change, contact);
  expect((await post(message)).status).toBe(200);
  const { id } = await rowOf(message.receipt);
  return { id, message, receipt: message.receipt };
}
const state = async (receipt: string): Promise<ReceiptState> =>
  (await (await cms.asPortal(`/api/voice/receipts/${receipt}`)).json()) as ReceiptState;
const inboxOf = async (visitor: DeskVisitor, view = 'open') =>
  (
    (await visitor.ask('GET', `/desk/letters?view=${view}`)).body as { letters?: { id: number }[] }
  ).letters?.map(({ id }) => id) ?? [];
const act = (visitor: DeskVisitor, id: number, action: string, body: object = {}) =>
  visitor.ask('POST', `/desk/letters/${id}/${action}`, body);
const answered = { text: '路灯是线路断了，昨天已经接好，请您晚上看一看。', outcome: 'adopted' };
const chinese = { error: { message: expect.stringMatching(/[一-鿿].*。$/) } };

describe('a letter that the portal hands over', () => {
  test('lies sealed, and comes only once however often it is handed over', async () => {
    const { message, receipt } = await arrives();
    expect((await post(message)).status).toBe(200);
    expect(await cms.app.db.connection('voice_letters').where({ receipt })).toHaveLength(1);
    expect(JSON.stringify(await rowOf(receipt))).not.toMatch(/标记|99887766/);
  });

  test('is taken from the portal alone', async () => {
    for (const key of ['', 'h'.repeat(23)]) expect((await post(letterMessage(), key)).status).toBe(401);
    expect((await fetch(`${cms.url}/api/voice/receipts/${'a'.repeat(43)}`)).status).toBe(401);
  });

  test('is left with the portal when it cannot be opened here', async () => {
    const foreign = letterMessage({}, who, Buffer.alloc(32, 9).toString('base64'));
    expect((await post(foreign)).status).toBe(409);
    // Whoever could write into the portal's store must not move one letter's parts to another.
    expect((await post({ ...letterMessage(), receipt: 'x'.repeat(43) })).status).toBe(409);
    for (const broken of [
      {},
      { what: 'letter' },
      { ...letterMessage(), extra: 1 },
      { what: 'ballot', receipt: 'a' },
    ])
      expect((await post(broken)).status).toBe(400);
  });

  test('tells the holder of its receipt when an answer is due, and from whom', async () => {
    const { receipt } = await arrives();
    expect(await state(receipt)).toMatchObject({
      state: 'received',
      kind: 'complaint',
      due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      unit: (await cms.rows('organization').findOne({ where: { documentId: village } }))?.name,
      answer: null,
    });
    expect((await cms.asPortal(`/api/voice/receipts/${'b'.repeat(43)}`)).status).toBe(404);
  });
});

describe('the inbox', () => {
  test('shows a letter to those whose unit has to answer, and to the county', async () => {
    const { id } = await arrives();
    for (const visitor of [clerk, reviewer, supervisor, county, administrator])
      expect(await inboxOf(visitor)).toContain(id);
    expect(await inboxOf(stranger)).not.toContain(id);
    const refused = await stranger.ask('GET', `/desk/letters/${id}`);
    expect(refused).toMatchObject({ status: 403, body: chinese });
    expect(JSON.stringify(refused)).not.toContain('标记');
  });

  test('has those told who may answer a letter, and nobody of a word in it', async () => {
    const told = async (visitor: DeskVisitor, id: number) =>
      (
        (await visitor.ask('GET', '/desk/notices')).body as { notices: { words: string; to: string }[] }
      ).notices.filter(({ to }) => to === `/letters?letter=${id}`);
    const { id } = await arrives();
    expect(await told(reviewer, id)).toMatchObject([{ words: '来信到了', title: `第${id}号来信` }]);
    for (const other of [clerk, stranger, supervisor, county, administrator])
      expect(await told(other, id)).toEqual([]);
    expect(JSON.stringify(await cms.app.db.connection('desk_notices'))).not.toMatch(/标记|99887766/);
    await act(reviewer, id, 'forward', { organization: otherTown, note: '归邻镇管' });
    expect(await told(reviewer, id)).toEqual([]);
    expect(await told(stranger, id)).toHaveLength(1);
    const { tellDueLetters } = cms.part<typeof import('./tell-letters.ts')>('voice/tell-letters');
    const later = new Date(Date.now() + 4 * 86_400_000);
    for (const now of [later, later]) await tellDueLetters(cms.app, now);
    expect((await told(stranger, id)).map(({ words }) => words)).toEqual(['来信快到期', '来信到了']);
    await act(stranger, id, 'answer', answered);
    expect(await told(stranger, id)).toEqual([]);
    // Nobody reviews for the county alone: it comes to whoever answers for all of it, and not to the administrator.
    const { id: general } = await arrives({ about: null });
    expect(await told(county, general)).toHaveLength(1);
    expect(await told(administrator, general)).toEqual([]);
  });

  test('keeps what is about no unit for the county', async () => {
    const { id } = await arrives({ about: null });
    expect(await inboxOf(county)).toContain(id);
    expect(await inboxOf(clerk)).not.toContain(id);
    expect((await clerk.ask('GET', `/desk/letters/${id}`)).status).toBe(403);
  });

  test('never shows name and telephone along with a letter', async () => {
    const { id } = await arrives();
    const { status, body } = await clerk.ask('GET', `/desk/letters/${id}`);
    expect([status, body.text, body.hasContact]).toEqual([200, marked.text, true]);
    // Who may not answer is offered no form for it.
    const mayAnswer = async (visitor: DeskVisitor) =>
      (await visitor.ask('GET', `/desk/letters/${id}`)).body.mayAnswer;
    expect([body.mayAnswer, await mayAnswer(supervisor), await mayAnswer(reviewer)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(JSON.stringify(body)).not.toMatch(/标记丙|99887766/);
    expect(JSON.stringify((await clerk.ask('GET', '/desk/letters')).body)).not.toMatch(/标记丙|99887766/);
  });

  test.each(['0', '-1', 'x', '1.5', '999999999', '1e9', '%00'])(
    'says of letter %s that there is none',
    async (id) => {
      expect((await county.ask('GET', `/desk/letters/${id}`)).status).toBe(404);
      expect((await act(county, id as never, 'accept')).status).toBe(404);
    },
  );
});

describe('name and telephone', () => {
  test('are shown for a purpose, to whoever works on the letter, and the journal says so', async () => {
    const { id } = await arrives();
    expect(await act(clerk, id, 'reveal', {})).toMatchObject({ status: 400 });
    expect(await act(clerk, id, 'reveal', { purpose: '核实' })).toMatchObject({ status: 400 });
    for (const visitor of [stranger, supervisor])
      expect(await act(visitor, id, 'reveal', { purpose: '核实情况' })).toMatchObject({
        status: 403,
        body: chinese,
      });
    expect((await act(clerk, id, 'reveal', { purpose: '核实情况' })).body).toEqual(who);
    const { body } = await administrator.ask('GET', '/desk/audit?kind=contact-read');
    expect(body.entries).toMatchObject([{ detail: `第${id}号来信，用途：核实情况` }]);
    expect(JSON.stringify(body)).not.toMatch(/标记|99887766/);
  });
});

describe('on the way to an answer', () => {
  test('a clerk takes a letter on, a reviewer answers, and the writer reads it and says how good it was', async () => {
    const { id, receipt } = await arrives();
    expect((await act(clerk, id, 'accept')).status).toBe(200);
    expect((await state(receipt)).state).toBe('accepted');
    expect(await act(clerk, id, 'answer', answered)).toMatchObject({ status: 403, body: chinese });
    expect((await act(reviewer, id, 'answer', answered)).status).toBe(200);
    expect(await state(receipt)).toMatchObject({
      state: 'answered',
      due: null,
      answer: { text: answered.text, outcome: 'adopted' },
      keptUntil: expect.any(String),
    });
    expect(
      (await post({ what: 'rating', receipt, at: new Date().toISOString(), rating: 'content' })).status,
    ).toBe(200);
    expect((await state(receipt)).rating).toBe('content');
    expect(await inboxOf(clerk)).not.toContain(id);
    expect(await inboxOf(clerk, 'answered')).toContain(id);
    expect(await act(reviewer, id, 'answer', answered)).toMatchObject({ status: 409, body: chinese });
  });

  test('an answer with an identity number is not given', async () => {
    const { id } = await arrives();
    const text = '经核实，您的身份证号是 11010519491231002X，情况属实。';
    const refused = await act(reviewer, id, 'answer', { text, outcome: 'explained' });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('身份证号');
  });

  test('a letter is handed to the unit whose business it is, and is no longer seen where it came from', async () => {
    const { id } = await arrives();
    expect(
      (await act(reviewer, id, 'forward', { organization: otherTown, note: '路段属于那边' })).status,
    ).toBe(200);
    expect(await inboxOf(clerk)).not.toContain(id);
    expect(await inboxOf(stranger)).toContain(id);
    expect(await act(reviewer, id, 'accept')).toMatchObject({ status: 403 });
    expect(await act(stranger, id, 'forward', { organization: 'nowhere', note: '转走' })).toMatchObject({
      status: 409,
      body: chinese,
    });
    expect((await act(stranger, id, 'forward', { organization: null, note: '请县里协调' })).status).toBe(200);
    expect(await inboxOf(stranger)).not.toContain(id);
  });

  test('the longer time is given once, with a reason', async () => {
    const { id, receipt } = await arrives();
    const { due } = await state(receipt);
    expect((await act(reviewer, id, 'extend', {})).status).toBe(400);
    expect((await act(reviewer, id, 'extend', { reason: '要请供电部门来看' })).status).toBe(200);
    expect((await state(receipt)).due?.localeCompare(due ?? '')).toBe(1);
    expect((await act(reviewer, id, 'extend', { reason: '还要再等一等' })).status).toBe(409);
  });

  test('equal voices are answered together, and none is lost', async () => {
    const [first, second, other] = [await arrives(), await arrives(), await arrives({ about: null })];
    expect((await clerk.ask('GET', `/desk/letters/${first.id}`)).body.like).toContainEqual({
      id: second.id,
      subject: marked.subject,
    });
    expect((await act(county, other.id, 'merge', { into: first.id })).status).toBe(409);
    expect((await act(reviewer, second.id, 'merge', { into: first.id })).status).toBe(200);
    expect(await inboxOf(clerk)).not.toContain(second.id);
    expect((await act(reviewer, second.id, 'answer', answered)).status).toBe(409);
    expect((await act(reviewer, first.id, 'answer', answered)).status).toBe(200);
    for (const { receipt } of [first, second])
      expect((await state(receipt)).answer?.text).toBe(answered.text);
  });
});

describe('an answered letter', () => {
  const answeredLetter = async (change: Partial<SealedLetter> = {}) => {
    const letter = await arrives(change);
    expect((await act(reviewer, letter.id, 'answer', answered)).status).toBe(200);
    return letter;
  };
  const cut = { title: '村口路灯不亮', question: '（略）村口的路灯三盏不亮，孩子放学看不见路。' };
  const opinionRow = (documentId: string) =>
    cms.rows('opinion').findOne({ where: { documentId }, populate: ['organization', 'project'] });

  test('becomes a draft in one step, public after the usual review, and its writer reads where', async () => {
    const [{ id, receipt }, joined] = [await arrives(), await arrives()];
    await act(reviewer, joined.id, 'merge', { into: id });
    await act(reviewer, id, 'answer', answered);
    expect(await inboxOf(clerk, 'undecided')).toContain(id);
    expect((await act(clerk, id, 'keep', { reason: '涉及邻里的私事' })).status).toBe(403);
    const { status, body } = await act(clerk, id, 'draft', cut);
    expect(status).toBe(200);
    const documentId = String(body.documentId);
    expect(await opinionRow(documentId)).toMatchObject({
      ...cut,
      kind: 'complaint',
      answer: answered.text,
      outcome: 'adopted',
      voices: 2,
      publishedAt: null,
      organization: { documentId: village },
      project: { documentId: project },
    });
    expect(await inboxOf(clerk, 'undecided')).not.toContain(id);
    expect((await act(reviewer, id, 'draft', cut)).status).toBe(409);
    expect((await state(receipt)).opinion).toBeNull();
    expect((await clerk.deed('opinion', documentId, 'submit')).body).toEqual({ state: 'submitted' });
    expect((await reviewer.deed('opinion', documentId, 'approve')).body).toEqual({ state: 'approved' });
    expect((await clerk.deed('opinion', documentId, 'publish')).body).toEqual({ state: 'published' });
    for (const each of [receipt, joined.receipt])
      expect((await state(each)).opinion).toMatch(/^\/opinions\/[\w-]+\/$/);
  });

  test.each([
    ['what its writer did not say', { question: '村口的路灯五盏不亮。' }],
    ['the name of its writer', { question: '标记乙：村口的路灯三盏不亮', title: '标记丙说路灯不亮' }],
    ['their telephone', { title: '路灯不亮，请打 000-9988-7766' }],
    ['a number of identity', { title: '路灯不亮 11010519491231002X' }],
  ])('does not become public with %s', async (_what, change) => {
    const { id } = await answeredLetter();
    const refused = await act(reviewer, id, 'draft', { ...cut, ...change });
    expect(refused).toMatchObject({ status: 409, body: chinese });
    expect(JSON.stringify(refused.body)).not.toMatch(/标记|99887766|19491231/);
    expect((await rowById(id)).opinion_id).toBeNull();
  });

  test('whose draft is edited to say what its writer did not, is not submitted', async () => {
    const { id } = await answeredLetter();
    const documentId = String((await act(clerk, id, 'draft', cut)).body.documentId);
    const rewrite = (question: string) =>
      cms.documents('opinion').update({ documentId, data: { question } as never });
    await rewrite('村口的路灯五盏不亮。');
    const refused = await clerk.deed('opinion', documentId, 'submit');
    expect(refused).toMatchObject({ status: 409, body: chinese });
    expect(JSON.stringify(refused.body)).toContain('只能删、不能改');
    await rewrite(cut.question);
    expect((await clerk.deed('opinion', documentId, 'submit')).body).toEqual({ state: 'submitted' });
  });

  test.each([
    ['title', '标记丙说路灯不亮'],
    ['question', '标记 丙：村口的路灯三盏不亮。'],
    ['answer', '已经接好，给 000 9988 7766 回了电话。'],
    ['changeNote', '标\u200b记丙要求改的。'],
  ])('whose draft would tell in its %s who wrote it, is not saved', async (name, text) => {
    const { id } = await answeredLetter();
    const documentId = String((await act(clerk, id, 'draft', cut)).body.documentId);
    const refused = await clerk.content('PUT', 'opinion', `/${documentId}`, { [name]: text });
    expect(refused).toMatchObject({ status: 400, body: chinese });
    expect(JSON.stringify(refused.body)).not.toMatch(/标记|9988/);
  });

  test('tells of nobody either whose letter was answered together with it', async () => {
    const [{ id }, joined] = [await arrives({}, null), await arrives()];
    await act(reviewer, joined.id, 'merge', { into: id });
    await act(reviewer, id, 'answer', answered);
    expect(await act(clerk, id, 'draft', { ...cut, title: '标记丙说路灯不亮' })).toMatchObject({
      status: 409,
      body: chinese,
    });
    const documentId = String((await act(clerk, id, 'draft', cut)).body.documentId);
    const answer = '已经接好，给标记丙打了电话。';
    expect(await clerk.content('PUT', 'opinion', `/${documentId}`, { answer })).toMatchObject({
      status: 400,
      body: chinese,
    });
  });

  test('stays with a writer who wants the answer alone, and where the desk says why', async () => {
    const { id: closed } = await answeredLetter({ open: false });
    expect(await act(reviewer, closed, 'draft', cut)).toMatchObject({ status: 409, body: chinese });
    expect(await inboxOf(clerk, 'undecided')).not.toContain(closed);
    const { id } = await answeredLetter();
    expect((await act(reviewer, id, 'keep', {})).status).toBe(400);
    expect((await act(reviewer, id, 'keep', { reason: '涉及邻里的私事' })).status).toBe(200);
    expect(await inboxOf(clerk, 'undecided')).not.toContain(id);
    const { body } = await clerk.ask('GET', `/desk/letters/${id}`);
    expect([body.kept, JSON.stringify(body.steps)]).toEqual([true, expect.stringContaining('邻里的私事')]);
  });

  test('is looked at once more by the unit above, when its writer asks for it, and both answers stay', async () => {
    const { receipt, id } = await answeredLetter();
    expect(await state(receipt)).toMatchObject({ mayRecheck: true, first: null });
    const reason = sealedPart('recheck', receipt, { reason: '标记丁：还是不亮' });
    const wish = { what: 'recheck', receipt, at: new Date().toISOString(), reason };
    for (const _ of [1, 2]) expect((await post(wish)).status).toBe(200);
    expect(await state(receipt)).toMatchObject({
      state: 'accepted',
      answer: null,
      first: { text: answered.text },
      mayRecheck: false,
      due: expect.any(String),
    });
    expect(JSON.stringify(await rowOf(receipt))).not.toContain('标记丁');
    expect((await clerk.ask('GET', `/desk/letters/${id}`)).status).toBe(403);
    expect((await county.ask('GET', `/desk/letters/${id}`)).body).toMatchObject({
      recheck: '标记丁：还是不亮',
      first: { text: answered.text },
      mayAnswer: true,
    });
    const second = { text: '换了整条线路，已经亮了，请您再看一看。', outcome: 'adopted' };
    expect((await act(county, id, 'answer', second)).status).toBe(200);
    expect(await state(receipt)).toMatchObject({
      answer: { text: second.text },
      first: { text: answered.text },
      mayRecheck: false,
    });
  });

  test('that is withdrawn after it became a draft waits until that is gone, too', async () => {
    const { id, receipt } = await answeredLetter();
    const documentId = String((await act(reviewer, id, 'draft', cut)).body.documentId);
    await post({ what: 'withdraw', receipt, at: new Date().toISOString() });
    expect(await inboxOf(clerk)).toContain(id);
    expect(await act(reviewer, id, 'clear')).toMatchObject({ status: 409, body: chinese });
    expect((await reviewer.content('DELETE', 'opinion', `/${documentId}`)).status).toBe(200);
    expect((await act(reviewer, id, 'clear')).status).toBe(200);
    expect(await inboxOf(clerk)).not.toContain(id);
  });
});

describe('who takes everything out again', () => {
  const withdraw = (receipt: string) => post({ what: 'withdraw', receipt, at: new Date().toISOString() });

  test('leaves nothing but the count', async () => {
    const { id, receipt } = await arrives();
    await act(clerk, id, 'reveal', { purpose: '核实情况' });
    expect((await withdraw(receipt)).status).toBe(200);
    expect(await rowOf(receipt)).toMatchObject({
      letter: null,
      contact: null,
      answer: null,
      state: 'withdrawn',
    });
    const steps: { note: string | null }[] = await cms.app.db
      .connection('voice_letter_steps')
      .where({ letter_id: id });
    expect(steps.map(({ note }) => note)).toEqual([null]);
    expect(await act(reviewer, id, 'answer', answered)).toMatchObject({ status: 409 });
    expect((await state(receipt)).state).toBe('withdrawn');
  });

  test('is heard before the letter came, too', async () => {
    const message = letterMessage();
    await withdraw(message.receipt);
    expect((await post(message)).status).toBe(200);
    expect(await rowOf(message.receipt)).toMatchObject({ letter: null, state: 'withdrawn' });
    expect((await state(message.receipt)).kind).toBeNull();
  });

  test('does not silence those who wrote the same', async () => {
    const [first, second] = [await arrives(), await arrives()];
    await act(reviewer, second.id, 'merge', { into: first.id });
    await withdraw(first.receipt);
    expect(await inboxOf(clerk)).toContain(second.id);
  });
});

test('after its time name and telephone go, then the letter', async () => {
  const { forgetLetters } = cms.part<typeof import('./forget-letters.ts')>('voice/forget-letters');
  const { id, receipt } = await arrives();
  await act(reviewer, id, 'answer', answered);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await forgetLetters(cms.app, inDays(89));
  expect((await rowOf(receipt)).contact).not.toBeNull();
  await forgetLetters(cms.app, inDays(92));
  expect(await rowOf(receipt)).toMatchObject({ contact: null, letter: expect.any(String) });
  await forgetLetters(cms.app, inDays(367));
  expect(await rowOf(receipt)).toMatchObject({
    letter: null,
    answer: null,
    outcome: 'adopted',
    state: 'answered',
  });
  expect((await clerk.ask('GET', `/desk/letters/${id}`)).body).toMatchObject({
    subject: '（内容已删除）',
    text: '',
  });
});

test('who wrote is found in no table of the desk, and what somebody wrote only where it was made public', async () => {
  await arrives();
  const { connection, dialect } = cms.app.db;
  const tables: string[] =
    dialect.client === 'sqlite'
      ? await connection('sqlite_master').where({ type: 'table' }).pluck('name')
      : await connection('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  expect(tables.length).toBeGreaterThan(50);
  for (const table of tables) {
    const text = JSON.stringify(await connection(table));
    expect([table, /标记[甲丙丁]|99887766|9988-7766/.test(text)]).toEqual([table, false]);
    // The opinions of these stories were cut.
    expect([table, text.includes('标记乙')]).toEqual([table, false]);
  }
});
