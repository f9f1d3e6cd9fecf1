import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

const password = 'Qiao4liang-yinshui-Weidi';

let cms: RunningCms;
let administrator: DeskVisitor;
let picture: string;

beforeAll(async () => {
  cms = await startCms();
  administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
  picture = (await cms.picture()).url;
});
afterAll(() => cms.stop());

const look = (headers: Record<string, string> = {}, path = picture, method = 'GET') =>
  fetch(cms.url + path, { method, headers });

/** The cookies for the addresses of files that an answer sets: `name=value` to send, and the whole line. */
const fileCookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .filter((line) => /; path=\/uploads(?:;|$)/i.test(line))
    .map((line) => ({ line, cookie: line.split(';')[0] as string }));

/** Somebody in a browser, who has nothing but cookies. */
async function signIn() {
  const email = `clerk-${crypto.randomUUID()}@test.invalid`;
  const role = await cms.app.service('admin::role').findOne({ code: 'xianfeng-editor' });
  const { id } = await cms.app
    .service('admin::user')
    .create({ email, firstname: '编辑', password, isActive: true, roles: [role.id] });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(cms.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const answer = await post('/admin/login', { email, password, deviceId: crypto.randomUUID() });
  const { data } = (await answer.clone().json()) as { data: { token: string } };
  const own = answer.headers.getSetCookie().find((line) => /; path=\/admin(?:;|$)/i.test(line)) ?? '';
  return { id: id as number, post, token: data.token, own: own.split(';')[0] as string, answer };
}

describe('an uploaded file', () => {
  test.each([
    ['nobody', {}],
    ['somebody with a key that is not the portal’s', { [ledgerKeyHeader]: 'x'.repeat(43) }],
    ['somebody with an empty key', { [ledgerKeyHeader]: '' }],
    ['somebody with a made-up token', { authorization: 'Bearer x.y.z' }],
    ['somebody with a made-up cookie', { cookie: 'strapi_admin_refresh=x.y.z' }],
  ])('is kept from %s, who is told to sign in', async (_who, headers) => {
    const answer = await look(headers as Record<string, string>);
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('请先登录编辑台')]);
  });

  test('is kept from strangers whatever the address looks like, and in parts, too', async () => {
    const name = picture.slice('/uploads/'.length);
    const forms = [
      `/UPLOADS/${name}`,
      `/uploads/${name}/`,
      `/uploads/./${name}`,
      `/uploads//${name}`,
      `//uploads/${name}`,
      `/%75ploads/${name}`,
      `/uploads/${name}?updatedAt=1`,
      `/uploads/x/..%2f${name}`,
    ];
    for (const path of forms) {
      const answer = await look({}, path);
      expect([401, 404], path).toContain(answer.status);
      expect(answer.headers.get('content-type') ?? '', path).not.toContain('image');
    }
    expect((await look({ range: 'bytes=0-9' })).status).toBe(401);
    expect((await look({}, picture, 'HEAD')).status).toBe(401);
  });

  test('is handed to the portal by its key, to the desk’s own requests by their token', async () => {
    const asked = [await cms.asPortal(picture), await look({ authorization: administrator.bearer() })];
    for (const answer of asked) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    }
  });

  test('is shown in the browser of whoever signed in, by a cookie as guarded as Strapi’s own', async () => {
    const { answer } = await signIn();
    const [given] = fileCookies(answer);
    expect(given?.line).toMatch(/httponly/i);
    expect(given?.line).toMatch(/samesite=strict/i);
    expect((await look({ cookie: given?.cookie ?? '' })).status).toBe(200);
  });

  test('goes on being shown when the session is renewed', async () => {
    const { post, own } = await signIn();
    const renewed = await post('/admin/access-token', {}, { cookie: own });
    expect(renewed.status).toBe(200);
    const [given] = fileCookies(renewed);
    expect((await look({ cookie: given?.cookie ?? own })).status).toBe(200);
  });

  test('is not shown after signing out, nor to who kept the cookie', async () => {
    const { post, token, answer } = await signIn();
    const [given] = fileCookies(answer);
    const left = await post('/admin/logout', {}, { authorization: `Bearer ${token}` });
    expect(fileCookies(left).map(({ cookie }) => cookie)).toEqual(['strapi_admin_refresh=']);
    expect((await look({ cookie: given?.cookie ?? '' })).status).toBe(401);
    expect((await look({ authorization: `Bearer ${token}` })).status).toBe(401);
  });

  test.each([
    ['a new password', { password: 'Qiao6liang-yinshui-Weidi' }],
    ['being blocked', { isActive: false }],
  ])('is not shown any more after %s from the administrator', async (_what, change) => {
    const { id, answer } = await signIn();
    const [given] = fileCookies(answer);
    expect((await look({ cookie: given?.cookie ?? '' })).status).toBe(200);
    expect((await administrator.ask('PUT', `/admin/users/${id}`, change)).status).toBe(200);
    expect((await look({ cookie: given?.cookie ?? '' })).status).toBe(401);
  });
});
