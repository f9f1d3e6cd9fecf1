import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { inScope, scopeFor } from '../permissions/guard-scope.ts';
import { colleaguesIn } from '../accounts/member-table.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { usesOf, type FileUse, type LibraryFile } from './file-uses.ts';

/** A file of the library with who brought it. */
export interface OwnedFile extends LibraryFile {
  readonly name: string;
  readonly createdBy?: { readonly id: number } | null;
}

async function broughtByOurs(
  strapi: Core.Strapi,
  file: OwnedFile,
  scope: ReadonlySet<string>,
  editor: Editor,
): Promise<boolean> {
  return (
    file.createdBy?.id === editor.id ||
    (file.createdBy ? (await colleaguesIn(strapi, [...scope])).includes(file.createdBy.id) : false)
  );
}

/**
 * Why an editor may not change or delete a file, in a sentence; null when they may. A file is theirs when a colleague
 * brought it and no other organization shows it in public: a draft of somebody else gives no hold on it. `known` spares
 * looking for its uses once more.
 */
export async function whyNotOurs(
  strapi: Core.Strapi,
  file: OwnedFile,
  editor: Editor,
  known?: readonly FileUse[],
): Promise<string | null> {
  const scope: Scope = await scopeFor(strapi, editor);
  if (scope === 'county') return null;
  const uses = known ?? (await usesOf(strapi, file));
  for (const { type, documentId } of uses.filter(({ isPublic }) => isPublic))
    if (!(await inScope(strapi, contentTypeOf(type), documentId, editor)))
      return `文件《${file.name}》也用在别的单位的内容里，您不能改动它。请另外上传一个。`;
  return (await broughtByOurs(strapi, file, scope, editor))
    ? null
    : `文件《${file.name}》是别的单位的，您没有改动它的权限。`;
}
