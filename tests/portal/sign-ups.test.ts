import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignUpReceipt } from '@xianfeng/content-types/forms/voice-message';
import { formAge } from '../../site/voice/form-token.ts';
import { openBrowser, pageFor } from '../look/browser.ts';
import { eventually } from '../support/portal-process.ts';
import { goodSignUp, marks, openLetterOffice, receiptIn, type LetterOffice } from './letter-office.ts';

let office: LetterOffice;
let tokens: string[];
let from = 0;
/** Somebody else each time, so that nobody has sent too much. */
const elsewhere = () => ({ headers: { 'x-forwarded-for': `198.51.100.${(from += 1)}` } });
/** Somebody with a telephone of their own. */
const somebody = (): { phone: string; token: string } => ({
  phone: `0005544${1000 + (from += 1)}`,
  token: tokens.pop() ?? '',
});
const signUps = () => office.messages.filter(({ what }) => what === 'signup');

beforeAll(async () => {
  office = await openLetterOffice();
  tokens = [];
  for (let count = 0; count < 20; count += 1) tokens.push(await office.token());
  await wait(formAge.least);
});
afterAll(() => office.close());

const placed: SignUpReceipt = {
  what: 'signup',
  state: 'placed',
  call: { title: '护堤巡查队', address: '/calls/hu-di/' },
  shift: '周六上午',
  people: 2,
  position: null,
  hours: null,
  shifts: ['周六下午'],
  mayCancel: true,
  isKept: true,
  keptUntil: '2099-08-14',
};

describe('the form', () => {
  test('is found on the page of a call that takes sign-ups, and nowhere else', async () => {
    const page = async (slug: string) => (await fetch(`${office.portal.url}/calls/${slug}/`)).text();
    expect(await page('hu-di')).toContain('href="/calls/hu-di/sign-up/"');
    for (const slug of ['guo-qi', 'da-dian-hua']) expect(await page(slug)).not.toContain('我要报名');
    expect((await fetch(`${office.portal.url}/calls/da-dian-hua/sign-up/`)).status).toBe(404);
    expect((await fetch(`${office.portal.url}/calls/nothing/sign-up/`)).status).toBe(404);
  });

  test('is complete without a script, with the shifts to which one can still come', async () => {
    const page = await (await fetch(`${office.portal.url}/calls/hu-di/sign-up/`)).text();
    for (const field of ['shift', 'name', 'phone', 'people', 'remark', 'consent', 'token'])
      expect(page).toContain(`name="${field}"`);
    expect(page).toContain('2099年5月16日 08:00到11:00，老水闸');
    expect(page).not.toContain('上一回');
  });

  test('says at every field what is wrong, with everything typed still there', async () => {
    const answer = await office.signUp(
      {
        ...somebody(),
        shift: '上一回',
        name: '',
        phone: '12 <b>',
        people: '6',
        remark: '11010519491231002X',
        consent: '',
      },
      elsewhere(),
    );
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('还有6处要改');
    for (const field of ['shift', 'name', 'phone', 'people', 'remark', 'consent'])
      expect(page).toContain(`id="fault-${field}"`);
    // Within the quotes of an attribute it is text.
    expect(page).toContain('value="12 <b>"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('says where it is over that nobody can sign up now, whatever is sent', async () => {
    const path = '/calls/guo-qi/sign-up/';
    const shown = await fetch(office.portal.url + path);
    expect([shown.status, (await shown.text()).includes('现在不能报名')]).toEqual([200, true]);
    expect((await office.post(path, { ...goodSignUp, ...somebody() }, elsewhere())).status).toBe(409);
  });
});

describe('a sign-up', () => {
  test('is taken with a receipt while the desk is away, and reaches it sealed', async () => {
    office.away = true;
    const answer = await office.signUp({ token: tokens.pop() ?? '' }, elsewhere());
    const page = await answer.text();
    const code = receiptIn(page);
    expect([answer.status, code !== '', page.includes('正在登记')]).toEqual([200, true, true]);
    expect(page).not.toMatch(marks);
    const waiting = await (await office.post('/receipt/', { code }, elsewhere())).text();
    expect(waiting).toContain('已收下，正在登记');
    office.away = false;
    const message = await eventually(async () => signUps()[0]);
    expect(JSON.stringify(message)).not.toMatch(marks);
    expect(office.read(message)).toMatchObject({
      shift: goodSignUp.shift,
      people: 2,
      remark: goodSignUp.remark,
      contact: { name: goodSignUp.name, phone: goodSignUp.phone },
    });
  });

  test('sent twice is one; from a program that fills in everything it goes nowhere', async () => {
    const before = signUps().length;
    const who = somebody();
    const codes = await Promise.all(
      [1, 2].map(async () => receiptIn(await (await office.signUp(who, elsewhere())).text())),
    );
    expect(new Set(codes).size).toBe(1);
    const spam = await office.signUp({ ...somebody(), website: 'http://spam.example' }, elsewhere());
    expect(spam.status).toBe(200);
    const early = await office.signUp({ ...somebody(), token: await office.token() }, elsewhere());
    expect([early.status, (await early.text()).includes('点得太快')]).toEqual([400, true]);
    await wait(1_500);
    expect(signUps()).toHaveLength(before + 1);
  });

  test('after a hundred in an hour from one place waits, and is not lost', async () => {
    const init = { headers: { 'x-forwarded-for': '203.0.113.77' } };
    for (let count = 0; count < 100; count += 10)
      await Promise.all(Array.from({ length: 10 }, () => office.signUp({ name: '' }, init)));
    const answer = await office.signUp({}, init);
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await answer.text()).toContain(`value="${goodSignUp.name}"`);
  });

  test('with one telephone waits after twelve in an hour, wherever it comes from', async () => {
    const submit = () =>
      fetch(`${office.portal.url}/api/signups`, {
        method: 'POST',
        ...elsewhere(),
        headers: { ...elsewhere().headers, 'content-type': 'application/json' },
        body: JSON.stringify({ ...goodSignUp, phone: '00055667788', call: '/calls/hu-di/' }),
      });
    for (let count = 0; count < 12; count += 1) expect((await submit()).status).toBe(201);
    const answer = await submit();
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  test.each<[string, object, string]>([
    ['a call that is none', { call: '/projects/wei-di-0/' }, 'call'],
    ['a call that is over', { call: '/calls/guo-qi/' }, 'call'],
    ['a shift that is none', { shift: '半夜' }, 'shift'],
    ['no telephone', { phone: '' }, 'phone'],
    ['a number where a text belongs', { people: 2 }, 'people'],
    ['a member that is none', { state: 'placed' }, 'body'],
  ])('of a program for %s is refused in Chinese', async (_what, change, field) => {
    const answer = await fetch(`${office.portal.url}/api/signups`, {
      method: 'POST',
      headers: { ...elsewhere().headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...goodSignUp, phone: somebody().phone, call: '/calls/hu-di/', ...change }),
    });
    const { error } = (await answer.json()) as { error: { message: string; fields: object } };
    expect([answer.status, Object.keys(error.fields)]).toEqual([400, [field]]);
    expect(error.message).toMatch(/[一-鿿]/);
  });
});

describe('who holds a receipt', () => {
  const post = async (fields: Record<string, string>) => {
    const answer = await office.post('/receipt/', fields, elsewhere());
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  async function holding(change: Partial<SignUpReceipt> = {}) {
    const remark = crypto.randomUUID();
    const code = receiptIn(await (await office.signUp({ ...somebody(), remark }, elsewhere())).text());
    const message = await eventually(async () => signUps().find((one) => office.read(one).remark === remark));
    office.states.set(message.receipt, { ...placed, ...change });
    return { code, receipt: message.receipt };
  }

  test('reads how it stands, changes the shift, and takes everything out', async () => {
    const { code, receipt } = await holding();
    const { text } = await post({ code });
    for (const words of ['已报上', '周六上午', '2 人', 'href="/calls/hu-di/"', '改到别的班次'])
      expect(text).toContain(words);
    expect((await post({ code, wish: 'shift', shift: '半夜' })).text).toContain('已报上');
    expect((await post({ code, wish: 'shift', shift: '周六下午' })).text).toContain('名额不丢');
    const wishes = () => office.messages.filter((one) => one.receipt === receipt).map(({ what }) => what);
    await eventually(async () => wishes().includes('shift'));
    expect((await post({ code, wish: 'withdraw' })).text).toContain('确定要取消吗');
    expect((await post({ code, wish: 'withdraw-sure' })).text).toContain('让给别人');
    await eventually(async () => wishes().includes('withdraw'));
    expect(wishes()).toEqual(['signup', 'shift', 'withdraw']);
  });

  test.each<[Partial<SignUpReceipt>, string]>([
    [{ state: 'waiting', position: 3 }, '候补，第3位'],
    [{ state: 'called-off', mayCancel: false, shifts: [] }, '活动取消'],
    [{ state: 'came', hours: 2.5, mayCancel: false, shifts: [] }, '每人 2.5 小时'],
    [{ state: 'cancelled', mayCancel: false, isKept: false, shifts: [], keptUntil: null }, '已取消'],
  ])('reads of %j: %s', async (change, words) => {
    const { code } = await holding(change);
    expect((await post({ code })).text).toContain(words);
  });

  test('takes the shift into a calendar, and out of it again when it is called off', async () => {
    const { code, receipt } = await holding();
    const there = await post({ code, wish: 'calendar' });
    expect(there.headers.get('content-type')).toContain('text/calendar');
    for (const line of ['DTSTART;TZID=Asia/Shanghai:20990516T080000', 'STATUS:CONFIRMED', 'LOCATION:老水闸'])
      expect(there.text).toContain(line);
    office.states.set(receipt, { ...placed, state: 'called-off', mayCancel: false });
    const gone = await post({ code, wish: 'calendar' });
    expect(gone.text).toContain('STATUS:CANCELLED');
    const uid = (text: string) => /UID:.*/.exec(text)?.[0];
    expect(uid(gone.text)).toBe(uid(there.text));
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(sequence(gone.text)).toBeGreaterThan(sequence(there.text));
  });
});

describe('a volunteer with a phone', () => {
  test.each([false, true])('signs up and cancels; with a script: %s', async (javaScriptEnabled) => {
    const browser = await openBrowser();
    const page = await pageFor(browser, { name: 'phone', width: 360, options: { javaScriptEnabled } });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.goto(`${office.portal.url}/calls/hu-di/`);
    await page.getByRole('link', { name: '我要报名' }).click();
    await page.getByLabel('周六上午').check();
    await page.getByLabel('姓名', { exact: true }).fill(goodSignUp.name);
    await page.getByRole('textbox', { name: '电话' }).fill(goodSignUp.phone);
    await page.getByLabel('备注').fill('我的身份证号是11010519491231002X');
    await page.getByRole('checkbox').check();
    await wait(formAge.least);
    await page.getByRole('button', { name: '报名' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('还有1处要改');
    expect(await page.getByLabel('周六上午').isChecked()).toBe(true);
    expect(await wide()).toBe(360);
    const remark = crypto.randomUUID();
    await page.getByLabel('备注').fill(remark);
    await wait(formAge.least);
    await page.getByRole('button', { name: '报名' }).click();
    const code = receiptIn(await page.content());
    expect(code).not.toBe('');
    expect(await wide()).toBe(360);
    const { receipt } = await eventually(async () =>
      signUps().find((one) => office.read(one).remark === remark),
    );
    office.states.set(receipt, placed);
    await page.goto(`${office.portal.url}/receipt/`);
    await page.getByLabel('回执码').fill(code);
    await page.getByRole('button', { name: '查看' }).click();
    expect(await page.locator('main').textContent()).toContain('已报上');
    expect(await wide()).toBe(360);
    await page.getByRole('button', { name: '取消报名' }).click();
    await page.getByRole('button', { name: '确定取消报名' }).click();
    expect(await page.locator('main').textContent()).toContain('让给别人');
    await browser.close();
  });
});
