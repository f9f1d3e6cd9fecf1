import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { setOrganizations } from './member-table.ts';
import { newPassword } from './account-orders.ts';
import { superAdminCode } from './roles.ts';

interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** `level`: they work for the first organization of that level, or else for the first there is. */
const people = [
  { role: '编辑', code: 'xianfeng-editor', email: 'editor@demo.invalid', level: 'county' },
  { role: '审核', code: 'xianfeng-reviewer', email: 'reviewer@demo.invalid', level: 'county' },
  { role: '乡镇编辑', code: 'xianfeng-editor', email: 'town-editor@demo.invalid', level: 'township' },
  { role: '督查', code: 'xianfeng-supervisor', email: 'supervisor@demo.invalid' },
  { role: '组织部管理员', code: 'xianfeng-county', email: 'county@demo.invalid' },
  { role: '系统管理员', code: superAdminCode, email: 'admin@demo.invalid' },
] as const;

async function organizationFor(strapi: Core.Strapi, level: string): Promise<string | undefined> {
  const rows: { documentId: string; level: string }[] = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findMany({ select: ['documentId', 'level'], orderBy: { id: 'asc' } });
  return (rows.find((row) => row.level === level) ?? rows[0])?.documentId;
}

/** Creates one account per role, and one that is bound to a town, with passwords that nobody chose, and writes them where only the owner of `dataDir` can read. */
export async function createDemoAccounts(strapi: Core.Strapi, dataDir: string): Promise<void> {
  const accounts: DemoAccount[] = [];
  for (const { role, code, email, ...place } of people) {
    const password = newPassword();
    const { id } = await strapi.service('admin::role').findOne({ code });
    const users = strapi.service('admin::user');
    const known: { id: number } | null = await users.findOneByEmail(email);
    const organization = 'level' in place ? await organizationFor(strapi, place.level) : undefined;
    const { id: userId }: { id: number } = known
      ? await users.updateById(known.id, { password })
      : await users.create({
          email,
          firstname: `演示${role}`,
          password,
          isActive: true,
          roles: [id],
          preferedLanguage: 'zh-Hans',
        });
    if (organization) await setOrganizations(strapi, userId, [organization]);
    accounts.push({ role, email, password });
  }
  const file = join(dataDir, 'demo-accounts.json');
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}
