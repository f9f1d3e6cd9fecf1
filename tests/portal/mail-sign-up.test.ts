import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../publisher/small-world.ts';
import { eventually } from '../support/portal-process.ts';
import { aWhile, linkIn, openMailOffice, type MailOffice } from './mail-office.ts';

let office: MailOffice;
beforeAll(async () => {
  office = await openMailOffice([stepsOf([]).flatMap((step) => step.operations)], '2026-03-02T03:00:00.000Z');
});
afterAll(() => office.close());

describe('the form', () => {
  test('says what is wrong and keeps what was written', async () => {
    const answer = await office.signUp(
      'not an address',
      [
        ['period', 'weekly'],
        ['feed', '/nothing/'],
      ],
      { 'x-forwarded-for': '198.51.100.1' },
    );
    expect(answer.status).toBe(400);
    const page = await answer.text();
    for (const words of ['邮箱地址不对', '请至少选一样内容', 'value="not an address"'])
      expect(page).toContain(words);
    const json = await office.signUp(
      '',
      [
        ['period', 'hourly'],
        ['feed', '/'],
      ],
      { accept: 'application/json', 'x-forwarded-for': '198.51.100.1' },
    );
    expect(json.status).toBe(400);
    expect(((await json.json()) as { error: { fields: object } }).error.fields).toMatchObject({
      email: '请填写邮箱地址。',
      period: '请选每天一封还是每周一封。',
    });
  });

  test('tells nobody who is subscribed, and writes to nobody again and again', async () => {
    const from = { 'x-forwarded-for': '198.51.100.2' };
    const before = office.letters.length;
    const first = await (await office.signUp('wang@example.com', undefined, from)).text();
    await eventually(async () => office.letters.length === before + 1);
    await office.form(linkIn(office.letters.at(-1), '/subscribe/mail/confirm/'), []);
    for (let count = 0; count < 5; count += 1) {
      const again = await office.signUp('wang@example.com', undefined, from);
      expect([again.status, await again.text()]).toEqual([200, first]);
    }
    await aWhile();
    expect(office.letters).toHaveLength(before + 3);
  });

  test('thanks programs that fill in everything, and forgets them', async () => {
    const before = office.letters.length;
    expect(
      (
        await office.signUp(
          'bot@example.com',
          [
            ['period', 'daily'],
            ['feed', '/'],
            ['website', 'x'],
          ],
          { 'x-forwarded-for': '198.51.100.3' },
        )
      ).status,
    ).toBe(200);
    await aWhile();
    expect(office.letters).toHaveLength(before);
  });

  test('takes ten an hour from one place', async () => {
    const from = { 'x-forwarded-for': '198.51.100.4' };
    for (let count = 0; count < 10; count += 1)
      expect((await office.signUp('', undefined, from)).status).toBe(400);
    const answer = await office.signUp('', undefined, from);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('分钟');
  });

  test('a link that is old, cut or made up does nothing', async () => {
    office.clock = '2026-03-12T00:00:00.000Z';
    for (const token of [
      '',
      'abc',
      new URL(linkIn(office.letters[0], '/subscribe/mail/confirm/')).searchParams.get('t') ?? '',
    ]) {
      const answer = await office.form(`/subscribe/mail/confirm/?t=${token}`, []);
      expect([answer.status, (await answer.text()).includes('这个链接不能用了')]).toEqual([400, true]);
    }
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${office.url}/subscribe/mail/unsubscribe/?t=abc`, { method });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('最近一封邮件')]);
    }
  });
});

test('where no mail is set up, nothing of it is to be seen', async () => {
  const quiet = await office.withoutMail();
  expect(await (await fetch(`${quiet.url}/subscribe/`)).text()).not.toContain('/subscribe/mail/');
  expect(await (await fetch(`${quiet.url}/subscribe/?what=/due/`)).text()).not.toContain('/subscribe/mail/');
  expect((await fetch(`${quiet.url}/subscribe/mail/`)).status).toBe(404);
  expect((await fetch(`${quiet.url}/subscribe/mail/`, { method: 'POST' })).status).toBe(405);
  quiet.close();
});
