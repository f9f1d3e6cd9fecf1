import type { Core, UID } from '@strapi/strapi';
import { uidOf, type ContentType, type Fields } from '@xianfeng/content-types';
import { filesInBody } from '@xianfeng/content-types/body/files';
import type { StoredBody } from '@xianfeng/content-types/body/nodes';
import { bodyFields, mediaPaths } from './file-uses.ts';

/** A file in a document, by the field in which it stands. */
export interface ShownFile {
  readonly documentId: string;
  readonly label: string;
}

type Row = Readonly<Record<string, unknown>>;

const rowsIn = (value: unknown): Row[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is Row => typeof each === 'object' && each !== null,
  );

function populateOf(fields: Fields): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, object][] => {
      if (field.kind === 'media') return [[name, { select: ['documentId'] }]];
      const inner = field.component ? populateOf(field.component.fields) : {};
      return Object.keys(inner).length > 0 ||
        (field.component && bodyFields(field.component.fields).length > 0)
        ? [[name, { populate: inner }]]
        : [];
    }),
  );
}

function filesIn(fields: Fields, row: Row): ShownFile[] {
  return Object.entries(fields).flatMap(([name, field]): ShownFile[] => {
    const { label, component, kind } = field;
    if (kind === 'media')
      return rowsIn(row[name]).map((file) => ({ documentId: String(file.documentId), label }));
    if (kind === 'body' && row[name])
      return filesInBody(row[name] as StoredBody).map((documentId) => ({ documentId, label }));
    return component ? rowsIn(row[name]).flatMap((group) => filesIn(component.fields, group)) : [];
  });
}

/** Whether documents of a type can show files at all. */
export const canShowFiles = ({ fields }: ContentType): boolean =>
  mediaPaths(fields).length + bodyFields(fields).length > 0;

/** The files that the draft of a document shows, in its fields, internal ones too, in groups and in its text. */
export async function shownFiles(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<ShownFile[]> {
  const row: Row | null = await strapi.db.query(uidOf(type.name) as UID.ContentType).findOne({
    where: type.drafted ? { documentId, publishedAt: null } : { documentId },
    populate: populateOf(type.fields) as never,
  });
  return row ? filesIn(type.fields, row) : [];
}
