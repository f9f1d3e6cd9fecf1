import { blocking, type Check } from './check.ts';

const explained = new Set(['partly-completed', 'adjusted', 'suspended']);

/** A promise that ends, or ends otherwise than promised, says how and why. */
export const projectEnd: Check = (type, { stage, outcome, outcomeReason, closedOn }) => {
  if (type.name !== 'project') return [];
  const findings = [];
  if (typeof outcome === 'string' && explained.has(outcome) && !outcomeReason)
    findings.push(blocking('结果不是“完成”，请在“结果说明”里写明原因。', 'outcomeReason'));
  if (stage === 'closed' && !outcome) findings.push(blocking('阶段是“办结”，请选择“结果”。', 'outcome'));
  if (stage === 'closed' && !closedOn)
    findings.push(blocking('阶段是“办结”，请填写“办结日期”。', 'closedOn'));
  return findings;
};
