import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { recordAudit } from '../audit/record-audit.ts';
import type { AuditKind } from '../audit/audit-table.ts';
import { passwordProblem, type Named } from './password-rule.ts';
import { endSessions } from './sessions.ts';

/** What Strapi's service is given of an account; it hashes the password itself. */
interface Attributes extends Named {
  readonly password?: string;
  readonly isActive?: boolean;
  readonly blocked?: boolean;
  readonly roles?: readonly (number | string)[];
}

interface Account extends Named {
  readonly id: number;
  readonly email: string;
  readonly isActive: boolean;
  readonly blocked: boolean | null;
  readonly roles: readonly { readonly id: number; readonly name: string }[];
}

/** The part of Strapi's service for accounts through which every change of one goes. */
interface Users {
  create(attributes: Attributes): Promise<Account>;
  createFirstAdmin(attributes: Attributes): Promise<Account>;
  updateById(id: number | string, attributes: Attributes): Promise<Account | null>;
  deleteById(id: number | string): Promise<Account | null>;
  deleteByIds(ids: readonly (number | string)[]): Promise<readonly Account[]>;
  resetPasswordByEmail(email: string, password: string): Promise<void>;
}

function requireGoodPassword(password: string | undefined, of: Named): void {
  const problem = password === undefined ? null : passwordProblem(password, of);
  if (problem) throw new errors.ApplicationError(problem);
}

const idsOf = (roles: readonly (number | string)[]): string => roles.map(String).sort().join();
const namesOf = ({ roles }: Account): string => roles.map(({ name }) => name).join('、') || '没有角色';

/** What a change amounts to; each of these ends the sessions but the last. */
function changesBetween(before: Account, after: Account, attributes: Attributes): [AuditKind, string?][] {
  const wasOpen = before.isActive && !before.blocked;
  const isOpen = after.isActive && !after.blocked;
  const changed: [AuditKind, string?][] = [];
  if (attributes.password !== undefined) changed.push(['password-changed']);
  if (attributes.roles && idsOf(attributes.roles) !== idsOf(before.roles.map(({ id }) => id)))
    changed.push(['role-changed', `${namesOf(before)} → ${namesOf(after)}`]);
  if (wasOpen !== isOpen) changed.push([isOpen ? 'unblocked' : 'blocked']);
  if (before.email !== after.email)
    changed.push(['account-changed', `邮箱 ${before.email} → ${after.email}`]);
  else if (before.firstname !== after.firstname || before.lastname !== after.lastname)
    changed.push(['account-changed', '姓名']);
  return changed;
}

const endsSessions: ReadonlySet<AuditKind> = new Set(['password-changed', 'role-changed', 'blocked']);

/**
 * Every way in which an account is made or changed, at the desk, by mail or from the shell, goes through this service
 * of Strapi's: here passwords are judged, sessions end, and the audit journal hears of it.
 */
export function guardAccounts(strapi: Core.Strapi): void {
  const services = strapi.get('services') as { extend(uid: string, change: (service: Users) => Users): void };
  const find = (where: object): Promise<Account | null> =>
    strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });
  services.extend('admin::user', (users) => {
    const create = (make: Users['create']) => async (attributes: Attributes) => {
      requireGoodPassword(attributes.password, attributes);
      const made = await make(attributes);
      const account = await find({ id: made.id });
      await recordAudit(strapi, {
        kind: 'account-created',
        account: made.email,
        ...(account ? { detail: namesOf(account) } : {}),
      });
      return made;
    };
    const updateById: Users['updateById'] = async (id, attributes) => {
      const before = await find({ id });
      if (before) requireGoodPassword(attributes.password, { ...before, ...attributes });
      const updated = await users.updateById(id, attributes);
      const after = updated && (await find({ id }));
      if (!before || !after) return updated;
      for (const [kind, detail] of changesBetween(before, after, attributes)) {
        if (endsSessions.has(kind)) await endSessions(strapi, after.id);
        await recordAudit(strapi, { kind, account: after.email, ...(detail ? { detail } : {}) });
      }
      return updated;
    };
    const noteDeleted = async (accounts: readonly Account[]): Promise<void> => {
      for (const { email } of accounts)
        await recordAudit(strapi, { kind: 'account-deleted', account: email });
    };
    return {
      ...users,
      create: create(users.create),
      createFirstAdmin: create(users.createFirstAdmin),
      updateById,
      async deleteById(id) {
        const deleted = await users.deleteById(id);
        await noteDeleted(deleted ? [deleted] : []);
        return deleted;
      },
      async deleteByIds(ids) {
        const deleted = await users.deleteByIds(ids);
        await noteDeleted(deleted);
        return deleted;
      },
      async resetPasswordByEmail(email, password) {
        const account = await find({ email });
        if (!account) throw new errors.ApplicationError(`没有邮箱为 ${email} 的账号。`);
        await updateById(account.id, { password });
      },
    };
  });
}
