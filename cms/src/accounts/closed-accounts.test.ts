import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AuditRow } from '../audit/audit-table.ts';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { bcrypt } from '../testing/quick-passwords.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;

beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly retryAfter: string | null;
  readonly cookie: string;
  readonly token: string;
}

async function post(
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await fetch(cms.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const read = (text ? JSON.parse(text) : {}) as { error?: { message: string }; data?: { token?: string } };
  return {
    status: answer.status,
    message: read.error?.message ?? '',
    retryAfter: answer.headers.get('retry-after'),
    cookie: answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; '),
    token: read.data?.token ?? '',
  };
}

const good = 'Lu4deng-weidi-Yinshui';
let made = 0;

/** An account with a password that is known. */
async function account(): Promise<{ id: number; email: string }> {
  const email = `clerk${(made += 1)}@county.example`;
  const { id: role }: { id: number } = await cms.app
    .service('admin::role')
    .findOne({ code: 'xianfeng-editor' });
  const { id }: { id: number } = await cms.app
    .service('admin::user')
    .create({ email, firstname: '演示人员', password: good, isActive: true, roles: [role] });
  return { id, email };
}

const from = (address: string) => ({ 'x-forwarded-for': address });
let addresses = 0;
/** An address from which nobody has tried before; the test is the proxy on this machine. */
const freshAddress = (): string => `203.0.${Math.floor((addresses += 1) / 250)}.${addresses % 250}`;
const login = (email: string, password: string, address = freshAddress()) =>
  post('/admin/login', { email, password, deviceId: crypto.randomUUID() }, from(address));

const audit = (kind: string, email: string): Promise<AuditRow[]> =>
  cms.app.db.connection('audit_entries').where({ kind, account: email }).orderBy('id');

test('nobody becomes administrator by coming first: the page says how the first account is made', async () => {
  await cms.app.db.query('admin::user').deleteMany({});
  const page = await fetch(`${cms.url}/admin/auth/register-admin`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('npm run admin -- create');
  const answer = await post('/admin/register-admin', {
    email: 'first@visitor.example',
    firstname: 'x',
    password: 'Zx9-qua-Lopreth',
  });
  expect([answer.status, answer.message]).toEqual([403, expect.stringContaining('npm run admin')]);
  expect(await cms.app.db.query('admin::user').count()).toBe(0);
});

describe('whoever guesses passwords', () => {
  test('of one account is held up after ten tries, whatever he says of his address, and told for how long', async () => {
    const { email } = await account();
    const answers: Answer[] = [];
    for (let index = 0; index < 12; index += 1) answers.push(await login(email, `Wrong-${index}-guess`));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(400), 429, 429]);
    expect(answers.at(-1)?.message).toMatch(/试的次数太多，请 \d+ 分钟以后再试/);
    expect(Number(answers.at(-1)?.retryAfter)).toBeGreaterThan(600);
  });

  test('of many accounts from one address is held up after fifty', async () => {
    const address = freshAddress();
    const statuses: number[] = [];
    for (let index = 0; index < 52; index += 1)
      statuses.push((await login(`nobody${index}@county.example`, 'Wrong-guess-1', address)).status);
    expect(statuses.filter((status) => status === 429).length).toBe(2);
    expect((await post('/admin/forgot-password', { email: 'a@county.example' }, from(address))).status).toBe(
      429,
    );
    expect(
      (await post('/admin/reset-password', { resetPasswordToken: 'x', password: good }, from(address)))
        .status,
    ).toBe(429);
    expect(
      (await post('/admin/register', { registrationToken: 'x', userInfo: {} }, from(address))).status,
    ).toBe(429);
  });

  test('makes no link to a new password while the desk can send none', async () => {
    const { id, email } = await account();
    expect((await post('/admin/forgot-password', { email }, from(freshAddress()))).status).toBe(204);
    expect(await cms.app.db.query('admin::user').findOne({ where: { id } })).toMatchObject({
      resetPasswordToken: null,
    });
  });

  test('cannot lock the owner out: an address from which he signed in before has a counter of its own', async () => {
    const { email } = await account();
    const usual = freshAddress();
    expect((await login(email, good, usual)).status).toBe(200);
    for (let index = 0; index < 12; index += 1) await login(email, 'Wrong-guess-1');
    expect((await login(email, good)).status).toBe(429);
    expect((await login(email, good, usual)).status).toBe(200);
  });

  test('gains nothing by writing it into the address, where no counter of an account would see it', async () => {
    const { email } = await account();
    const address = freshAddress();
    const query = (word: string) => `?${new URLSearchParams({ email, password: word }).toString()}`;
    const bare = (path: string) => fetch(cms.url + path, { method: 'POST', headers: from(address) });
    for (const body of [
      {},
      { email },
      { email, password: '' },
      { email: '', password: '' },
      { email: [email], password: good },
      { email: { $ne: '' }, password: good },
      { email, password: { length: 9 } },
      [email, good],
    ]) {
      const answer = await post(`/admin/login${query(good)}`, body, from(address));
      expect([answer.status, answer.message], JSON.stringify(body)).toEqual([
        400,
        '要填的没有填全，请填好以后再试。',
      ]);
    }
    expect((await bare(`/admin/login${query(good)}`)).status).toBe(400);
    expect((await bare(`/admin/forgot-password${query('x')}`)).status).toBe(400);
    expect((await bare(`/admin/reset-password?resetPasswordToken=x&password=${good}`)).status).toBe(400);
    expect((await bare('/admin/register?registrationToken=x')).status).toBe(400);
    const both = { email, password: 'Wrong-guess-1' };
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1)
      statuses.push((await post(`/admin/login${query(good)}`, both, from(freshAddress()))).status);
    expect(statuses).toEqual([...Array(10).fill(400), 429, 429]);
    expect(await audit('login', email)).toEqual([]);
  });

  test('does not learn from the time of a refusal whether there is such an account', async () => {
    const compare = vi.spyOn(bcrypt, 'compare');
    // Comparing is what takes the time of a refusal, and the rounds of a hash say how long.
    const roundsFor = async (email: string): Promise<number[]> => {
      compare.mockClear();
      expect((await login(email, 'Wrong-guess-1')).status).toBe(400);
      return compare.mock.calls.map(([, hash]) => bcrypt.getRounds(hash));
    };
    try {
      const known = await roundsFor((await account()).email);
      expect(known).toEqual([expect.any(Number)]);
      const { email, id } = await account();
      await cms.app.db.query('admin::user').update({ where: { id }, data: { password: null } });
      expect(await roundsFor(email)).toEqual(known);
      expect(await roundsFor(`nobody-${crypto.randomUUID()}@county.example`)).toEqual(known);
    } finally {
      compare.mockRestore();
    }
  });
});

/** Somebody signed in, as the browser remembers it. */
async function signedIn(email: string) {
  const { token, cookie } = await login(email, good);
  return {
    access: async () =>
      (await fetch(`${cms.url}/admin/users/me`, { headers: { authorization: `Bearer ${token}` } })).status,
    refresh: async () => (await post('/admin/access-token', {}, { cookie })).status,
  };
}

describe('every session of an account ends at once', () => {
  const service = () => cms.app.service('admin::user');
  const orders = async (order: object): Promise<void> => {
    const { carryOut, accountOrder } =
      cms.part<typeof import('./account-orders.ts')>('accounts/account-orders');
    await carryOut(cms.app, accountOrder.parse(order));
  };
  const another = 'Qiao6liang-yinshui-Weidi';
  const ways: [string, (of: { id: number; email: string }) => Promise<unknown>][] = [
    [
      'when an administrator sets a new password',
      async ({ id }) =>
        (await DeskVisitor.signIn(cms, 'strapi-super-admin')).ask('PUT', `/admin/users/${id}`, {
          password: another,
        }),
    ],
    ['when the shell makes a new password', ({ email }) => orders({ order: 'password', email })],
    [
      'when a link of a letter sets one',
      async ({ id }) => {
        await service().updateById(id, {
          resetPasswordToken: `token${id}`,
          resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000),
        });
        const answer = await post(
          '/admin/reset-password',
          { resetPasswordToken: `token${id}`, password: another },
          from(freshAddress()),
        );
        expect(answer.status).toBe(200);
      },
    ],
    [
      'when its role changes',
      async ({ id }) => {
        const { id: role }: { id: number } = await cms.app
          .service('admin::role')
          .findOne({ code: 'xianfeng-reviewer' });
        return (await DeskVisitor.signIn(cms, 'strapi-super-admin')).ask('PUT', `/admin/users/${id}`, {
          roles: [role],
        });
      },
    ],
    [
      'when its unit changes',
      async ({ id }) =>
        (await DeskVisitor.signIn(cms, 'strapi-super-admin')).ask('PUT', `/desk/members/${id}`, {
          organizations: ['a'.repeat(24)],
        }),
    ],
    ['when the shell blocks it', ({ email }) => orders({ order: 'block', email })],
    [
      'when an administrator blocks it',
      async ({ id }) =>
        (await DeskVisitor.signIn(cms, 'strapi-super-admin')).ask('PUT', `/admin/users/${id}`, {
          isActive: false,
        }),
    ],
  ];

  test.each(ways)('%s', async (_name, change) => {
    const of = await account();
    const one = await signedIn(of.email);
    const other = await signedIn(of.email);
    expect([await one.access(), await other.access()]).toEqual([200, 200]);
    await change(of);
    expect([await one.access(), await other.access()]).toEqual([401, 401]);
    expect([await one.refresh(), await other.refresh()]).toEqual([401, 401]);
  });

  test('and not when only its name changes', async () => {
    const of = await account();
    const one = await signedIn(of.email);
    await service().updateById(of.id, { firstname: '新名字' });
    expect(await one.access()).toBe(200);
  });
});

describe('a password that is easily guessed is refused', () => {
  const weak = 'Password123';
  const sentence = /太容易猜到/;

  test('at the desk, by an administrator and by its owner', async () => {
    const of = await account();
    const administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
    const set = await administrator.ask('PUT', `/admin/users/${of.id}`, { password: weak });
    expect([set.status, set.body.error?.message]).toEqual([400, expect.stringMatching(sentence)]);
    const own = await administrator.ask('PUT', '/admin/users/me', {
      currentPassword: 'Passw0rd-for-a-test',
      password: weak,
    });
    expect([own.status, own.body.error?.message]).toEqual([400, expect.stringMatching(sentence)]);
    expect((await login(of.email, good)).status).toBe(200);
  });

  test('by a link, of a letter or of an invitation', async () => {
    const of = await account();
    await cms.app.service('admin::user').updateById(of.id, {
      resetPasswordToken: 'weak-token',
      resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000),
      registrationToken: 'weak-invitation',
    });
    const reset = await post(
      '/admin/reset-password',
      { resetPasswordToken: 'weak-token', password: weak },
      from(freshAddress()),
    );
    expect([reset.status, reset.message]).toEqual([400, expect.stringMatching(sentence)]);
    const registered = await post(
      '/admin/register',
      { registrationToken: 'weak-invitation', userInfo: { firstname: '演示', password: weak } },
      from(freshAddress()),
    );
    expect([registered.status, registered.message]).toEqual([400, expect.stringMatching(sentence)]);
  });

  test('by code that makes accounts', async () => {
    await expect(
      cms.app.service('admin::user').create({ email: 'weak@county.example', firstname: 'x', password: weak }),
    ).rejects.toThrow(sentence);
  });
});

describe('the audit journal', () => {
  test('tells of logins, failures and log-outs: who, when, from which address, and no secret', async () => {
    const { email } = await account();
    const address = freshAddress();
    await login(email, 'Wrong-guess-1', address);
    const { token } = await login(email, good, address);
    await fetch(`${cms.url}/admin/logout`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    for (const kind of ['login-failed', 'login'])
      expect(await audit(kind, email), kind).toMatchObject([{ actor: email, account: email, address }]);
    expect(await audit('logout', email)).toHaveLength(1);
    const everything = JSON.stringify(await cms.app.db.connection('audit_entries'));
    for (const secret of ['Wrong-guess-1', good, token]) expect(everything).not.toContain(secret);
  });

  test('tells what became of an account, and who did it', async () => {
    const of = await account();
    const administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
    await administrator.ask('PUT', `/admin/users/${of.id}`, { isActive: false });
    await administrator.ask('PUT', `/admin/users/${of.id}`, {
      isActive: true,
      password: 'Qiao6liang-yinshui-Weidi',
    });
    await administrator.ask('DELETE', `/admin/users/${of.id}`);
    for (const kind of ['blocked', 'unblocked', 'password-changed', 'account-deleted'])
      expect(await audit(kind, of.email), kind).toMatchObject([
        { actor: expect.stringContaining('strapi-super-admin') },
      ]);
    expect(await audit('account-created', of.email)).toMatchObject([
      { actor: '服务器上的命令', address: '' },
    ]);
  });

  test('forgets what is older than a year, and nothing else', async () => {
    const { forgetOldAudit } = cms.part<typeof import('../audit/audit-table.ts')>('audit/audit-table');
    const day = 86_400_000;
    const row = (age: number) => ({
      at: new Date(Date.now() - age * day).toISOString(),
      kind: 'login',
      actor: 'old',
      account: `age${age}`,
      address: '',
    });
    await cms.app.db.connection('audit_entries').insert([row(190), row(365), row(368)]);
    await forgetOldAudit(cms.app, new Date());
    const left: { account: string }[] = await cms.app.db.connection('audit_entries').where({ actor: 'old' });
    expect(left.map(({ account }) => account).sort()).toEqual(['age190', 'age365']);
  });
});
