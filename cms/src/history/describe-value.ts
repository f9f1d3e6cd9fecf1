import type { Field, Fields, Json } from '@xianfeng/content-types';
import type { AnyBody } from '@xianfeng/content-types/body/nodes';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import { groupsIn, type Content } from '../snapshot/stored-content.ts';
import { formatDate, formatDateTime } from '@xianfeng/content-types/rules/beijing-time';

type Group = Content;

function scalarWords({ storage, words }: Field, value: Json): string {
  switch (storage?.type) {
    case 'boolean':
      return value ? '是' : '否';
    case 'date':
      return formatDate(String(value));
    case 'datetime':
      return formatDateTime(String(value));
    default:
      return words?.[String(value)] ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
}

/** The words by which people know one group among others: its first line of text. */
export function nameOfGroup(fields: Fields, group: Group): string {
  const [name] =
    Object.entries(fields).find(
      ([field, { storage }]) => (storage?.type === 'string' || storage?.type === 'text') && group[field],
    ) ?? [];
  return name ? String(group[name]) : '';
}

function groupWords(fields: Fields, group: Group): string {
  return Object.entries(fields)
    .flatMap(([name, field]) =>
      group[name] === null || group[name] === undefined
        ? []
        : [`${field.label}：${valueWords(field, group[name])}`],
    )
    .join('；');
}

/** A stored value as a person would say it; empty for what is not filled in. */
export function valueWords(field: Field, value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'scalar':
      return scalarWords(field, value);
    case 'body':
      return bodyText(value as unknown as AnyBody);
    case 'media':
      return groupsIn(value)
        .map((file) => `《${String(file.name)}》`)
        .join('、');
    case 'component':
      return groupsIn(value)
        .map((group) => groupWords(field.component?.fields ?? {}, group))
        .join('\n');
    default:
      return groupsIn(value)
        .map((target) => String(target.title))
        .join('、');
  }
}
