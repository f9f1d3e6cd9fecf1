import { randomBytes } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { superAdminCode } from './roles.ts';

interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

const people = [
  { role: '编辑', code: 'xianfeng-editor', email: 'editor@demo.invalid' },
  { role: '审核', code: 'xianfeng-reviewer', email: 'reviewer@demo.invalid' },
  { role: '督查', code: 'xianfeng-supervisor', email: 'supervisor@demo.invalid' },
  { role: '组织部管理员', code: 'xianfeng-county', email: 'county@demo.invalid' },
  { role: '系统管理员', code: superAdminCode, email: 'admin@demo.invalid' },
] as const;

/** Strapi asks for a small letter, a capital and a digit. */
const newPassword = () => `Xf1${randomBytes(12).toString('base64url')}`;

/** Creates one account per role, with passwords that nobody chose, and writes them where only the owner of `dataDir` can read. */
export async function createDemoAccounts(strapi: Core.Strapi, dataDir: string): Promise<void> {
  const accounts: DemoAccount[] = [];
  for (const { role, code, email } of people) {
    const password = newPassword();
    const { id } = await strapi.service('admin::role').findOne({ code });
    const users = strapi.service('admin::user');
    const known: { id: number } | null = await users.findOneByEmail(email);
    if (known) await users.updateById(known.id, { password });
    else await users.create({ email, firstname: `演示${role}`, password, isActive: true, roles: [id], preferedLanguage: 'zh-Hans' });
    accounts.push({ role, email, password });
  }
  const file = join(dataDir, 'demo-accounts.json');
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}
