import { warning, type Check } from './check.ts';
import { placesIn, textAt } from './texts-of.ts';

/** What readers will miss. */
export const completeness: Check = (type, fields) => {
  const findings = [];
  if (type.name === 'update') {
    if ((fields.kind === 'activity' || fields.kind === 'result') && !fields.photos)
      findings.push(warning('没有照片。活动和成效最好有照片。', 'photos'));
    if (fields.kind === 'monthly-report' && !fields.month)
      findings.push(warning('这是月度报告，但没有填写“报告月份”。', 'month'));
    if (fields.kind === 'monthly-report' && !fields.nextPlan)
      findings.push(warning('这是月度报告，但没有填写“下月计划”。', 'nextPlan'));
  }
  if (type.name === 'project' && !fields.metrics)
    findings.push(warning('没有“目标指标”，到期时难以对照。', 'metrics'));
  const body = placesIn(type.fields, fields).find(
    ({ name, field }) => name === 'body' && field.kind === 'body',
  );
  if (body && textAt(body).length < 60)
    findings.push(warning('“正文”很短，请确认写清了时间、地点、做了什么。', body.at));
  return findings;
};
