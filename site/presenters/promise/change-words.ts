import { contentTypes } from '@xianfeng/content-types';
import type { PromiseChange } from '@xianfeng/content-types/ledger/promise-changes';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';

const { fields } = contentTypes.project;
/** What of a row changed, where the row's name does not say it. */
const aspectWords: Partial<Record<PromiseChange['aspect'], string>> = {
  name: '名称',
  baseline: '起点',
  money: '计划',
};
const textFields = { commitment: '承诺内容', secretary: '责任书记', outcome: '结果' } as const;

/** What was changed: “预期目标”, “目标指标：村集体经营收入”, “进度节点：全部清淤”. */
export function changedWhat({ field, row, aspect }: PromiseChange): string {
  const label = field in textFields ? textFields[field as keyof typeof textFields] : fields[field].label;
  const about = aspectWords[aspect];
  return row === null ? label : `${label}：${row}${about ? `的${about}` : ''}`;
}

const isDate = ({ aspect, field }: PromiseChange): boolean =>
  aspect === 'due' || (aspect === 'row' && field === 'milestones');

/** One side of a change in words. */
export function sideWords(change: PromiseChange, side: 'before' | 'after'): string {
  const value = change[side];
  if (value === null) return change.field === 'outcome' ? '继续做' : side === 'before' ? '没有' : '去掉了';
  if (isDate(change)) return formatDate(String(value));
  if (change.field === 'outcome') return fields.outcome.words?.[value as 'suspended'] ?? String(value);
  return typeof value === 'number' ? `${value} ${change.unit ?? ''}`.trim() : value;
}
