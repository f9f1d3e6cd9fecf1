import type { Core, UID } from '@strapi/strapi';
import {
  contentTypeOf,
  uidOf,
  type ContentType,
  type Field,
  type Fields,
  type TypeName,
} from '@xianfeng/content-types';

/** A row as Strapi's query engine gives it. */
export type StoredRow = Readonly<Record<string, unknown>>;

type Populate = { [field: string]: true | { select?: string[]; populate?: Populate } };

const fileColumns = [
  'id',
  'documentId',
  'name',
  'alternativeText',
  'caption',
  'mime',
  'width',
  'height',
  'url',
  'updatedAt',
];

/** Name of the field by which people know a document of a type. */
export const titleFieldOf = (target: string): string => contentTypeOf(target as TypeName).titleField;

function populateField(field: Field): Populate[string] | null {
  switch (field.kind) {
    case 'media':
      return { select: fileColumns };
    case 'relation':
      return { select: ['id', 'documentId', titleFieldOf(field.target ?? '')] };
    case 'quote':
      return true;
    case 'component':
      return { populate: populateOf(field.component?.fields ?? {}) };
    default:
      return null;
  }
}

function populateOf(fields: Fields): Populate {
  const populate: Populate = {};
  for (const [name, field] of Object.entries(fields)) {
    const wanted = field.published ? populateField(field) : null;
    if (wanted) populate[name] = wanted;
  }
  return populate;
}

const populates = new WeakMap<Fields, Populate>();

function cachedPopulate(fields: Fields): Populate {
  const known = populates.get(fields);
  if (known) return known;
  const made = populateOf(fields);
  populates.set(fields, made);
  return made;
}

/** What the query engine has to join so that a row says all that its snapshot says. */
export const draftPopulate = (type: ContentType): Populate => cachedPopulate(type.fields);

/**
 * The row that an editor sees, with all that its snapshot needs. The draft and not the published row:
 * Strapi loses relations of published rows to documents that are published later.
 */
export async function readDraft(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<StoredRow | null> {
  return strapi.db.query(uidOf(type.name) as UID.ContentType).findOne({
    where: type.drafted ? { documentId, publishedAt: null } : { documentId },
    populate: cachedPopulate(type.fields),
  });
}
