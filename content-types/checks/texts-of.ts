import { fieldPath } from '../language/explain.ts';
import type { Field, Fields } from '../language/field.ts';
import type { Json } from '../ledger/canonical-json.ts';
import type { AnyBody } from '../body/nodes.ts';
import { bodyText } from '../body/plain-text.ts';
import { textsIn, type PublicFields } from './check.ts';
import { hrefsIn } from './hrefs-in.ts';

/** A value of the document or of one of its groups, with the words that lead to it. */
export interface Place {
  /** `“进度节点”第 2 项的“节点”`. */
  readonly label: string;
  /** `milestones.1.title` */
  readonly at: string;
  readonly name: string;
  readonly field: Field;
  readonly value: Json;
  /** The group in which it stands. */
  readonly group: PublicFields;
}

function inside(
  all: Fields,
  fields: Fields,
  group: PublicFields,
  path: readonly (string | number)[],
): Place[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = group[name];
    if (value === undefined || value === null) return [];
    const here = [...path, name];
    const inner = field.component?.fields;
    if (!inner) return [{ label: fieldPath(all, here), at: here.join('.'), name, field, value, group }];
    if (!field.many) return inside(all, inner, value as PublicFields, here);
    return (value as unknown as PublicFields[]).flatMap((item, index) =>
      inside(all, inner, item, [...here, index]),
    );
  });
}

/** Every filled field of a document, those within groups included, in the order of the form. */
export function placesIn(fields: Fields, values: PublicFields): Place[] {
  return inside(fields, fields, values, []);
}

/** What people read at a place: rich text as one text however it is emphasized, of a picture its words. Codes, ids and addresses are none. */
export function textAt({ field, value }: Place): string {
  switch (field.kind) {
    case 'body':
      return bodyText(value as unknown as AnyBody);
    case 'media':
      return (Array.isArray(value) ? value : [value])
        .flatMap((file) => {
          const { alt, caption } = file as { alt?: string; caption?: string };
          return [alt ?? '', caption ?? ''];
        })
        .join('\n');
    case 'quote':
      return textsIn(value).join(' ');
    case 'scalar':
      return typeof value === 'string' &&
        !field.words &&
        (field.storage?.type === 'string' || field.storage?.type === 'text')
        ? value
        : '';
    default:
      return '';
  }
}

/** The names of all files within a public value: visitors read them where they download. */
function fileNamesIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(fileNamesIn);
  if (!value || typeof value !== 'object') return [];
  const { sha256, name, ...others } = value as { readonly [key: string]: Json };
  const own = sha256 !== undefined && typeof name === 'string' ? [name] : [];
  return [...own, ...Object.values(others).flatMap(fileNamesIn)];
}

/** An address as people read it. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Every text at a place that the public can come across: what people read, file names, and addresses behind words. */
export function everyTextAt(place: Place): string[] {
  const { field, value } = place;
  const stored = field.storage?.type === 'json' ? textsIn(value) : [];
  return [textAt(place), ...stored, ...fileNamesIn(value), ...hrefsIn(value).map(decoded)].filter(Boolean);
}
