import { type ContentType, type Field, type Fields } from '@xianfeng/content-types';
import { diffChars } from 'diff';

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
export function differences(type: ContentType, before: Values, after: Values, name: (documentId: string) => string): FieldDifference[] {
  return Object.entries(type.fields).flatMap(([key, field]) => {
    if (field.published === null) return [];
    const [old, now] = [wordsOf(field, before[key], name), wordsOf(field, after[key], name)];
    return old === now ? [] : [{ label: field.label, pieces: pieces(old, now) }];
  });
}

/** Character by character: Chinese has no spaces to cut words at, and a number that changed must stand out. */
export function pieces(before: string, after: string): Piece[] {
  return diffChars(before, after).map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'same' }));
}

function wordsOf(field: Field, value: unknown, name: (documentId: string) => string): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => wordsOf({ ...field, many: false }, item, name)).join('\n');
  if (field.kind === 'relation') return name(String(value));
  if (field.kind === 'component' && field.component) return groupWords(field.component.fields, value as Values, name);
  if (field.kind === 'media') return (value as { name: string }).name;
  if (field.kind === 'quote') return Object.values(value as Values).join(' ');
  if (field.words) return field.words[String(value)] ?? String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function groupWords(fields: Fields, values: Values, name: (documentId: string) => string): string {
  return Object.entries(fields)
    .map(([key, field]) => ({ label: field.label, words: wordsOf(field, values[key], name) }))
    .filter(({ words }) => words !== '')
    .map(({ label, words }) => `${label}：${words}`)
    .join('；');
}
