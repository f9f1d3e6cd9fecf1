import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let carryOut: (order: object) => Promise<string[]>;

beforeAll(async () => {
  cms = await startCms();
  const { carryOut: carry, accountOrder } =
    cms.part<typeof import('./account-orders.ts')>('accounts/account-orders');
  carryOut = async (order) => carry(cms.app, accountOrder.parse(order));
  await cms.app.documents('api::organization.organization').create({
    data: { name: '云岭县柳溪镇党委', slug: 'liu-xi', kind: 'party-committee', level: 'township' } as never,
  });
});
afterAll(() => cms.stop());

const signIn = async (email: string, password: string): Promise<number> => {
  const answer = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, deviceId: crypto.randomUUID() }),
  });
  return answer.status;
};
const passwordIn = (lines: readonly string[]): string => /密码：(\S+?)（/.exec(lines.join('\n'))?.[1] ?? '';

test('a technician makes an account that can sign in at once, and sees it with its role and unit', async () => {
  const said = await carryOut({
    order: 'create',
    email: 'Clerk@County.example',
    name: '演示人员',
    role: '编辑',
    units: ['liu-xi'],
  });
  expect(await signIn('clerk@county.example', passwordIn(said))).toBe(200);
  expect((await carryOut({ order: 'list' })).join('\n')).toContain(
    'clerk@county.example　演示人员　编辑　云岭县柳溪镇党委　可以登录',
  );
});

test('an editor without a unit is made, and it is said that he sees nothing yet; a unit helps', async () => {
  expect(
    (
      await carryOut({
        order: 'create',
        email: 'new@county.example',
        name: '演示人员',
        role: '审核',
        units: [],
      })
    ).at(-1),
  ).toMatch(/还没有单位/);
  expect(
    await carryOut({ order: 'units', email: 'new@county.example', units: ['云岭县柳溪镇党委'] }),
  ).toEqual(['new@county.example 现在的单位：云岭县柳溪镇党委。']);
});

test('whoever leaves is blocked, and comes back with a new password', async () => {
  const first = passwordIn(
    await carryOut({
      order: 'create',
      email: 'left@county.example',
      name: '演示人员',
      role: '督查',
      units: [],
    }),
  );
  await carryOut({ order: 'block', email: 'left@county.example' });
  expect(await signIn('left@county.example', first)).not.toBe(200);
  await carryOut({ order: 'unblock', email: 'left@county.example' });
  const second = passwordIn(await carryOut({ order: 'password', email: 'left@county.example' }));
  expect(await signIn('left@county.example', second)).toBe(200);
});

test('what cannot be done is said in one sentence, and nothing is made', async () => {
  await expect(
    carryOut({
      order: 'create',
      email: 'x@county.example',
      name: '演示人员',
      role: '编辑',
      units: ['没有的镇'],
    }),
  ).rejects.toThrow('没有名叫“没有的镇”的单位');
  await expect(carryOut({ order: 'password', email: 'x@county.example' })).rejects.toThrow(
    '没有邮箱为 x@county.example 的账号。',
  );
  await expect(
    carryOut({ order: 'create', email: 'clerk@county.example', name: '演示人员', role: '编辑', units: [] }),
  ).rejects.toThrow('已经有');
  await expect(
    carryOut({ order: 'create', email: 'x@county.example', name: '演示人员', role: '书记', units: [] }),
  ).rejects.toThrow('角色只能是');
});
