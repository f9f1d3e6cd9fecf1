import type { ContentType } from '../language/content-type.ts';
import type { Field, Fields } from '../language/field.ts';
import { contentTypeOf, publicTypeNames, type TypeName } from '../types/index.ts';
import { recordFields } from './record.ts';

/** One field as the dictionary explains it. */
export interface DictionaryEntry {
  readonly type: string;
  readonly typeLabel: string;
  /** Where it stands in a record: `data.milestones[].planned`. */
  readonly path: string;
  readonly label: string;
  /** What kind of value it is, in Chinese. */
  readonly form: string;
  readonly always: boolean;
  /** What it means; for a choice, every code with its word. */
  readonly about: string;
}

const moment = '时刻（JSON 里是 UTC，表格里是北京时间）';
const forms: Readonly<Record<string, string>> = {
  string: '文字',
  text: '多行文字',
  enumeration: '选项',
  integer: '整数',
  float: '数字',
  decimal: '金额（万元）',
  date: '日期',
  datetime: moment,
  boolean: '是否',
  json: 'JSON',
};

function formOf(field: Field): string {
  switch (field.kind) {
    case 'body':
      return '正文（JSON 文档）';
    case 'media':
      return '文件';
    case 'relation':
      return `${contentTypeOf(field.target as TypeName).label}的系统编号`;
    case 'quote':
      return '职务，经本人同意时有姓名';
    case 'component':
      return '一组';
    default:
      return forms[field.storage?.type ?? ''] ?? '';
  }
}

function entriesOf(fields: Fields, path: string): Omit<DictionaryEntry, 'type' | 'typeLabel'>[] {
  return Object.entries(fields)
    .filter(([, field]) => field.published !== null)
    .flatMap(([name, field]) => {
      const here = `${path}.${name}${field.many ? '[]' : ''}`;
      const words =
        field.words &&
        `${Object.entries(field.words)
          .filter(([code]) => !field.inside?.includes(code))
          .map(([code, word]) => `${code}：${word}`)
          .join('；')}。`;
      const own = {
        path: here,
        label: field.label,
        form: `${formOf(field)}${field.many ? '，可以有多个' : ''}`,
        always: field.required,
        about: [field.help, words].filter(Boolean).join(' '),
      };
      return [own, ...(field.component ? entriesOf(field.component.fields, here) : [])];
    });
}

const recordForms: Readonly<Record<keyof typeof recordFields, string>> = {
  type: '文字',
  documentId: '文字',
  address: '网址',
  firstPublished: moment,
  lastChanged: moment,
  versions: '整数',
  seq: '整数',
  salt: '文字',
  digest: '文字',
};

/** What every record of any type has. */
export const commonEntries: readonly Omit<DictionaryEntry, 'type' | 'typeLabel'>[] = Object.entries(
  recordFields,
).map(([name, { label, about, schema }]) => ({
  path: name,
  label,
  form: recordForms[name as keyof typeof recordFields],
  always: !schema.safeParse(undefined).success,
  about,
}));

/** Every public field of one type, in the order of the form; what all types have is left out. */
export function dictionaryOf(type: ContentType): DictionaryEntry[] {
  return entriesOf(type.fields, 'data').map((entry) => ({
    type: type.name,
    typeLabel: type.label,
    ...entry,
  }));
}

/** Every public field of every type, what all have first. */
export function wholeDictionary(): DictionaryEntry[] {
  return [
    ...commonEntries.map((entry) => ({ type: '', typeLabel: '所有类型', ...entry })),
    ...publicTypeNames.flatMap((name) => dictionaryOf(contentTypeOf(name))),
  ];
}
