import { parseArgs } from 'node:util';
import { PlainError } from '../terminal/plain-error.mjs';

const usage = `用法：
  npm run admin -- list
  npm run admin -- create --email 邮箱 --name 姓名 --role 系统管理员|组织部管理员|督查|审核|编辑 [--unit 单位 …]
  npm run admin -- units --email 邮箱 [--unit 单位 …]      改他的单位
  npm run admin -- password --email 邮箱                   换一个新密码
  npm run admin -- block|unblock --email 邮箱              停用、恢复`;

const orders = ['list', 'create', 'units', 'password', 'block', 'unblock'];

/** What the desk is to do with accounts, as its command reads it. */
export interface AccountCommand {
  readonly order: string;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly units: readonly string[];
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: { email: text, name: text, role: text, unit: { type: 'string', multiple: true } },
    });
  } catch {
    throw new PlainError(usage);
  }
}

/**
 * Reads what was asked for on the command line; whether addresses, roles and units are right is the desk's to say.
 * @throws PlainError with the usage
 */
export function accountCommand(args: string[]): AccountCommand {
  const { values, positionals } = parsed(args);
  const [order = '', ...more] = positionals;
  const lacking =
    (order !== 'list' && !values.email) || (order === 'create' && !(values.name && values.role));
  if (!orders.includes(order) || more.length > 0 || lacking) throw new PlainError(usage);
  return { order, email: values.email, name: values.name, role: values.role, units: values.unit ?? [] };
}
