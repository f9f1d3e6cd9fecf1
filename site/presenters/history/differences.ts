import { type ContentType, type Field, type Fields } from '@xianfeng/content-types';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import { paired } from '@xianfeng/content-types/ledger/paired-rows';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { pieces, type Piece } from './pieces.ts';

/** One thing that differs between two versions of a document: a field, or one field of a row of a list. */
export interface Difference {
  /** The field's label, or what the row is called: “修好230盏”. */
  readonly what: string;
  /** Within a row, the list and the field of the row: “进度节点 · 实际完成日期”. */
  readonly of: string | null;
  /** Empty on the side where there was nothing. */
  readonly pieces: readonly Piece[];
  /** Pictures and files, of which the names alone would tell nothing. */
  readonly media: {
    readonly before: readonly PublishedMedia[];
    readonly after: readonly PublishedMedia[];
  } | null;
}

type Values = Readonly<Record<string, unknown>>;
type NameOf = (documentId: string) => string;

/** Field by field, in the order of the type, what changed between two public versions. `name` finds a document's name by its id. */
export function differences(type: ContentType, before: Values, after: Values, name: NameOf): Difference[] {
  return Object.entries(type.fields).flatMap(([key, field]) =>
    field.published === null ? [] : ofField(field, before[key], after[key], name),
  );
}

function ofField(field: Field, before: unknown, after: unknown, name: NameOf): Difference[] {
  const parts = field.kind === 'component' ? field.component?.fields : undefined;
  if (!parts) return ofValue(field, before, after, name, field.label, null);
  const [old, now] = [before, after].map((value) => [value ?? []].flat() as Values[]) as [Values[], Values[]];
  if (!field.many) return ofRow(parts, old[0], now[0], name, field.label, '');
  const called = (row: Values): string => rowName(parts, row, name) || field.label;
  return paired(old, now, { key: called, alike: () => false }).flatMap(([was, is]) =>
    ofRow(parts, was, is, name, called(is ?? was ?? {}), `${field.label} · `),
  );
}

/** Rows are called by the first thing that they say. */
function rowName(parts: Fields, row: Values, name: NameOf): string {
  const [first] = Object.entries(parts).find(([key]) => row[key] !== undefined) ?? [];
  const field = first === undefined ? undefined : parts[first];
  return field && first !== undefined ? wordsOf(field, row[first], name) : '';
}

function ofRow(
  parts: Fields,
  before: Values | undefined,
  after: Values | undefined,
  name: NameOf,
  row: string,
  list: string,
): Difference[] {
  const found = Object.entries(parts).flatMap(([key, part]) =>
    ofValue(part, before?.[key], after?.[key], name, row, `${list}${part.label}`),
  );
  // A row that came or went is called by its name already.
  const [own] = before && after ? [undefined] : found;
  return own && found.length > 1 && own.pieces.length === 1 && own.pieces[0]?.text === row
    ? found.slice(1)
    : found;
}

function ofValue(
  field: Field,
  before: unknown,
  after: unknown,
  name: NameOf,
  what: string,
  of: string | null,
): Difference[] {
  const [old, now] = [wordsOf(field, before, name), wordsOf(field, after, name)];
  const same = field.kind === 'media' ? sameMedia(before, after) : old === now;
  if (same) return [];
  const media = field.kind === 'media' ? { before: mediaIn(before), after: mediaIn(after) } : null;
  return [{ what, of, pieces: media ? [] : pieces(old, now), media }];
}

const mediaIn = (value: unknown): PublishedMedia[] => [value ?? []].flat() as PublishedMedia[];
const sameMedia = (before: unknown, after: unknown): boolean =>
  JSON.stringify(mediaIn(before)) === JSON.stringify(mediaIn(after));

function wordsOf(field: Field, value: unknown, name: NameOf): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map((item) => wordsOf({ ...field, many: false }, item, name)).join('\n');
  if (field.kind === 'relation') return name(String(value));
  if (field.kind === 'media') return (value as PublishedMedia).name;
  if (field.kind === 'quote') return Object.values(value as Values).join(' ');
  if (field.words) return field.words[String(value)] ?? String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
