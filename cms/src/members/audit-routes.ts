import type { Core } from '@strapi/strapi';
import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { z } from 'zod';
import { auditTable, auditWords, type AuditKind, type AuditRow } from '../audit/audit-table.ts';
import { deskRoute, registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { pageNumber } from '../desk-routes/whole-number.ts';

export const perPage = 50;

const day = z.iso.date('要写日期，如 2026-05-11');
const question = z.strictObject({
  kind: z.enum(Object.keys(auditWords) as [AuditKind, ...AuditKind[]], '没有这一类').optional(),
  /** A part of who did it or to whom, or of the address. */
  who: z.string().trim().max(120, '要找的人名或者地址太长，最多 120 个字').optional(),
  from: day.optional(),
  to: day.optional(),
  page: pageNumber(),
});

/** What the page of the audit journal shows. */
export interface AuditPage {
  readonly entries: readonly AuditRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** `%` and `_` stand for themselves. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const nextDay = (date: string): string =>
  new Date(Date.parse(startOfBeijingDay(date)) + 86_400_000).toISOString();

async function read(
  strapi: Core.Strapi,
  { kind, who, from, to, page }: z.output<typeof question>,
): Promise<AuditPage> {
  return strapi.db.transaction(async ({ trx }) => {
    const rows = trx(auditTable);
    if (kind) rows.where({ kind });
    if (from) rows.where('at', '>=', startOfBeijingDay(from));
    if (to) rows.where('at', '<', nextDay(to));
    if (who) {
      const pattern = `%${escaped(who)}%`;
      rows.whereRaw(
        "(actor like ? escape '\\' or account like ? escape '\\' or address like ? escape '\\')",
        [pattern, pattern, pattern],
      );
    }
    const counted: { count: number | string } | undefined = await rows.clone().count({ count: '*' }).first();
    const total = Number(counted?.count ?? 0);
    const entries: AuditRow[] = await rows
      .orderBy('id', 'desc')
      .limit(perPage)
      .offset((page - 1) * perPage);
    return { entries, total, page, pages: Math.max(1, Math.ceil(total / perPage)) };
  });
}

/** `GET /desk/audit`: who signed in, failed, was given what and took what along; for system administrators, to be read only. */
export function registerAudit(strapi: Core.Strapi): void {
  const audit = deskRoute({
    method: 'GET',
    path: '/audit',
    mayNot: ({ editor }) => (editor.powers.has('redact') ? null : '只有系统管理员可以看操作记录。'),
    input: question,
    answer: ({ input }) => read(strapi, input),
  });
  registerDeskRoutes(strapi, '/desk', [audit]);
}
