import type { Core, Modules } from '@strapi/strapi';
import { canonicalJson, type ContentType } from '@xianfeng/content-types';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { changeNoteOf } from '../ledger/change-note.ts';
import { publicationContext } from '../ledger/publication-context.ts';
import { readDraft } from '../snapshot/index.ts';
import { historyContext } from '../journal/history-context.ts';
import { lastContent, recordRevision, type RevisionVerb } from '../journal/revisions.ts';
import { contentOf } from '../snapshot/stored-content.ts';

const verbs: Readonly<Record<string, RevisionVerb>> = {
  create: 'create',
  clone: 'clone',
  update: 'change',
  discardDraft: 'change',
  publish: 'publish',
  unpublish: 'withdraw',
  delete: 'delete',
};

/** Verbs that are told even when they leave the content as it was. */
const always = new Set<RevisionVerb>(['create', 'clone', 'publish', 'withdraw', 'delete', 'restore']);

const made = (result: unknown): string | undefined => {
  const { documentId, entries } = (result ?? {}) as {
    documentId?: string;
    entries?: readonly { documentId?: string }[];
  };
  return documentId ?? entries?.[0]?.documentId;
};

async function writeDown(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  verb: RevisionVerb,
  note: string | null,
): Promise<void> {
  const row = verb === 'delete' ? null : await readDraft(strapi, type, documentId);
  const content = row && canonicalJson(contentOf(type, row));
  const same = content === null || content === (await lastContent(strapi, documentId));
  if (same && !always.has(verb)) return;
  const editor = signedInEditor(strapi);
  await recordRevision(strapi, {
    doc_type: type.name,
    document_id: documentId,
    verb,
    user_id: editor?.id ?? null,
    user_name: historyContext.getStore()?.who ?? editor?.name ?? '系统',
    note,
    content: same ? null : content,
  });
}

/** What the public is told about this publication or withdrawal; read before the ledger takes it out of the draft. */
async function noteOn(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string | undefined,
  verb: RevisionVerb,
): Promise<string | null> {
  if (verb === 'withdraw') return publicationContext.getStore()?.note ?? null;
  const row = verb === 'publish' && documentId ? await readDraft(strapi, type, documentId) : null;
  return row && changeNoteOf(row).note;
}

/** Writes down who did what with every document, and what it held then, in one transaction with the deed. */
export function keepHistory(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = storedType(context.uid);
    const told = verbs[context.action];
    if (!type || !told || type.audience === 'personal') return next();
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    const verb = historyContext.getStore()?.verb ?? told;
    return strapi.db.transaction(async () => {
      const note = await noteOn(strapi, type, documentId, verb);
      const result = await next();
      const touched = told === 'create' || told === 'clone' ? made(result) : documentId;
      if (touched) await writeDown(strapi, type, touched, verb, note);
      // Strapi publishes from within these two, past the middlewares.
      if (touched && status === 'published' && (told === 'create' || told === 'change'))
        await writeDown(strapi, type, touched, 'publish', publicationContext.getStore()?.note ?? null);
      return result;
    });
  };
}
