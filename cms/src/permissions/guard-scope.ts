import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type ContentType, type TypeName } from '@xianfeng/content-types';
import { onlyAnswers } from '../accounts/roles.ts';
import { signedInEditor, type Editor } from '../accounts/signed-in-editor.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { foreignTarget, ownedTargets } from './foreign-targets.ts';
import { outOfScope, undelivered, type ScopedRow } from './out-of-scope.ts';
import { scopeOf, type Scope } from './scope-of.ts';

const writes = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete']);
/** Writes after which the document may belong elsewhere. */
const moving = new Set(['create', 'update', 'clone', 'discardDraft']);

/** For whose content this editor may answer. */
export const scopeFor = async (strapi: Core.Strapi, editor: Editor): Promise<Scope> =>
  editor.powers.has('everywhere') ? 'county' : scopeOf(strapi, editor.id);

async function belongingOf(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<ScopedRow | null> {
  const populate = {
    ...(type.fields.organization ? { organization: true } : {}),
    ...(type.fields.project ? { project: { populate: { organization: true } } } : {}),
  };
  return strapi.db.query(uidOf(type.name) as UID.ContentType).findOne({
    where: { documentId, ...(type.drafted ? { publishedAt: null } : {}) },
    populate: populate as never,
  });
}

/** Where this editor may write documents of a type: supervision reads everywhere and does not. */
const writingScopeFor = async (strapi: Core.Strapi, editor: Editor, type: ContentType): Promise<Scope> =>
  editor.writesEverywhere.has(type.name as TypeName) ? 'county' : scopeOf(strapi, editor.id);

/** @throws PolicyError in Chinese when the document is not for this editor to read, or to write */
export async function requireScope(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  editor: Editor,
  doing: 'reading' | 'writing' = 'reading',
): Promise<void> {
  const scope = await (doing === 'reading'
    ? scopeFor(strapi, editor)
    : writingScopeFor(strapi, editor, type));
  // Who reads the whole county sees what waits to be delivered, too; everybody else sees his own once it was.
  const waits =
    onlyAnswers(editor.writesEverywhere, type.name as TypeName) && !editor.powers.has('everywhere');
  if (scope === 'county' && !waits) return;
  const row = await belongingOf(strapi, type, documentId);
  const reason =
    row &&
    (outOfScope(type, row, scope) ??
      (waits ? undelivered(row, beijingDate(new Date().toISOString())) : null));
  if (reason) throw new errors.PolicyError(reason);
}

/** Whether a document is for this editor to touch. */
export async function inScope(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  editor: Editor,
): Promise<boolean> {
  try {
    await requireScope(strapi, type, documentId, editor);
    return true;
  } catch (error) {
    if (error instanceof errors.PolicyError) return false;
    throw error;
  }
}

const made = (result: unknown): string | undefined => {
  const { documentId, entries } = (result ?? {}) as {
    documentId?: string;
    entries?: readonly { documentId?: string }[];
  };
  return documentId ?? entries?.[0]?.documentId;
};

/**
 * Keeps everybody to the content of his own organization and those that it publishes for. Strapi's conditions do that
 * for reading; they let pass what is created, moved away, copied, or tied to what somebody else has not published.
 */
export function guardScope(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = writes.has(context.action) ? storedType(context.uid) : undefined;
    const editor = type && signedInEditor(strapi);
    if (!type || !editor || editor.writesEverywhere.has(type.name as TypeName)) return next();
    return strapi.db.transaction(async () => {
      const { documentId } = context.params as { documentId?: string };
      if (documentId) await requireScope(strapi, type, documentId, editor, 'writing');
      const before =
        documentId && context.action !== 'clone' ? await ownedTargets(strapi, type, documentId) : [];
      const result = await next();
      const touched =
        context.action === 'update' || context.action === 'discardDraft' ? documentId : made(result);
      if (moving.has(context.action) && touched) {
        await requireScope(strapi, type, touched, editor, 'writing');
        const reason = await foreignTarget(
          strapi,
          before,
          await ownedTargets(strapi, type, touched),
          await scopeFor(strapi, editor),
        );
        if (reason) throw new errors.PolicyError(reason);
      }
      return result;
    });
  };
}
