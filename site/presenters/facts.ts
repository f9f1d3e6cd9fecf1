import type { Snapshot } from '@xianfeng/content-types';
import { formatDate, formatDateTime, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { formatPeriod } from '@xianfeng/content-types/rules/period';
import type { PublishedDocument } from '../content/content.ts';
import type { AnnouncedType } from '../content/announced-types.ts';

/** One thing that a document says in a field of its own: who, when, where. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

type Facts = {
  readonly [T in AnnouncedType]: (
    data: Snapshot<T>,
  ) => readonly (readonly [string, string | number | undefined])[];
};

const facts: Facts = {
  project: (data) => [
    ['项目编号', data.code],
    ['责任书记', data.secretary.post],
    ['书记承诺', data.commitment.text],
  ],
  update: (data) => [
    ['情况截至', formatDate(data.asOf)],
    ['报告月份', data.month && formatMonth(data.month)],
    ['完成节点', data.milestone],
  ],
  call: (data) => [
    ['什么时候', data.meetsWhen],
    ['在哪里', data.meetsWhere],
    [
      '报名时间',
      data.closes
        ? `${formatDate(data.opens)}至${formatDate(data.closes)}`
        : `${formatDate(data.opens)}起，长期有效`,
    ],
    ['活动结束', data.ends && formatDate(data.ends)],
    ['要求', data.requirements],
    ['联系方式', data.contact],
  ],
  bulletin: (data) => [
    ['期号', `${data.year}年第${data.number}期`],
    ['编印单位', data.issuer],
    ['印发日期', formatDate(data.date)],
  ],
  notice: (data) => [['公示期', period(data.opens, data.closes)]],
  case: (data) => [['地方', data.place]],
  honour: (data) => [
    ['年度', `${data.year}年`],
    ['获得者', data.recipient],
  ],
  meeting: (data) => [
    ['时间', `${formatDateTime(data.startsAt)}${data.endsAt ? ` 至 ${formatDateTime(data.endsAt)}` : ''}`],
    ['地点', data.place],
  ],
  standing: (data) => [
    ['期间', formatPeriod(data.period)],
    ['评比范围', data.peers],
    ['公示期', period(data.opens, data.closes)],
    ['意见向谁提', data.objectionsTo],
  ],
  supervision: (data) => [
    ['编号', data.number],
    ['日期', formatDate(data.date)],
    ['督办单位', data.issuer],
    ['参加部门', data.team],
    ['回复期限', data.deadline && formatDate(data.deadline)],
  ],
};

function period(opens: string | undefined, closes: string | undefined): string | undefined {
  if (opens && closes) return `${formatDate(opens)}至${formatDate(closes)}`;
  if (closes) return `至${formatDate(closes)}`;
  return opens && `${formatDate(opens)}起`;
}

/** What stands in the fields of a document, in the order in which a reader asks for it; empty fields are left out. */
export function factsOf<T extends AnnouncedType>(document: PublishedDocument<T>): Fact[] {
  const read = facts[document.type] as (
    data: Snapshot<T>,
  ) => readonly (readonly [string, string | number | undefined])[];
  return read(document.data).flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}
