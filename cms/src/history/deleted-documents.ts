import type { Core } from '@strapi/strapi';
import { uidOf, type ContentType, type TypeName } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Deleted } from './deleted-document.ts';
import { readHistory } from './read-history.ts';
import { forgottenContent, revisionTable, type RevisionRow } from '../journal/revisions.ts';

const most = 200;

/** What a deleted document was called; null when the history has forgotten what it held, so that nothing can come back. */
async function titleOf(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<string | null> {
  const row: Pick<RevisionRow, 'content'> | undefined = await strapi.db
    .connection(revisionTable)
    .select('content')
    .where({ document_id: documentId })
    .whereNotNull('content')
    .orderBy('id', 'desc')
    .first();
  if (row?.content === forgottenContent) return null;
  const content = JSON.parse(row?.content ?? '{}') as Record<string, unknown>;
  return String(content[type.titleField] ?? '（没有标题）');
}

/**
 * What was deleted, the last first, for whoever answers for the whole county and may write documents of the type.
 * To whom a document belonged that is no more, nobody can tell for certain; so nobody else is told of it.
 */
export async function deletedDocuments(strapi: Core.Strapi, editor: Editor): Promise<Deleted[]> {
  if ((await scopeFor(strapi, editor)) !== 'county') return [];
  const last = strapi.db.connection(revisionTable).max('id').groupBy('document_id');
  const rows: RevisionRow[] = await strapi.db
    .connection(revisionTable)
    .whereIn('id', last)
    .where({ verb: 'delete' })
    .orderBy('id', 'desc')
    .limit(most);
  const found: Deleted[] = [];
  for (const { id, doc_type: name, document_id: documentId, at, user_name: who } of rows) {
    const type = typeByPath(name);
    if (!type || !editor.writesEverywhere.has(type.name as TypeName)) continue;
    const title = await titleOf(strapi, type, documentId);
    if (title === null) continue;
    found.push({
      uid: uidOf(type.name),
      documentId,
      type: type.label,
      title,
      at,
      who,
      revision: id,
    });
  }
  return found;
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
