import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AuditKind } from '../audit/audit-table.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { loginLimits } from '../accounts/login-limits.ts';

type Action = (context: Context, ...rest: unknown[]) => Promise<unknown>;
type Controller = Record<string, Action>;

export const firstAccount =
  '第一个账号只能在服务器上建立：在安装文件夹里运行 npm run admin -- create --email 邮箱 --name 姓名 --role 系统管理员，然后用显示的密码登录。';

interface Auth {
  checkCredentials(given: { email: string; password: string }): Promise<unknown>;
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const emailIn = (context: Context): string | null => {
  const { email } = ((context.request as { body?: unknown }).body ?? {}) as { email?: unknown };
  return typeof email === 'string' && email.trim() !== '' ? email.trim().toLowerCase().slice(0, 200) : null;
};

/** What each action wants of whoever asks, by the names of Strapi's own forms. */
const wanted = {
  login: ['email', 'password'],
  forgotPassword: ['email'],
  resetPassword: ['resetPasswordToken', 'password'],
  register: ['registrationToken'],
} as const;

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/**
 * Takes what is asked from the body and from nothing else: passport would also read the address, past every counter of
 * an account, and into the logs of whatever stands in front.
 * @returns whether the body holds what the action wants
 */
function onlyItsBody(context: Context, names: readonly string[]): boolean {
  context.querystring = '';
  const body = ((context.request as { body?: unknown }).body ?? {}) as Readonly<Record<string, unknown>>;
  return names.every((name) => Object.hasOwn(body, name) && isFilled(body[name]));
}

/** Whether an answer is that of somebody who was let in. */
const letIn = (context: Context): boolean => context.status < 400;

/** Accounts that are not there cannot be told from others by the time that a refusal takes. */
function takeAsLong(strapi: Core.Strapi): void {
  const services = strapi.get('services') as { extend(uid: string, change: (service: Auth) => Auth): void };
  services.extend('admin::auth', (auth) => {
    const nobodysHash = auth.hashPassword(randomBytes(24).toString('base64'));
    const checkCredentials: Auth['checkCredentials'] = async (given) => {
      const account: { password?: string | null } | null = await strapi.db
        .query('admin::user')
        .findOne({ where: { email: given.email } });
      if (!account?.password) await auth.validatePassword(given.password, await nobodysHash);
      return auth.checkCredentials(given);
    };
    return { ...auth, checkCredentials };
  });
}

/** Guards everything by which somebody who has not signed in can become somebody: how often, by which way, and what is noted of it. */
export function guardLogins(strapi: Core.Strapi, now: () => number = Date.now): void {
  takeAsLong(strapi);
  const limits = loginLimits(strapi, now);
  const told = new Map<string, number>();

  /** Noted once for each quarter of an hour and address: whoever goes on trying must not fill the journal. */
  async function noteHeldUp(account: string | null, address: string): Promise<void> {
    if ((told.get(address) ?? 0) > now()) return;
    if (told.size > 1000) told.clear();
    told.set(address, now() + 900_000);
    await recordAudit(strapi, { kind: 'login-held-up', actor: account ?? '没有登录的人', account });
  }

  /** Counts every try; a right one is taken back. */
  function limited(
    action: Action,
    noted: { wants: readonly string[]; done: AuditKind; failed?: AuditKind },
  ): Action {
    return async (context, ...rest) => {
      if (!onlyItsBody(context, noted.wants))
        return refuse(context, 400, 'bad-body', '要填的没有填全，请填好以后再试。');
      const account = emailIn(context);
      const wait = await limits.wait(account, context.ip);
      if (wait > 0) {
        await noteHeldUp(account, context.ip);
        context.set('Retry-After', String(Math.ceil(wait / 1000)));
        return refuse(
          context,
          429,
          'too-many',
          `试的次数太多，请 ${Math.ceil(wait / 60_000)} 分钟以后再试。忘了密码，请系统管理员换一个。`,
        );
      }
      limits.count(account, context.ip);
      const named = account === null ? {} : { actor: account, account };
      try {
        await action(context, ...rest);
      } catch (error) {
        if (noted.failed) await recordAudit(strapi, { kind: noted.failed, ...named });
        throw error;
      }
      if (!letIn(context)) return;
      if (noted.failed) limits.succeeded(account, context.ip);
      const user = (context.body as { data?: { user?: { email?: string } } } | undefined)?.data?.user;
      const email = user?.email ?? account;
      await recordAudit(strapi, { kind: noted.done, ...(email ? { actor: email, account: email } : {}) });
    };
  }

  const controllers = strapi.get('controllers') as {
    extend(uid: string, change: (controller: Controller) => Controller): void;
  };
  controllers.extend('admin::authentication', (controller) => {
    const { login, forgotPassword, resetPassword, register, logout } = controller as {
      [Name in 'login' | 'forgotPassword' | 'resetPassword' | 'register' | 'logout']: Action;
    };
    return {
      ...controller,
      login: limited(login, { wants: wanted.login, done: 'login', failed: 'login-failed' }),
      // Nobody is told whether the account is there, so every try counts.
      forgotPassword: limited(forgotPassword, { wants: wanted.forgotPassword, done: 'reset-asked' }),
      resetPassword: limited(resetPassword, {
        wants: wanted.resetPassword,
        done: 'password-reset',
        failed: 'login-failed',
      }),
      register: limited(register, { wants: wanted.register, done: 'registered', failed: 'login-failed' }),
      registerAdmin: async (context) => refuse(context, 403, 'forbidden', firstAccount),
      async logout(context, ...rest) {
        await recordAudit(strapi, {
          kind: 'logout',
          account: (context.state.user as { email: string }).email,
        });
        return logout(context, ...rest);
      },
    };
  });
}
