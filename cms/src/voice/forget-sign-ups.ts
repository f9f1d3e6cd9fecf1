import type { Core } from '@strapi/strapi';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { keptUntil } from './public-call.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

/** Deletes who signed up for what is long over, and says how many; how many came, and for how long, stays as a count. */
export async function forgetSignUps(strapi: Core.Strapi, now: Date): Promise<void> {
  const today = beijingDate(now.toISOString());
  const kept: Pick<SignUpRow, 'id' | 'call_id' | 'received_on'>[] = await strapi.db.transaction(({ trx }) =>
    trx(signUpTable).select('id', 'call_id', 'received_on').whereNotNull('contact'),
  );
  const over: number[] = [];
  for (const [call, rows] of Map.groupBy(kept, ({ call_id: each }) => each)) {
    const last = rows.reduce((latest, { received_on: on }) => (on > latest ? on : latest), '');
    const until = await keptUntil(strapi, call, last);
    if (until !== null && until < today) over.push(...rows.map(({ id }) => id));
  }
  if (over.length === 0) return;
  await strapi.db.transaction(({ trx }) =>
    trx(signUpTable).whereIn('id', over).update({ signup: null, contact: null }),
  );
  strapi.log.info(`有 ${over.length} 条报名已到期，姓名、电话和备注已删除。`);
}
