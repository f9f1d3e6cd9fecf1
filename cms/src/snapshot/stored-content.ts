import {
  changeNoteFields,
  type ContentType,
  type Field,
  type Fields,
  type Json,
} from '@xianfeng/content-types';
import { scalarValue, titleFieldOf, type StoredRow } from './index.ts';

/** All that a form holds, as JSON: relations as `{documentId, title}`, files as `{id, name}`, groups as objects, empty as null. */
export type Content = { readonly [field: string]: Json };

/** The groups of a stored value, one or many, as a list. */
export const groupsIn = (value: Json | undefined): Content[] =>
  (Array.isArray(value) ? value : value ? [value] : []) as Content[];

const isRow = (value: unknown): value is StoredRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: unknown): StoredRow[] => (Array.isArray(value) ? value : [value]).filter(isRow);

function itemOf(field: Field, row: StoredRow): Json {
  switch (field.kind) {
    case 'media':
      return { id: Number(row.id), name: String(row.name) };
    case 'relation':
    case 'quote':
      return {
        documentId: String(row.documentId),
        title: String(row[titleFieldOf(field.target ?? '')] ?? row.documentId),
      };
    default:
      return contentOfFields(field.component?.fields ?? {}, row);
  }
}

function valueOf(field: Field, value: unknown): Json {
  if (value === null || value === '') return null;
  if (field.kind === 'scalar') return scalarValue(field, value) as Json;
  if (field.kind === 'body') return value as Json;
  // Of a drafted document Strapi finds two rows, the draft and the public one.
  const rows = field.target
    ? [...new Map(rowsOf(value).map((row) => [row.documentId, row])).values()]
    : rowsOf(value);
  const items = rows.map((row) => itemOf(field, row));
  return field.many ? (items.length > 0 ? items : null) : (items[0] ?? null);
}

function contentOfFields(fields: Fields, row: StoredRow): Content {
  const kept = Object.entries(fields).filter(
    ([name, field]) => field.storage && field.kind !== 'inverse' && row[name] !== undefined,
  );
  return Object.fromEntries(kept.map(([name, field]) => [name, valueOf(field, row[name])]));
}

/** What the form of a document holds, internal fields included; the note on the change goes its own way. */
export function contentOf(type: ContentType, row: StoredRow): Content {
  const fields = Object.fromEntries(
    Object.entries(type.fields).filter(([name]) => !(name in changeNoteFields)),
  );
  return contentOfFields(fields, row);
}
