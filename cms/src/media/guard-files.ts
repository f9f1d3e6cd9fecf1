import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { foreignFile } from './may-show.ts';
import { canShowFiles, shownFiles } from './shown-files.ts';

/** Writes after which a document may show a file that it did not show before. */
const showing = new Set(['create', 'update', 'clone', 'discardDraft']);

const written = (result: unknown): string | undefined => {
  const { documentId, entries } = (result ?? {}) as {
    documentId?: string;
    entries?: readonly { documentId?: string }[];
  };
  return documentId ?? entries?.[0]?.documentId;
};

/**
 * Files are pointers like others: a document shows those of its own unit, those that are for all, those that are public,
 * and those that stood in it before. A number is quickly guessed, and what a document shows its writer may read.
 */
export function guardFiles(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = showing.has(context.action) ? storedType(context.uid) : undefined;
    const editor = type && canShowFiles(type) ? signedInEditor(strapi) : null;
    const scope = editor ? await scopeFor(strapi, editor) : 'county';
    if (!type || !editor || scope === 'county') return next();
    return strapi.db.transaction(async () => {
      const { documentId } = context.params as { documentId?: string };
      const before = documentId ? await shownFiles(strapi, type, documentId) : [];
      const known = new Set(before.map((file) => file.documentId));
      const result = await next();
      const touched = context.action === 'clone' ? written(result) : (documentId ?? written(result));
      const added = (touched ? await shownFiles(strapi, type, touched) : []).filter(
        (file) => !known.has(file.documentId),
      );
      const foreign = await foreignFile(
        strapi,
        added.map((file) => file.documentId),
        { id: editor.id, scope },
      );
      if (foreign !== null)
        throw new errors.PolicyError(
          `“${added.find((file) => file.documentId === foreign)?.label}”里有别的单位还没有公开的文件，您不能使用。请从“照片和文件”里选本单位的，或者自己上传一个。`,
        );
      return result;
    });
  };
}
