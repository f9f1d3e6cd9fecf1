import { isAdopted } from '../rules/letter-words.ts';
import type { Snapshot } from '../types/index.ts';
import { blocking, type Check } from './check.ts';

/** What cannot be true of an opinion and its answer. */
export const opinionOrder: Check = (type, fields, { today }) => {
  if (type.name !== 'opinion') return [];
  const { receivedOn, answeredOn, outcome, changed, changedEntry } = fields as Partial<Snapshot<'opinion'>>;
  return [
    ...(answeredOn && answeredOn > today ? [blocking('“答复日期”是将来的日期，请改好。', 'answeredOn')] : []),
    ...(receivedOn && answeredOn && answeredOn < receivedOn
      ? [blocking('“答复日期”早于“收到日期”，请改好。', 'answeredOn')]
      : []),
    ...(changed && outcome && !isAdopted(outcome)
      ? [blocking('“办理结果”不是采纳，也不是部分采纳，请去掉“因此修改的项目”。', 'changed')]
      : []),
    ...(changedEntry && !changed
      ? [blocking('填了“改在公开账本第几条”，请选“因此修改的项目”。', 'changed')]
      : []),
  ];
};
