import type { Core } from '@strapi/strapi';
import { auditTable, type AuditKind, type AuditRow } from './audit-table.ts';

/** What is to be noted; who and from where is known from the request that is being answered. */
export interface Happening {
  readonly kind: AuditKind;
  /** Who somebody claims to be, where nobody is signed in yet. */
  readonly actor?: string;
  readonly account?: string | null;
  readonly detail?: string;
}

interface Asking {
  readonly ip: string;
  readonly state: { readonly user?: { readonly email: string } };
}

/** Where no request is being answered, a command on the server is at work. */
export const shell = '服务器上的命令';

/** Strangers choose what they call themselves: no more of it is kept than of a real address. */
const short = (text: string): string => text.slice(0, 120);

/** Notes a happening in the audit journal, in the transaction that is open or in one of its own. */
export async function recordAudit(strapi: Core.Strapi, happening: Happening): Promise<void> {
  const asking = strapi.requestContext.get() as Asking | undefined;
  const row: Omit<AuditRow, 'id'> = {
    at: new Date().toISOString(),
    kind: happening.kind,
    actor: short(happening.actor ?? asking?.state.user?.email ?? (asking ? '没有登录的人' : shell)),
    account: happening.account ? short(happening.account) : null,
    address: asking?.ip ?? '',
    detail: happening.detail ?? null,
  };
  await strapi.db.transaction(({ trx }) => trx(auditTable).insert(row));
}
