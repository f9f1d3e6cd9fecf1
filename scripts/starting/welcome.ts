import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { demoAccountsFile } from '../environment/data-folder.ts';

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

export type DemoAccount = z.infer<typeof accounts>[number];

/** The demo county's accounts; none for a real county. */
export function readDemoAccounts(dataDir: string): DemoAccount[] {
  const file = demoAccountsFile(dataDir);
  return existsSync(file) ? accounts.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/** What the terminal shows when everything runs. */
export function welcome(portal: string, desk: string, demo: readonly DemoAccount[]): string {
  const lines = ['', `  门户    ${portal}/`, `  编辑台  ${desk}/admin`, ''];
  if (demo.length > 0) lines.push('  演示县账号（角色　邮箱　密码）');
  for (const { role, email, password } of demo) lines.push(`    ${role}　${email}　${password}`);
  if (demo.length > 0) lines.push('');
  lines.push('  按 Ctrl-C 停止。', '');
  return lines.join('\n');
}
