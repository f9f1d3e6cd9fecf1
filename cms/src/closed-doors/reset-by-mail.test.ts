import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

const letters: ParsedMail[] = [];
const office = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) =>
    void simpleParser(stream).then((letter) => {
      letters.push(letter);
      done();
    }, done),
});
let cms: RunningCms;
const email = 'clerk@county.example';

beforeAll(async () => {
  office.listen(0, '127.0.0.1');
  await once(office.server, 'listening');
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${(office.server.address() as AddressInfo).port}`,
    DESK_URL: 'https://desk.county.example',
  });
  cms = await startCms();
  const { id } = await cms.app.service('admin::role').findOne({ code: 'xianfeng-editor' });
  await cms.app
    .service('admin::user')
    .create({ email, firstname: '演示人员', password: 'Old-evening-river-9', isActive: true, roles: [id] });
});
afterAll(async () => {
  await cms.stop();
  await new Promise<void>((closed) => {
    office.close(closed);
  });
  delete process.env.SMTP_URL;
  delete process.env.DESK_URL;
});

const post = (path: string, body: object) =>
  fetch(cms.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const forgot = (address: string) => post('/admin/forgot-password', { email: address });
const signIn = (password: string) => post('/admin/login', { email, password, deviceId: crypto.randomUUID() });

test('the page for it is told that the desk sends mail', async () => {
  const answer = await fetch(`${cms.url}/admin/project-type`);
  expect(await answer.json()).toMatchObject({ data: { flags: { sendsMail: true } } });
});

test('whoever forgot the password gets a letter in Chinese, sets a new one by its link, and by no link twice', async () => {
  expect((await forgot(email)).status).toBe(204);
  await expect.poll(() => letters.length, { timeout: 20_000 }).toBe(1);
  const [letter] = letters;
  expect(letter).toMatchObject({ subject: '编辑台：换一个密码', html: false });
  expect(letter?.from?.text).toBe('"编辑台" <noreply@localhost>');
  const [, code = ''] =
    /https:\/\/desk\.county\.example\/admin\/auth\/reset-password\?code=(\w+)/.exec(letter?.text ?? '') ?? [];
  const change = (password: string) => post('/admin/reset-password', { resetPasswordToken: code, password });
  expect((await change('short')).status).toBe(400);
  expect((await change('New-morning-dike-7')).status).toBe(200);
  expect((await signIn('Old-evening-river-9')).status).toBe(400);
  expect((await signIn('New-morning-dike-7')).status).toBe(200);
  expect((await change('Third-lantern-hill-5')).status).toBe(400);
});

test('nobody learns from the answer whether an address has an account, not even while the mail server is away', async () => {
  const told = async (address: string) => {
    const answer = await forgot(address);
    return [answer.status, await answer.text()];
  };
  const before = letters.length;
  expect(await told('nobody@county.example')).toEqual([204, '']);
  await new Promise<void>((closed) => {
    office.close(closed);
  });
  expect(await told(email)).toEqual([204, '']);
  expect(letters).toHaveLength(before);
});
