import { type ContentType, type Field, type Fields } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { diffArrays } from 'diff';

/** A piece of text: kept, added, or taken away. */
export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** How one field differs between two versions of a document. */
export interface FieldDifference {
  readonly label: string;
  readonly pieces: readonly Piece[];
}

type Values = Readonly<Record<string, unknown>>;

/** Field by field, in the order of the type, what changed between two public versions. `name` finds a document's name by its id. */
export function differences(
  type: ContentType,
  before: Values,
  after: Values,
  name: (documentId: string) => string,
): FieldDifference[] {
  return Object.entries(type.fields).flatMap(([key, field]) => {
    if (field.published === null) return [];
    const [old, now] = [wordsOf(field, before[key], name), wordsOf(field, after[key], name)];
    return old === now ? [] : [{ label: field.label, pieces: pieces(old, now) }];
  });
}

// A number and a date are one sign each: half a number that changed would say something false.
const sign = /\d{4}年\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?|[\s\S]/gu;

/** Character by character, because Chinese has no spaces to cut words at; numbers and dates change as a whole. */
export function pieces(before: string, after: string): Piece[] {
  const [old, now] = [before.match(sign) ?? [], after.match(sign) ?? []];
  return diffArrays(old, now).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function wordsOf(field: Field, value: unknown, name: (documentId: string) => string): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map((item) => wordsOf({ ...field, many: false }, item, name)).join('\n');
  if (field.kind === 'relation') return name(String(value));
  if (field.kind === 'component' && field.component)
    return groupWords(field.component.fields, value as Values, name);
  if (field.kind === 'media') return mediaWords(value as { name: string; alt?: string });
  if (field.kind === 'quote') return Object.values(value as Values).join(' ');
  if (field.words) return field.words[String(value)] ?? String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function mediaWords({ name, alt }: { name: string; alt?: string }): string {
  return alt ? `照片“${alt}”` : name;
}

function groupWords(fields: Fields, values: Values, name: (documentId: string) => string): string {
  return Object.entries(fields)
    .map(([key, field]) => ({ label: field.label, words: wordsOf(field, values[key], name) }))
    .filter(({ words }) => words !== '')
    .map(({ label, words }) => `${label}：${words}`)
    .join('；');
}
