import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formAge } from '../../site/voice/form-token.ts';
import { openBrowser, pageFor } from '../look/browser.ts';
import { eventually } from '../support/portal-process.ts';
import { sendRaw } from '../support/raw-request.ts';
import { goodLetter, marks, openLetterOffice, receiptIn, type LetterOffice } from './letter-office.ts';

let office: LetterOffice;
let tokens: string[];
let from = 0;
/** Somebody else each time, so that nobody has sent too much. */
const elsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `198.51.100.${(from += 1)}` });
const fresh = (): string => tokens.pop() ?? '';
const letters = () => office.messages.filter(({ what }) => what === 'letter');

beforeAll(async () => {
  office = await openLetterOffice();
  tokens = [];
  for (let count = 0; count < 50; count += 1) tokens.push(await office.token());
  await wait(formAge.least);
});
afterAll(() => office.close());

describe('the form', () => {
  test('is complete without a script, and knows what it is about', async () => {
    const page = await (await fetch(`${office.portal.url}/letters/write/?about=/projects/wei-di-0/`)).text();
    expect(page).toContain('关于：<a href="/projects/wei-di-0/">');
    for (const field of ['kind', 'subject', 'text', 'open', 'name', 'phone', 'writer', 'consent', 'token'])
      expect(page).toContain(`name="${field}"`);
  });

  test.each([
    '/nothing/',
    '//evil.example/',
    'javascript:alert(1)',
    '"><script>',
    '/privacy/',
    '/'.repeat(400),
  ])('speaks to the whole county when it is asked about %s', async (about) => {
    const answer = await fetch(`${office.portal.url}/letters/write/?about=${encodeURIComponent(about)}`);
    expect([answer.status, (await answer.text()).includes('对全县说')]).toEqual([200, true]);
  });

  test('says at every field what is wrong, with everything typed still there', async () => {
    const answer = await office.send(
      {
        kind: '',
        subject: '灯',
        phone: 'x',
        consent: '',
        text: '<b>不亮</b> & "三盏" </textarea>灯',
        token: fresh(),
      },
      { headers: elsewhere() },
    );
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('还有4处要改');
    for (const field of ['kind', 'subject', 'phone', 'consent'])
      expect(page).toContain(`id="fault-${field}"`);
    expect(page).toContain('value="标记丙"');
    expect(page).toContain('&lt;/textarea&gt;灯</textarea>');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a letter', () => {
  test('is taken with a receipt, lies sealed, and reaches the desk, which alone can read it', async () => {
    office.away = true;
    const before = letters().length;
    const answer = await office.send({ token: fresh() }, { headers: elsewhere() });
    const page = await answer.text();
    const code = receiptIn(page);
    expect([answer.status, code]).toEqual([200, expect.stringMatching(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)]);
    expect(page).not.toMatch(marks);
    const kept = ['inbox.db', 'inbox.db-wal'].map((name) => readFileSync(join(office.folder, name)));
    expect(Buffer.concat(kept).toString()).not.toMatch(marks);
    // The code itself stands nowhere: only what it is turned into.
    expect(Buffer.concat(kept).toString()).not.toContain(code.replaceAll('-', ''));
    const waiting = await (await office.post('/receipt/', { code }, { headers: elsewhere() })).text();
    expect(waiting).toContain('已收到');
    office.away = false;
    await eventually(async () => letters().length === before + 1);
    expect(office.read(letters().at(-1) as never)).toMatchObject({
      subject: goodLetter.subject,
      text: goodLetter.text,
      open: true,
      about: { type: 'project' },
      contact: { name: '标记丙', phone: goodLetter.phone },
    });
    await eventually(async () => {
      const { letters: there } = (await (await fetch(`${office.portal.url}/health.json`)).json()) as {
        letters: { waiting: number };
      };
      return there.waiting === 0;
    });
  });

  test('sent twice is one letter with one receipt; another letter from the same page is not lost', async () => {
    const [token, headers] = [fresh(), elsewhere()];
    const before = letters().length;
    const codes = await Promise.all(
      [1, 2, 3].map(async () => receiptIn(await (await office.send({ token }, { headers })).text())),
    );
    expect(new Set(codes).size).toBe(1);
    await eventually(async () => letters().length > before);
    // Also after the desk has it.
    expect(receiptIn(await (await office.send({ token }, { headers })).text())).toBe(codes[0]);
    const other = await office.send({ token, subject: '另外一件事情' }, { headers });
    const page = await other.text();
    expect([other.status, page.includes('已经寄过一封信'), page.includes('value="另外一件事情"')]).toEqual([
      400,
      true,
      true,
    ]);
    await wait(1_500);
    expect(letters()).toHaveLength(before + 1);
  });

  test('comes back with a new sheet when it is sent too early, from elsewhere, or with a number that is none', async () => {
    const early = await office.send({ token: await office.token() }, { headers: elsewhere() });
    expect([early.status, (await early.text()).includes('寄得太快')]).toEqual([400, true]);
    for (const token of ['', 'x', 'A'.repeat(51), fresh().slice(1)]) {
      const answer = await office.send({ token }, { headers: elsewhere() });
      expect([answer.status, (await answer.text()).includes(goodLetter.subject)]).toEqual([400, true]);
    }
    const foreign = await office.send(
      { token: fresh() },
      { headers: { ...elsewhere(), origin: 'https://evil.example' } },
    );
    expect([foreign.status, (await foreign.text()).includes('不是从本站')]).toEqual([400, true]);
    const own = { ...elsewhere(), origin: office.portal.url };
    expect((await office.send({ token: fresh() }, { headers: own })).status).toBe(200);
  });

  test('from a program that fills in everything gets thanks, and goes nowhere', async () => {
    await wait(1_500);
    const before = letters().length;
    const answer = await office.send(
      { token: fresh(), website: 'http://spam.example' },
      { headers: elsewhere() },
    );
    expect(answer.status).toBe(200);
    await wait(1_500);
    expect(letters()).toHaveLength(before);
  });

  test('after thirty in an hour from one place waits, and is not lost', async () => {
    const headers = { 'x-forwarded-for': '2001:db8:9:9::1' };
    for (let count = 0; count < 30; count += 1) await office.send({ subject: '' }, { headers });
    const neighbour = { 'x-forwarded-for': '2001:db8:9:9:ffff::2' };
    const answer = await office.send({}, { headers: neighbour });
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await answer.text()).toContain(goodLetter.subject);
  });

  test('of which a receipt was given survives every kill', async () => {
    office.away = true;
    const given: string[] = [];
    const named = (at: number): string => `第${at}封：路灯不亮`;
    const sending = Array.from({ length: 12 }, async (_, at) => {
      await wait(at * 15);
      const token = fresh();
      const page = await (
        at % 3 === 0
          ? office.signUp(
              { token, phone: `0005544${at + 1000}`, remark: named(at) },
              { headers: elsewhere() },
            )
          : office.send({ token, subject: named(at) }, { headers: elsewhere() })
      )
        .then((answer) => answer.text())
        .catch(() => '');
      if (receiptIn(page)) given.push(named(at));
    });
    await eventually(async () => given.length >= 3);
    await office.portal.stop('SIGKILL');
    await Promise.all(sending);
    await office.startAgain();
    office.away = false;
    const arrived = () =>
      office.messages
        .filter(({ what }) => what === 'letter' || what === 'signup')
        .map((message) => office.read(message))
        .map(({ subject, remark }) => subject ?? remark);
    await eventually(async () => given.every((subject) => arrived().includes(subject)));
    const ours = arrived().filter((subject) => /^第\d+封/.test(String(subject)));
    expect(new Set(ours).size).toBe(ours.length);
  });
});

describe('who holds a receipt', () => {
  const post = async (fields: Record<string, string>) => {
    const answer = await office.post('/receipt/', fields, { headers: elsewhere() });
    return [answer.status, await answer.text()] as const;
  };
  async function holding() {
    const subject = `第${crypto.randomUUID()}号`;
    const answer = await office.send({ token: fresh(), subject }, { headers: elsewhere() });
    const code = receiptIn(await answer.text());
    const message = await eventually(async () =>
      letters().find((letter) => office.read(letter).subject === subject),
    );
    office.states.set(message.receipt, {
      state: 'answered',
      kind: 'complaint',
      receivedOn: '2026-03-02',
      due: null,
      unit: '云岭镇',
      answer: { text: '已经接好。\n<b>请看</b>', outcome: 'adopted', on: '2026-03-04', unit: '云岭镇' },
      first: null,
      mayRecheck: true,
      opinion: '/opinions/lu-deng/',
      rating: null,
      keptUntil: '2027-03-04',
    });
    return { code, receipt: message.receipt };
  }

  test('reads the answer, says how good it was, and takes everything out again', async () => {
    const { code, receipt } = await holding();
    const [status, page] = await post({ code: code.toLowerCase().replaceAll('-', ' ') });
    expect(status).toBe(200);
    for (const words of ['已答复', '答复：采纳', '&lt;b&gt;请看&lt;/b&gt;', '云岭镇', '您对答复满意吗'])
      expect(page).toContain(words);
    expect((await post({ code, wish: 'discontent' }))[1]).toContain('您的评价：不满意');
    await eventually(async () =>
      office.messages.some((one) => one.what === 'rating' && one.receipt === receipt),
    );
    expect(page).toContain('href="/opinions/lu-deng/"');
    const slip = await post({ code, wish: 'recheck', reason: '不' });
    expect([slip[0], slip[1].includes('至少4个字')]).toEqual([400, true]);
    expect((await post({ code, wish: 'recheck', reason: '标记乙：还是不亮' }))[1]).toContain('上一级复查');
    const recheck = await eventually(async () =>
      office.messages.find((one) => one.what === 'recheck' && one.receipt === receipt),
    );
    expect(JSON.stringify(recheck)).not.toContain('标记');
    expect((await post({ code, wish: 'withdraw' }))[1]).toContain('确定要撤回吗');
    expect(office.messages.some(({ what }) => what === 'withdraw')).toBe(false);
    expect((await post({ code, wish: 'withdraw-sure' }))[1]).toContain('已经撤回');
    await eventually(async () =>
      office.messages.some((one) => one.what === 'withdraw' && one.receipt === receipt),
    );
  });

  test('can take back at once what the desk does not have yet', async () => {
    office.away = true;
    const code = receiptIn(await (await office.send({ token: fresh() }, { headers: elsewhere() })).text());
    const before = letters().length;
    expect((await post({ code, wish: 'withdraw-sure' }))[1]).toContain('已经撤回');
    office.away = false;
    await eventually(async () => office.messages.at(-1)?.what === 'withdraw');
    expect(letters()).toHaveLength(before);
  });

  test.each(['', 'ABCD', '0000-0000-0000-0001', '<script>alert(1)</script>', '9'.repeat(10_000)])(
    'is told how to write it when it is %s',
    async (code) => {
      const [status, page] = await post({ code });
      expect([status, page.includes('回执码')]).toEqual([400, true]);
      // Within the quotes of an attribute it is text.
      expect(page.replaceAll('value="<script>', '')).not.toContain('<script>alert');
    },
  );

  test('is told when nothing can be said now', async () => {
    const { code } = await holding();
    office.away = true;
    const [status, page] = await post({ code });
    expect([status, page.includes('没有丢')]).toEqual([200, true]);
    office.away = false;
  });

  test('keeps what they wrote when it cannot be passed on now, and sends it again from there', async () => {
    const { code, receipt } = await holding();
    const reason = '标记乙：</textarea><b>还是不亮';
    office.away = true;
    const [status, page] = await post({ code, wish: 'recheck', reason });
    office.away = false;
    expect(status).toBe(503);
    expect(page).toContain('您写的都还在');
    expect(page).toContain('>标记乙：&lt;/textarea&gt;&lt;b&gt;还是不亮</textarea>');
    expect(page).toMatch(new RegExp(`name="code" value="${code}"`));
    expect((await post({ code, wish: 'recheck', reason }))[1]).toContain('上一级复查');
    await eventually(async () =>
      office.messages.some((one) => one.what === 'recheck' && one.receipt === receipt),
    );
  });

  test('is told when no more can be taken, and loses nothing', async () => {
    const { code, receipt } = await holding();
    const waiting = new Database(join(office.folder, 'inbox.db'));
    waiting.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      INSERT INTO waiting (receipt, what, message, next_try) SELECT 'full', 'letter', '', '9999' FROM n`);
    try {
      for (const wish of ['discontent', 'withdraw-sure']) {
        const [status, page] = await post({ code, wish });
        expect([status, page.includes('一时收不下'), page.includes('已经接好')]).toEqual([429, true, true]);
      }
      const [status, page] = await post({ code, wish: 'recheck', reason: '标记乙：还是不亮' });
      expect([status, page.includes('一时收不下'), page.includes('>标记乙：还是不亮</textarea>')]).toEqual([
        429,
        true,
        true,
      ]);
    } finally {
      waiting.exec("DELETE FROM waiting WHERE receipt = 'full'");
      waiting.close();
    }
    expect((await post({ code, wish: 'withdraw-sure' }))[1]).toContain('已经撤回');
    await eventually(async () =>
      office.messages.some((one) => one.what === 'withdraw' && one.receipt === receipt),
    );
    expect(office.messages.filter((one) => one.receipt === receipt).map(({ what }) => what)).toEqual([
      'letter',
      'withdraw',
    ]);
  });
});

describe('a program', () => {
  const submit = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${office.portal.url}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...elsewhere(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('sends a letter under the same rules', async () => {
    const before = letters().length;
    const answer = await submit(goodLetter);
    expect([answer.status, await answer.json()]).toEqual([
      201,
      { receipt: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) },
    ]);
    await eventually(async () => letters().length === before + 1);
  });

  test.each<[string, unknown, string]>([
    ['nothing', '', 'body'],
    ['no JSON', '{', 'body'],
    ['a list', [], 'body'],
    ['null', null, 'body'],
    ['an unknown member', { ...goodLetter, state: 'answered' }, 'body'],
    ['__proto__', '{"__proto__":{"kind":"x"}}', 'kind'],
    ['a number', { ...goodLetter, text: 5 }, 'text'],
    ['no consent', { ...goodLetter, consent: '' }, 'consent'],
    ['an identity number', { ...goodLetter, text: '我的身份证号是11010519491231002X，请查。' }, 'text'],
    ['a strange address', { ...goodLetter, about: '/nowhere/' }, 'about'],
    ['lone surrogates', '{"kind":"\\ud800"}', 'subject'],
  ])('that sends %s hears in Chinese what is wrong', async (_name, body, field) => {
    const answer = await submit(body);
    const { error } = (await answer.json()) as { error: { message: string; fields: Record<string, string> } };
    expect(answer.status).toBe(400);
    expect(Object.keys(error.fields)).toContain(field);
    expect(error.message).toMatch(/[一-鿿]/);
  });
});

describe('a villager with a phone', () => {
  test.each([false, true])(
    'writes, mends a slip and gets a receipt; with a script: %s',
    async (javaScriptEnabled) => {
      const browser = await openBrowser();
      const page = await pageFor(browser, { name: 'phone', width: 360, options: { javaScriptEnabled } });
      await page.goto(`${office.portal.url}/projects/wei-di-0/`);
      await page.getByRole('link', { name: '我要说' }).first().click();
      await page.getByLabel('投诉').check();
      await page.getByLabel('一句话说是什么事').fill(goodLetter.subject);
      await page.getByLabel('具体内容').fill('我的身份证号是11010519491231002X，路灯不亮。');
      await page.getByLabel('可以公开').check();
      await page.getByRole('checkbox').check();
      await wait(formAge.least);
      await page.getByRole('button', { name: '寄出' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('还有1处要改');
      expect(await page.getByLabel('一句话说是什么事').inputValue()).toBe(goodLetter.subject);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.getByLabel('具体内容').fill(goodLetter.text);
      await wait(formAge.least);
      await page.getByRole('button', { name: '寄出' }).click();
      const code = receiptIn(await page.content());
      expect(code).not.toBe('');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      office.away = true;
      await page.goto(`${office.portal.url}/receipt/`);
      await page.getByLabel('回执码').fill(code);
      await page.getByRole('button', { name: '查看' }).click();
      expect(await page.locator('main').textContent()).toMatch(/已收到|没有丢/);
      office.away = false;
      await browser.close();
    },
  );
});

test('nothing that anybody sends is answered with a 5xx', async () => {
  const port = Number(new URL(office.portal.url).port);
  const bodies: readonly (string | Buffer)[] = [
    '',
    'token=%',
    'text=%ff%fe&%00=%00',
    '&'.repeat(60_000),
    `text=${'a'.repeat(65_000)}`,
    'kind=constructor&open=__proto__&writer=toString',
    'subject[]=1&subject[x]=2',
    Buffer.from([0xff, 0xfe, 0x00, 0x80]),
    '{"kind":{}}',
    '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n--x--\r\n',
    `code=${'%F0%9F%98%80'.repeat(2_000)}&wish=withdraw-sure`,
  ];
  const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain; charset=gbk',
    'application/x-www-form-urlencoded; charset=gb2312',
    '',
  ];
  const heads = ['', 'Content-Encoding: gzip\r\n', 'Transfer-Encoding: gzip\r\n', 'Expect: 100-continue\r\n'];
  const bad: string[] = [];
  const requests = [
    '/letters/write/',
    '/letters/write/?about=%',
    '/calls/hu-di/sign-up/',
    '/receipt/',
    '/api/submissions',
    '/api/signups',
  ].flatMap((path) =>
    ['POST', 'PUT', 'PROPFIND', 'GET'].flatMap((method) =>
      types.flatMap((type) => heads.map((head) => ({ path, method, type, head }))),
    ),
  );
  const ask = async ({ path, method, type, head }: (typeof requests)[number], at: number): Promise<void> => {
    const body = bodies[at % bodies.length] ?? '';
    const length = head.startsWith('Transfer') ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    const lines = `${method} ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.${at % 250}\r\nConnection: close\r\n${type ? `Content-Type: ${type}\r\n` : ''}${head}${length}\r\n`;
    const sent = Buffer.concat([Buffer.from(lines), Buffer.from(body)]);
    const answer = (await sendRaw(port, sent)).toString();
    const status = Number(/^HTTP\/1\.1 (?!100)(\d+)/m.exec(answer)?.[1] ?? 0);
    if (status < 200 || status >= 500) bad.push(`${method} ${path} ${type} ${head.trim()}: ${status}`);
  };
  for (let at = 0; at < requests.length; at += 28)
    await Promise.all(requests.slice(at, at + 28).map((request, more) => ask(request, at + more)));
  expect(bad).toEqual([]);
  expect(requests.length).toBeGreaterThan(400);
});

test('what somebody wrote, and who signed up, is in no page, no log and no database of the portal', async () => {
  await office.send({ token: fresh() }, { headers: elsewhere() });
  await office.signUp({ token: fresh() }, { headers: elsewhere() });
  await eventually(async () => {
    const { letters: there } = (await (await fetch(`${office.portal.url}/health.json`)).json()) as {
      letters: { waiting: number };
    };
    return there.waiting === 0;
  });
  const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => marks.test(readFileSync(file).toString('utf8')));
  expect(found).toEqual([]);
  expect(office.portal.output()).not.toMatch(marks);
});

test('where the county takes no letters there is nothing, though the portal could', async () => {
  const closed = await openLetterOffice({ letters: false });
  expect(await (await fetch(`${closed.portal.url}/calls/hu-di/`)).text()).not.toContain('我要报名');
  for (const path of ['/letters/write/', '/receipt/', '/calls/hu-di/sign-up/']) {
    expect((await fetch(closed.portal.url + path)).status).toBe(404);
    expect((await closed.post(path, goodLetter)).status).toBe(405);
  }
  for (const path of ['/api/submissions', '/api/signups']) {
    const submission = await fetch(`${closed.portal.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(goodLetter),
    });
    expect(submission.status).toBe(404);
  }
  await closed.close();
});
