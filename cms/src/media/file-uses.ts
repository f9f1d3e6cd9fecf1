import type { Core, UID } from '@strapi/strapi';
import {
  contentTypeOf,
  typeNames,
  uidOf,
  type ContentType,
  type Fields,
  type TypeName,
} from '@xianfeng/content-types';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';

/** A document that shows a file, in its draft or in public. */
export interface FileUse {
  readonly type: TypeName;
  readonly documentId: string;
  readonly title: string;
  readonly isPublic: boolean;
}

export interface LibraryFile {
  readonly id: number;
  readonly documentId: string;
}

type Path = readonly string[];

/** Where in a type files stand: field by field, through its groups. */
export function mediaPaths(fields: Fields): Path[] {
  return Object.entries(fields).flatMap(([name, field]): Path[] => {
    if (field.kind === 'media') return [[name]];
    return field.component ? mediaPaths(field.component.fields).map((path) => [name, ...path]) : [];
  });
}

/** Names of the fields of a type, or of a group, that hold a text with pictures. */
export const bodyFields = (fields: Fields): string[] =>
  Object.entries(fields)
    .filter(([, field]) => field.kind === 'body')
    .map(([name]) => name);
const nested = (path: Path, inner: object): object =>
  path.reduceRight((value, name) => ({ [name]: value }), inner);

interface Row {
  readonly documentId: string;
  readonly [field: string]: unknown;
}

async function draftsWith(strapi: Core.Strapi, type: ContentType, file: LibraryFile): Promise<Row[]> {
  const uid = uidOf(type.name) as UID.ContentType;
  const drafted = type.drafted ? { publishedAt: null } : {};
  const found = new Map<string, Row>();
  const find = async (where: object) => {
    const rows: unknown = await strapi.db
      .query(uid)
      .findMany({ where: { ...drafted, ...where }, select: ['documentId', type.titleField] as never });
    for (const row of rows as Row[]) found.set(row.documentId, row);
  };
  for (const path of mediaPaths(type.fields)) await find(nested(path, { id: file.id }));
  for (const name of bodyFields(type.fields)) {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as {
      tableName: string;
      attributes: Record<string, { columnName?: string }>;
    };
    const ids: { id: number }[] = await strapi.db
      .connection(tableName)
      .select('id')
      .whereRaw('CAST(?? AS TEXT) LIKE ?', [attributes[name]?.columnName ?? name, `%"${file.documentId}"%`]);
    if (ids.length > 0) await find({ id: { $in: ids.map(({ id }) => id) } });
  }
  return [...found.values()];
}

/** The newest public snapshots that show a file. */
export async function publicUses(
  strapi: Core.Strapi,
  file: Pick<LibraryFile, 'documentId'>,
): Promise<LedgerRow[]> {
  return strapi.db.transaction(async ({ trx }) =>
    trx(ledgerTable)
      .whereIn('seq', trx(ledgerTable).max('seq').whereNot({ action: 'redact' }).groupBy('document_id'))
      .whereIn('action', ['publish', 'revise'])
      .where('snapshot', 'like', `%"documentId":"${file.documentId}"%`)
      .orderBy('seq'),
  );
}

/** Every document that shows a file: drafts, and what is public now. */
export async function usesOf(strapi: Core.Strapi, file: LibraryFile): Promise<FileUse[]> {
  const open = await publicUses(strapi, file);
  const uses = new Map<string, FileUse>();
  for (const name of typeNames) {
    const type = contentTypeOf(name);
    if (mediaPaths(type.fields).length + bodyFields(type.fields).length === 0) continue;
    for (const row of await draftsWith(strapi, type, file))
      uses.set(row.documentId, {
        type: name,
        documentId: row.documentId,
        title: String(row[type.titleField] ?? ''),
        isPublic: false,
      });
  }
  for (const { doc_type: name, document_id: documentId, snapshot } of open) {
    const said = JSON.parse(snapshot ?? '{}') as Record<string, unknown>;
    uses.set(documentId, {
      type: name,
      documentId,
      title: uses.get(documentId)?.title ?? String(said[contentTypeOf(name).titleField] ?? ''),
      isPublic: true,
    });
  }
  return [...uses.values()];
}
