import type { Core } from '@strapi/strapi';
import type { Field, Fields, Json } from '@xianfeng/content-types';
import { publishedBody } from './published-body.ts';
import type { Link } from './linked-documents.ts';
import { publishedMedia } from './published-media.ts';
import type { StoredFile } from './stored-file.ts';
import { titleFieldOf, type StoredRow } from './read-draft.ts';
import { scalarValue } from './scalar-value.ts';

const isRow = (value: unknown): value is StoredRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strapi gives one row or a list, according to the field; here it is a list. */
const rowsOf = (value: unknown): StoredRow[] => (Array.isArray(value) ? value : [value]).filter(isRow);

function links(field: Field, rows: readonly StoredRow[]): Link[] {
  const target = field.target ?? '';
  const unique = new Map(rows.map((row) => [String(row.documentId), row]));
  return [...unique].map(([documentId, row]) => ({
    label: field.label,
    target,
    documentId,
    title: String(row[titleFieldOf(target)] ?? documentId),
  }));
}

async function publicValue(
  strapi: Core.Strapi,
  field: Field,
  value: unknown,
  found: Link[],
): Promise<unknown> {
  const one = (list: readonly unknown[]) => (field.many ? list : list[0]);
  switch (field.kind) {
    case 'scalar':
      return scalarValue(field, value);
    case 'body':
      return publishedBody(strapi, field, value);
    case 'media':
      return one(
        await Promise.all(
          rowsOf(value).map((file) => publishedMedia(strapi, field, file as unknown as StoredFile)),
        ),
      );
    case 'quote':
      return one(rowsOf(value).map((row) => field.quote?.(row)));
    case 'relation': {
      const pointed = links(field, rowsOf(value));
      found.push(...pointed);
      return one(pointed.map((link) => link.documentId));
    }
    case 'component': {
      const parts: unknown[] = [];
      for (const row of rowsOf(value))
        parts.push(await publishedFields(strapi, field.component?.fields ?? {}, row, found));
      return one(parts);
    }
    default:
      return undefined;
  }
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The public values of a group of fields. What points at other documents is added to `found`. */
export async function publishedFields(
  strapi: Core.Strapi,
  fields: Fields,
  row: StoredRow,
  found: Link[],
): Promise<{ readonly [key: string]: Json }> {
  const published: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!field.published || isEmpty(row[name])) continue;
    const value = await publicValue(strapi, field, row[name], found);
    if (!isEmpty(value)) published[name] = value as Json;
  }
  return published;
}
