import type { Snapshot } from '../types/index.ts';
import { blocking, warning, type Check, type Finding } from './check.ts';

type Supervision = Partial<Snapshot<'supervision'>>;

function orderFindings({ kind, number, issues = [], deadline }: Supervision): Finding[] {
  if (kind !== 'order') return [];
  return [
    ...(number ? [] : [blocking('督办单要有“编号”。', 'number')]),
    ...(issues.length > 0 ? [] : [blocking('督办单要写明“问题”，至少一项。', 'issues')]),
    ...(deadline ? [] : [blocking('督办单要写明“回复期限”。', 'deadline')]),
  ];
}

function answerFindings({ reply, repliedOn }: Supervision): Finding[] {
  if (reply && !repliedOn) return [blocking('写了“单位的回复”，请填“回复日期”。', 'repliedOn')];
  return repliedOn && !reply ? [blocking('填了“回复日期”，没有“单位的回复”。', 'reply')] : [];
}

/** What a supervision must say before the public reads it, and days that cannot follow each other. */
export const supervisionOrder: Check = (type, fields, { today }) => {
  if (type.name !== 'supervision') return [];
  const supervision = fields as unknown as Supervision;
  const { date, deadline, deliveredOn, repliedOn, issues = [] } = supervision;
  const before = (day: string | undefined) => day !== undefined && date !== undefined && day < date;
  return [
    ...orderFindings(supervision),
    ...answerFindings(supervision),
    ...(date && date > today ? [blocking('“日期”是将来的日期：事情办了以后才公开。', 'date')] : []),
    ...(before(deadline) ? [blocking('“回复期限”早于“日期”，请改好。', 'deadline')] : []),
    ...(before(deliveredOn) ? [blocking('“送达日期”早于“日期”，请改好。', 'deliveredOn')] : []),
    ...(before(repliedOn) ? [blocking('“回复日期”早于“日期”，请改好。', 'repliedOn')] : []),
    ...(deadline && !deliveredOn
      ? [warning('有“回复期限”，没有填“送达日期”：督办对象在编辑台看不到，写不了回复。', 'deliveredOn')]
      : []),
    ...issues.flatMap(({ putRightOn, proof, due }, index) => [
      ...(before(putRightOn)
        ? [
            blocking(
              `“问题”第 ${index + 1} 项的“整改完成日期”早于“日期”，请改好。`,
              `issues.${index}.putRightOn`,
            ),
          ]
        : []),
      ...(before(due)
        ? [blocking(`“问题”第 ${index + 1} 项的“整改期限”早于“日期”，请改好。`, `issues.${index}.due`)]
        : []),
      ...(putRightOn && !proof
        ? [warning(`“问题”第 ${index + 1} 项改好了，请写明“怎么改的”。`, `issues.${index}.proof`)]
        : []),
    ]),
  ];
};
