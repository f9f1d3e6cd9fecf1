import { randomBytes } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import { changeUnits } from './change-units.ts';
import { organizationsOf } from './member-table.ts';
import { roles, superAdminCode } from './roles.ts';

/** An order that cannot be carried out; its message tells a technician why. */
export class OrderRefused extends Error {}

const email = z.email('邮箱的写法不对。').transform((address) => address.toLowerCase());
const roleNames = new Map([
  ...roles.map(({ name, code }) => [name, code] as const),
  ['系统管理员', superAdminCode] as const,
]);
const role = z
  .string()
  .refine((name) => roleNames.has(name), `角色只能是：${[...roleNames.keys()].join('、')}。`);

/** What can be done with accounts from the shell. */
export const accountOrder = z.discriminatedUnion('order', [
  z.object({
    order: z.literal('create'),
    email,
    name: z.string().trim().min(1, '请写姓名。'),
    role,
    units: z.array(z.string()),
  }),
  z.object({ order: z.literal('units'), email, units: z.array(z.string()) }),
  z.object({ order: z.literal('password'), email }),
  z.object({ order: z.literal('block'), email }),
  z.object({ order: z.literal('unblock'), email }),
  z.object({ order: z.literal('list') }),
]);
export type AccountOrder = z.infer<typeof accountOrder>;

interface User {
  readonly id: number;
  readonly email: string;
  readonly firstname: string | null;
  readonly isActive: boolean;
  readonly blocked: boolean;
  readonly roles: readonly { readonly name: string; readonly code: string }[];
}

/** Strapi asks for a small letter, a capital and a digit. */
export const newPassword = (): string => `Xf1${randomBytes(12).toString('base64url')}`;

async function unitIds(strapi: Core.Strapi, units: readonly string[]): Promise<string[]> {
  const found: { documentId: string; slug: string; name: string }[] = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findMany({ select: ['documentId', 'slug', 'name'] });
  return units.map((unit) => {
    const match = found.find(({ slug, name }) => slug === unit || name === unit);
    if (!match) throw new OrderRefused(`没有名叫“${unit}”的单位，请写单位的全称或网址名。`);
    return match.documentId;
  });
}

async function accountOf(strapi: Core.Strapi, address: string): Promise<User> {
  const user: User | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: address }, populate: ['roles'] });
  if (!user) throw new OrderRefused(`没有邮箱为 ${address} 的账号。`);
  return user;
}

async function create(
  strapi: Core.Strapi,
  order: Extract<AccountOrder, { order: 'create' }>,
): Promise<string[]> {
  const users = strapi.service('admin::user');
  if (await users.findOneByEmail(order.email))
    throw new OrderRefused(`已经有邮箱为 ${order.email} 的账号。忘了密码请用 password。`);
  const units = await unitIds(strapi, order.units);
  const { id: roleId }: { id: number } = await strapi
    .service('admin::role')
    .findOne({ code: roleNames.get(order.role) });
  const password = newPassword();
  const { id }: { id: number } = await users.create({
    email: order.email,
    firstname: order.name,
    password,
    isActive: true,
    roles: [roleId],
    preferedLanguage: 'zh-Hans',
  });
  await changeUnits(strapi, { id, email: order.email }, units);
  const alone =
    units.length === 0 && ['编辑', '审核'].includes(order.role)
      ? ['这个账号还没有单位，登录后看不到内容。请用 units 补上。']
      : [];
  return [
    `已建立账号 ${order.email}（${order.role}）。`,
    `密码：${password}（只显示这一次，请当面交给本人，并请他登录后修改）`,
    ...alone,
  ];
}

async function list(strapi: Core.Strapi): Promise<string[]> {
  const users: User[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: ['roles'], orderBy: { email: 'asc' } });
  const names: { documentId: string; name: string }[] = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findMany({ select: ['documentId', 'name'] });
  const nameOf = new Map(names.map(({ documentId, name }) => [documentId, name]));
  const worded = new Map([...roleNames].map(([name, code]) => [code, name]));
  const lines = [];
  for (const user of users) {
    const units = (await organizationsOf(strapi, user.id)).map((id) => nameOf.get(id) ?? '（已删除的单位）');
    const state = user.blocked || !user.isActive ? '已停用' : '可以登录';
    lines.push(
      [
        user.email,
        user.firstname ?? '',
        user.roles.map(({ code, name }) => worded.get(code) ?? name).join('、'),
        units.join('、') || '—',
        state,
      ].join('　'),
    );
  }
  return lines.length > 0 ? lines : ['还没有账号。'];
}

async function setBlocked(strapi: Core.Strapi, address: string, blocked: boolean): Promise<string[]> {
  const { id } = await accountOf(strapi, address);
  await strapi.service('admin::user').updateById(id, { blocked, isActive: !blocked });
  return [blocked ? `已停用 ${address}，不能再登录。` : `已恢复 ${address}。`];
}

/**
 * Carries out one order and answers what to tell the technician, line by line.
 * @throws OrderRefused when it cannot be done
 */
export async function carryOut(strapi: Core.Strapi, order: AccountOrder): Promise<string[]> {
  switch (order.order) {
    case 'create':
      return create(strapi, order);
    case 'units': {
      await changeUnits(strapi, await accountOf(strapi, order.email), await unitIds(strapi, order.units));
      return [`${order.email} 现在的单位：${order.units.join('、') || '没有'}。`];
    }
    case 'password': {
      const { id } = await accountOf(strapi, order.email);
      const password = newPassword();
      await strapi.service('admin::user').updateById(id, { password });
      return [`${order.email} 的新密码：${password}（只显示这一次）`];
    }
    case 'block':
    case 'unblock':
      return setBlocked(strapi, order.email, order.order === 'block');
    case 'list':
      return list(strapi);
  }
}
