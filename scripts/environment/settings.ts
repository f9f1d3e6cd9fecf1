import { isProxyEntry } from '@xianfeng/content-types/network/client-address';
import { mayBeRobot } from '@xianfeng/content-types/network/robot-address';
import { z } from 'zod';
import { PlainError } from '../terminal/plain-error.mjs';
import { KEY_NAMES, SECRET_NAMES } from './secrets.ts';

/** Each setting says, in the words after “应当是”, what a right value is, with an example. */
const port = (example: number) =>
  z
    .string()
    .regex(/^\d+$/, `1 到 65535 的端口号，例如 ${example}`)
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, `1 到 65535 的端口号，例如 ${example}`);
const address = (example: string, ...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `完整的地址，例如 ${example}`,
    );
const web = (example: string) =>
  address(example, 'http:', 'https:').transform((text) => text.replace(/\/+$/, ''));
const secret = z.string().regex(/^\S{16,}$/, '至少 16 个字符、没有空格的随机文字');
const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('zh-CN', { timeZone: name }));
  } catch {
    return false;
  }
};

const schema = z.object({
  PORTAL_PORT: port(4321).default(4321),
  CMS_PORT: port(1337).default(1337),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, '网络地址，例如 0.0.0.0 或 127.0.0.1')
    .default('127.0.0.1'),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => list.split(',').every((entry) => isProxyEntry(entry.trim())),
      '代理服务器的地址或网段，用逗号隔开，例如 10.0.0.5,192.168.7.0/24',
    )
    .optional(),
  PORTAL_URL: web('https://xianfeng.example.gov.cn').optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: address(
    'postgres://user:password@localhost:5432/xianfeng',
    'postgres:',
    'postgresql:',
  ).optional(),
  DRAFT_MONTHS: z
    .string()
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) > 0, '1 到 999 个月，例如 24')
    .transform(Number)
    .default(24),
  MEILI_HOST: web('http://localhost:7700').optional(),
  MEILI_KEY: z.string().optional(),
  WEBSUB_PRIVATE_CALLBACKS: z.enum(['yes', 'no'], 'yes 或 no').default('no'),
  SMTP_URL: address('smtps://user:password@smtp.example.gov.cn:465', 'smtp:', 'smtps:').optional(),
  DESK_URL: web('https://desk.internal').optional(),
  NOTICE_WEBHOOK_URL: z
    .string()
    .refine(
      mayBeRobot,
      'https:// 开头的群机器人地址，例如 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
    )
    .optional(),
  MAIL_FROM: z.email('邮箱地址，例如 noreply@xianfeng.example.gov.cn').optional(),
  TZ: z.string().refine(isTimeZone, '时区名，例如 Asia/Shanghai').default('Asia/Shanghai'),
  APP_KEYS: z
    .string()
    .refine(
      (text) => text.split(',').filter((key) => key.trim().length >= 16).length === 4,
      '四个随机的密钥，用逗号隔开，每个至少 16 个字符',
    ),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: z
    .string()
    .refine(
      (text) => Buffer.from(text, 'base64').length === 32,
      '32 字节的 base64 文字（44 个字符，以 = 结尾）',
    ),
  LEDGER_KEY: secret,
});

/** What an installation is set to. Ports are numbers; addresses have no slash at their end; DATA_DIR is as written. */
export type Settings = Omit<z.infer<typeof schema>, 'PORTAL_URL'> & { PORTAL_URL: string };

export const SETTING_NAMES = Object.keys(schema.shape);

/**
 * Reads settings from variables; an empty value counts as absent.
 *
 * @throws {PlainError} one sentence that names the first wrong or missing setting and shows a right one
 */
export function parseSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, variables[name]?.trim() || undefined]));
  const missing = SECRET_NAMES.find((name) => given[name] === undefined);
  if (missing) {
    throw new PlainError(
      `.env 里缺少 ${missing}。请从备份里找回原来的那一行；只有在还没有任何数据时，才可以删除 .env，重新启动后会生成新的。`,
    );
  }
  const missingKey = KEY_NAMES.find((name) => given[name] === undefined);
  if (missingKey)
    throw new PlainError(
      `.env 里缺少 ${missingKey}。请用 npm start 启动，会自动补上；或者自己写一段至少 16 个字符的随机文字。`,
    );
  const result = schema.safeParse(given);
  if (!result.success) {
    const { path, message } = result.error.issues[0] ?? { path: [], message: '' };
    throw new PlainError(
      `设置 ${path.join('.')} 的值不对：应当是：${message}。请改正 .env 或环境变量后再启动。`,
    );
  }
  const settings = result.data;
  if (settings.PORTAL_PORT === settings.CMS_PORT) {
    throw new PlainError(
      `PORTAL_PORT 和 CMS_PORT 不能是同一个端口（${settings.CMS_PORT}）：请改掉其中一个，例如 PORTAL_PORT=4321，CMS_PORT=1337。`,
    );
  }
  return { ...settings, PORTAL_URL: settings.PORTAL_URL ?? `http://localhost:${settings.PORTAL_PORT}` };
}
