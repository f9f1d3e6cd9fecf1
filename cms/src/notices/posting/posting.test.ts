import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../../testing/start-towns.ts';
import type { NoticePostRow } from '../notice-table.ts';

const letters: ParsedMail[] = [];
const messages: {
  readonly path: string;
  readonly body: { msgtype: string; markdown: { content: string } };
}[] = [];
let refuses: number | null = null;
let answer: { status: number; body: string; headers?: Record<string, string> };
const taken = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
let smtp: SMTPServer;
let smtpPort = 0;
let robot: Server;

let { cms, examples, town, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let administrator: DeskVisitor;
/** Later than everything that happened, and later again. */
let now = new Date();
const minute = 60_000;

async function openSmtp(port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refuses === null ? undefined : Object.assign(new Error('<a@b> no'), { responseCode: refuses }));
    },
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((letter) => {
        letters.push(letter);
        done();
      }, done),
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return server;
}
const closeSmtp = () => new Promise<void>((closed) => smtp.close(() => closed()));
const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

beforeAll(async () => {
  smtp = await openSmtp(0);
  smtpPort = (smtp.server.address() as AddressInfo).port;
  robot = createServer((request, response) => {
    void read(request).then((text) => {
      messages.push({ path: request.url ?? '', body: JSON.parse(text || 'null') });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await once(robot, 'listening');
  answer = taken;
  ({ cms, examples, town, otherTown } = await startTowns());
  // Told to the desk once its own clock runs without them: what is sent and when, the stories say by theirs.
  cms.app.config.set('mail', {
    ...cms.app.config.get<object>('mail'),
    smtp: `smtp://127.0.0.1:${smtpPort}`,
    desk: 'https://desk.county.example',
  });
  cms.app.config.set(
    'notices.webhook',
    `http://127.0.0.1:${(robot.address() as AddressInfo).port}/cgi-bin/webhook/send?key=geheim`,
  );
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
  reviewer = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]);
  administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
});
afterAll(async () => {
  await cms.stop();
  await closeSmtp();
  robot.close();
});

const chooses = (visitor: DeskVisitor, mail: string) => visitor.ask('PUT', '/desk/notices/mail', { mail });
const submit = async (title: string) => {
  const documentId = await examples.draft('notice', { title, organization: town, project: null });
  expect((await clerk.deed('notice', documentId, 'submit')).status).toBe(200);
  return documentId;
};
/** A post office as a start opens it. */
const openOffice = () =>
  cms.part<typeof import('./post-office.ts')>('notices/posting/post-office').openPostOffice(cms.app);
let office = [] as ReturnType<typeof openOffice>;
/** What the office does after some time. */
async function round(afterMs = 2 * minute): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  for (const task of office) await task(cms.app, now);
}
const posts = (): Promise<NoticePostRow[]> => cms.app.db.connection('desk_notice_posts').orderBy('id');
const titled = (title: string) => letters.filter(({ text }) => text?.includes(title));

beforeEach(async () => {
  refuses = null;
  answer = taken;
  for (const table of ['desk_notices', 'desk_notice_posts']) await cms.app.db.connection(table).delete();
  await chooses(reviewer, 'at-once');
  await chooses(clerk, 'none');
  office = openOffice();
  now = new Date();
});

describe('a letter', () => {
  test('comes at once to whoever wants that, with title and address, and without a word of what was said', async () => {
    const documentId = await submit('马上要看的公示');
    await round();
    await round();
    expect(titled('马上要看的公示')).toHaveLength(1);
    const [letter] = titled('马上要看的公示');
    expect(letter).toMatchObject({ subject: '编辑台：等您审核', html: false });
    expect(letter?.from?.text).toBe('"编辑台" <noreply@localhost>');
    expect(letter?.text).toContain(
      `https://desk.county.example/admin/content-manager/collection-types/api::notice.notice/${documentId}`,
    );
    await chooses(clerk, 'at-once');
    await reviewer.deed('notice', documentId, 'return', { note: '张某某的电话要删掉' });
    await round();
    const returned = letters.find(({ subject }) => subject === '编辑台：退回修改');
    expect(returned?.text).toContain('马上要看的公示');
    expect(returned?.text).not.toMatch(/张某某|xianfeng-reviewer/);
  });

  test('comes at eight for the whole day to whoever chose nothing, once, and only where something is new', async () => {
    await cms.app.db.connection('desk_notice_choices').delete();
    expect((await reviewer.ask('GET', '/desk/notices/mail')).body).toEqual({
      isPossible: true,
      mail: 'daily',
    });
    await submit('每天的公示一');
    await submit('每天的公示二');
    const morning = new Date(
      Date.parse(
        cms.part<typeof import('./make-mails.ts')>('notices/posting/make-mails').lastMorning(new Date()),
      ) + 86_400_000,
    );
    const before = letters.length;
    now = new Date(morning.getTime() - 2 * minute);
    await round(minute);
    expect(letters).toHaveLength(before);
    await round(minute);
    await round();
    expect(letters.slice(before).map(({ subject }) => subject)).toEqual(['编辑台：2 条通知']);
    await round(86_400_000);
    expect(letters).toHaveLength(before + 1);
  });

  test('does not come to who wants none, was blocked, has read it or may not see it any more', async () => {
    await chooses(reviewer, 'none');
    await submit('不要邮件的公示');
    await round();
    await chooses(reviewer, 'at-once');
    await round();
    const moved = await submit('换了单位的公示');
    await cms.documents('notice').update({ documentId: moved, data: { organization: otherTown } as never });
    await round();
    await submit('看过的公示');
    await reviewer.ask('POST', '/desk/notices/read', { until: 2_000_000_000 });
    await round();
    const gone = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]);
    await chooses(gone, 'at-once');
    await submit('停用以前的公示');
    await cms.app.service('admin::user').updateById(gone.id, { blocked: true });
    await round();
    expect(['不要邮件的公示', '换了单位的公示', '看过的公示'].flatMap(titled)).toEqual([]);
    expect(titled('停用以前的公示')).toHaveLength(1);
  });

  test('waits for a server that is away, and comes once when it is back', async () => {
    await closeSmtp();
    for (const title of ['断线时的公示一', '断线时的公示二']) await submit(title);
    await chooses(clerk, 'at-once');
    for (let tries = 0; tries < 4; tries += 1) await round(20 * minute);
    expect((await posts()).filter(({ user_id: id, sent_at: at }) => id !== null && at === null)).toHaveLength(
      1,
    );
    const trouble = async (visitor: DeskVisitor) =>
      ((await visitor.ask('GET', '/desk/home')).body.troubles as { posts: string | null }).posts;
    await cms.app.db.connection('desk_notice_posts').update({ made_at: '2020-01-01T00:00:00.000Z' });
    expect(await trouble(administrator)).toMatch(
      /^通知的邮件或群消息没有全部发出去：1 封还在再试（连不上邮件服务器/,
    );
    expect(await trouble(reviewer)).toBeNull();
    expect((await cms.asPortal('/api/ledger')).headers.get('x-notices-stuck')).toBe('1');
    smtp = await openSmtp(smtpPort);
    // The desk was started anew meanwhile.
    office = openOffice();
    for (let tries = 0; tries < 3; tries += 1) await round(60 * minute);
    expect(titled('断线时的公示一')).toHaveLength(1);
    expect(titled('断线时的公示二')).toHaveLength(1);
    expect(await trouble(administrator)).toBeNull();
    expect((await cms.asPortal('/api/ledger')).headers.get('x-notices-stuck')).toBe('0');
  });

  test('that was on its way when the desk ended is tried again later, and is the same letter', async () => {
    await submit('重启时的公示');
    await round();
    await cms.app.db
      .connection('desk_notice_posts')
      .whereNotNull('user_id')
      .update({
        sent_at: null,
        next_at: new Date(now.getTime() + 10 * minute).toISOString(),
      });
    office = openOffice();
    await round(minute);
    expect(titled('重启时的公示')).toHaveLength(1);
    await round(10 * minute);
    const [first, second, ...more] = titled('重启时的公示');
    expect(more).toEqual([]);
    expect(second?.messageId).toBe(first?.messageId);
  });

  test('is tried by one alone, however many post offices are open', async () => {
    await submit('两边都开着的公示');
    now = new Date(now.getTime() + minute);
    const offices = [openOffice(), openOffice(), openOffice()];
    await Promise.all(offices.flatMap((tasks) => tasks.map((task) => task(cms.app, now))));
    await round();
    expect(titled('两边都开着的公示')).toHaveLength(1);
  });

  test('is given up after three days, and that is said without the address', async () => {
    refuses = 550;
    await submit('不收的公示');
    let tries = 0;
    for (; tries < 20 && !(await posts()).some(({ given_up_at: at }) => at !== null); tries += 1)
      await round(25 * 60 * minute);
    expect(tries).toBe(10);
    const [given] = (await posts()).filter(({ given_up_at: at }) => at !== null);
    expect(given).toMatchObject({ tries: 10, trouble: '邮件服务器不收（550）' });
    refuses = null;
    await round(48 * 60 * minute);
    expect(titled('不收的公示')).toEqual([]);
  });
});

describe('a group’s robot', () => {
  const last = () => messages.at(-1);
  test('is told how many and what they are called, once for all accounts, as it documents it', async () => {
    const second = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]);
    await submit('群里说的*公示*');
    const documentId = await submit('退回的公示');
    await reviewer.deed('notice', documentId, 'return', { note: '张某某的电话要删掉' });
    const hidden = await examples.draft('supervision', {
      title: '不能先知道的抽查',
      organization: town,
      project: null,
    });
    const supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
    await supervisor.deed('supervision', hidden, 'submit');
    await round();
    expect(last()).toEqual({
      path: '/cgi-bin/webhook/send?key=geheim',
      body: { msgtype: 'markdown', markdown: { content: expect.stringContaining('**编辑台**') } },
    });
    expect(last()?.body.markdown.content.split('\n').sort()).toEqual([
      '**编辑台**',
      '- 等待审核 2：《群里说的\\*公示\\*》 等',
      '- 退回修改 1：《退回的公示》',
    ]);
    await cms.app.service('admin::user').deleteById(second.id);
  });

  test('hears no more than once a minute', async () => {
    const before = messages.length;
    await submit('第一条');
    await round(minute * 2);
    await submit('第二条');
    await round(minute / 2);
    expect(messages).toHaveLength(before + 1);
    await round(minute);
    expect(messages).toHaveLength(before + 2);
  });

  test.each([
    ['is away', { status: 503, body: '' }],
    ['refuses', { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }],
    ['answers without end', { status: 200, body: `{"errcode":0,"more":"${'x'.repeat(200_000)}"}` }],
    ['answers with a page', { status: 200, body: '<html>' }],
    ['sends elsewhere', { status: 302, body: '', headers: { location: '/elsewhere' } }],
  ])('that %s is told again later, and nobody follows it', async (_, wrong) => {
    answer = wrong;
    await submit('再试一次的公示');
    await round();
    const [failed] = (await posts()).filter(({ user_id: id }) => id === null);
    expect(failed).toMatchObject({ tries: 1, sent_at: null, trouble: expect.stringMatching(/^群机器人/) });
    expect(failed?.trouble).not.toContain('geheim');
    expect(messages.map(({ path }) => path)).not.toContain('/elsewhere');
    answer = taken;
    await round(20 * minute);
    expect((await posts()).find(({ id }) => id === failed?.id)?.sent_at).not.toBeNull();
  });
});
