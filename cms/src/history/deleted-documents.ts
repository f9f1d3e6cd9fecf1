import type { Core } from '@strapi/strapi';
import { uidOf, type ContentType } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Deleted } from './deleted-document.ts';
import { readHistory } from './read-history.ts';
import { forgottenContent, revisionTable, type RevisionRow } from '../journal/revisions.ts';

const most = 200;

type Row = Pick<RevisionRow, 'id' | 'doc_type' | 'document_id' | 'at' | 'user_name'> & {
  readonly held: string | null;
};

/** What a deleted document was called; null when the history has forgotten what it held, so that nothing can come back. */
function titleIn(type: ContentType, held: string | null): string | null {
  if (held === forgottenContent) return null;
  const content = JSON.parse(held ?? '{}') as Record<string, unknown>;
  return String(content[type.titleField] ?? '（没有标题）');
}

/**
 * What was deleted, the last first, for whoever answers for the whole county and may write documents of the type.
 * To whom a document belonged that is no more, nobody can tell for certain; so nobody else is told of it.
 */
export async function deletedDocuments(strapi: Core.Strapi, editor: Editor): Promise<Deleted[]> {
  if ((await scopeFor(strapi, editor)) !== 'county') return [];
  const { connection } = strapi.db;
  const about = (name: string) =>
    connection(`${revisionTable} as ${name}`).whereRaw('?? = ??', [
      `${name}.document_id`,
      'last.document_id',
    ]);
  const rows: Row[] = await connection(`${revisionTable} as last`)
    .select('last.id', 'last.doc_type', 'last.document_id', 'last.at', 'last.user_name')
    .select(
      about('earlier')
        .select('earlier.content')
        .whereNotNull('earlier.content')
        .orderBy('earlier.id', 'desc')
        .limit(1)
        .as('held'),
    )
    .where('last.verb', 'delete')
    .whereIn('last.doc_type', [...editor.writesEverywhere])
    .whereNotExists(about('later').select(connection.raw('1')).whereRaw('later.id > last.id'))
    .orderBy('last.id', 'desc')
    .limit(most);
  return rows.flatMap(
    ({ id, doc_type: name, document_id: documentId, at, user_name: who, held }): Deleted[] => {
      const type = typeByPath(name);
      const title = type ? titleIn(type, held) : null;
      return type && title !== null
        ? [
            {
              uid: uidOf(type.name),
              documentId,
              type: type.label,
              title,
              at,
              who,
              revision: id,
            },
          ]
        : [];
    },
  );
}

/** Whether the last thing that happened to a document is that it was deleted. */
export async function isDeleted(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<boolean> {
  return (
    (await readHistory(strapi, type, documentId)).find(({ revision }) => revision !== null)?.what === '删除'
  );
}
