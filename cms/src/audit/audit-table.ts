import type { Core } from '@strapi/strapi';

export const auditTable = 'audit_entries';

/** What the audit journal knows, code → Chinese word. */
export const auditWords = {
  login: '登录',
  'login-failed': '登录没有成功',
  'login-held-up': '试的次数太多，暂时不让再试',
  logout: '退出',
  'reset-asked': '申请找回密码',
  'password-reset': '用邮件里的链接换了密码',
  registered: '用邀请链接设了密码',
  'account-created': '建立账号',
  'account-changed': '修改账号资料',
  'account-deleted': '删除账号',
  'password-changed': '换了密码',
  'role-changed': '改了角色',
  'units-changed': '改了单位',
  blocked: '停用账号',
  unblocked: '恢复账号',
  export: '导出表格',
  'contact-read': '查看姓名和电话',
  backup: '备份数据',
  'settings-changed': '修改站点设置',
} as const;
export type AuditKind = keyof typeof auditWords;

/** What happened, who did it, from where. Never changed; removed only when its time is over. Holds no secret. */
export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly kind: AuditKind;
  /** Who did it: the e-mail of an account, what somebody claimed to be, or the shell. */
  readonly actor: string;
  /** The account that it was done to, by its e-mail; null when it was done to none. */
  readonly account: string | null;
  readonly address: string;
  readonly detail: string | null;
}

/** A table of the database and nothing more, like the ledger: no form, role or route of Strapi can reach it. */
export const auditModel = {
  uid: 'xianfeng::audit-entry',
  singularName: 'audit-entry',
  tableName: auditTable,
  attributes: {
    id: { type: 'increments' },
    at: { type: 'string', column: { notNullable: true } },
    kind: { type: 'string', column: { notNullable: true } },
    actor: { type: 'string', column: { notNullable: true } },
    account: { type: 'string' },
    address: { type: 'string', column: { notNullable: true } },
    detail: { type: 'text' },
  },
  indexes: [
    { name: 'audit_entries_at_idx', columns: ['at'] },
    { name: 'audit_entries_account_idx', columns: ['account', 'kind', 'id'] },
  ],
};

/** The law asks for six months; a year shows what came of last year's changes. */
export const keptDays = 366;

const day = 86_400_000;

/** Removes what is older than a year. */
export async function forgetOldAudit(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * day).toISOString();
  await strapi.db.transaction(({ trx }) => trx(auditTable).where('at', '<', before).delete());
}
