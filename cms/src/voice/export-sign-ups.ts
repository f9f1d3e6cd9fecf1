import type { Core } from '@strapi/strapi';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { signUpStateWords } from '@xianfeng/content-types/rules/sign-up-words';
import { guard, type Cell } from '@xianfeng/content-types/table/cell';
import { recordAudit } from '../audit/record-audit.ts';
import { writeCsv } from '../tables/csv-file.ts';
import { isCalledOff, publicCall } from './public-call.ts';
import { sealedParts } from './sealed-parts.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

const headings = ['编号', '班次', '姓名', '电话', '人数', '备注', '现在', '报名时间', '每人小时'] as const;

/** The list of a call with names and telephones, for a purpose that the journal of operations keeps; as CSV that no spreadsheet runs. */
export async function exportSignUps(strapi: Core.Strapi, call: string, purpose: string): Promise<Buffer> {
  const rows: SignUpRow[] = await strapi.db.transaction(({ trx }) =>
    trx(signUpTable).where({ call_id: call }).orderBy(['shift', 'at', 'id']),
  );
  const known = await publicCall(strapi, call);
  const parts = sealedParts(strapi);
  const cells = rows.map((row): Cell[] => {
    const contact = row.contact === null ? null : parts.contact(row.receipt, row.contact);
    const remark = row.signup === null ? null : parts.signup(row.receipt, row.signup)?.remark;
    const isOff = ['waiting', 'placed', 'confirmed'].includes(row.state) && isCalledOff(known, row.shift);
    return [
      row.id,
      guard(row.shift),
      guard(contact?.name ?? ''),
      guard(contact?.phone ?? ''),
      row.people,
      guard(remark ?? ''),
      signUpStateWords[isOff ? 'called-off' : row.state],
      formatDateTime(row.at),
      row.hours,
    ];
  });
  const title = known?.title ?? call;
  await recordAudit(strapi, {
    kind: 'export',
    detail: `报名名单《${title}》，${rows.length} 行，含姓名和电话，用途：${purpose}`,
  });
  return writeCsv([headings, ...cells]);
}
