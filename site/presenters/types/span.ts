import { formatDate } from '@xianfeng/content-types/rules/beijing-time';

/** '2026年2月10日至2026年2月17日', the day alone where it is one; undefined without a day. */
export function spanOf(opens: string | undefined, closes: string | undefined): string | undefined {
  if (opens && opens === closes) return formatDate(opens);
  if (opens && closes) return `${formatDate(opens)}至${formatDate(closes)}`;
  if (closes) return `至${formatDate(closes)}`;
  return opens && `${formatDate(opens)}起`;
}
