import type { Core } from '@strapi/strapi';
import { senderOf } from '@xianfeng/content-types/network/client-address';
import { auditTable } from '../audit/audit-table.ts';
import { AttemptCounter } from './attempt-counter.ts';

const minute = 60_000;

/**
 * Who may try how often. An account that strangers try is closed to strangers only: an address from which it was
 * signed in to before has a counter of its own, so that nobody can lock its owner out.
 */
export function loginLimits(strapi: Core.Strapi, now: () => number) {
  const bySender = new AttemptCounter({ most: 50, withinMs: 15 * minute }, now);
  const byAccount = new AttemptCounter({ most: 10, withinMs: 15 * minute }, now);
  const byBoth = new AttemptCounter({ most: 5, withinMs: 5 * minute }, now);
  const both = (account: string, address: string): string => `${account} ${senderOf(address)}`;

  async function isUsual(account: string, address: string): Promise<boolean> {
    const known: unknown = await strapi.db.transaction(({ trx }) =>
      trx(auditTable).where({ kind: 'login', account, address }).first('id'),
    );
    return known !== undefined;
  }

  return {
    /** Milliseconds until somebody at `address` may try `account` (null: none is named) again; 0 when now. */
    async wait(account: string | null, address: string): Promise<number> {
      const sender = bySender.wait(senderOf(address));
      if (account === null) return sender;
      const account15 = byAccount.wait(account);
      const closed = account15 > 0 && !(await isUsual(account, address)) ? account15 : 0;
      return Math.max(sender, byBoth.wait(both(account, address)), closed);
    },
    count(account: string | null, address: string): void {
      bySender.count(senderOf(address));
      if (account === null) return;
      byAccount.count(account);
      byBoth.count(both(account, address));
    },
    /** The attempt was the right one. */
    succeeded(account: string | null, address: string): void {
      bySender.takeBack(senderOf(address));
      if (account === null) return;
      byAccount.takeBack(account);
      byBoth.forget(both(account, address));
    },
  };
}
