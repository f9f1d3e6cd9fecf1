import type { ContentType, Field, Fields } from '@xianfeng/content-types';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import { bodyText } from '@xianfeng/content-types/body/plain-text';

type Values = Readonly<Record<string, unknown>>;

const textStorage = new Set(['string', 'text']);

function scalarText(field: Field, value: unknown): string[] {
  if (typeof value !== 'string') return [];
  if (field.words) return [field.words[value] ?? ''];
  return textStorage.has(field.storage?.type ?? '') ? [value] : [];
}

/** What readers see of a file: a picture's words, and the name of whatever is handed out. */
function mediaText({ alt, caption, name, mime }: PublishedMedia): string[] {
  return [alt, caption, mime.startsWith('image/') ? undefined : name].filter((text) => text !== undefined);
}

function valueText(field: Field, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valueText(field, item));
  if (field.component) return fieldsText(field.component.fields, value as Values);
  switch (field.kind) {
    case 'body':
      return [bodyText(value as PublishedBody)];
    case 'media':
      return mediaText(value as PublishedMedia);
    case 'quote':
      return Object.values(value).filter((text) => typeof text === 'string');
    case 'scalar':
      return scalarText(field, value);
    default:
      return [];
  }
}

function fieldsText(fields: Fields, values: Values, except?: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.published && name !== 'slug' && name !== except ? valueText(field, values[name]) : [],
  );
}

/** All that people can read in a snapshot besides its title; each field begins a line. */
export function publicTextOf(type: ContentType, snapshot: Values): string {
  return fieldsText(type.fields, snapshot, type.titleField)
    .filter((text) => text !== '')
    .join('\n');
}

/** Posts and names of all people whom a snapshot quotes, and who received an honour. */
export function peopleOf(type: ContentType, snapshot: Values): string[] {
  const people = Object.entries(type.fields).filter(
    ([name, field]) => field.published && (field.kind === 'quote' || name === 'recipient'),
  );
  return [...new Set(people.flatMap(([name, field]) => valueText(field, snapshot[name])))];
}
