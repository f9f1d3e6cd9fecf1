import type { Core } from '@strapi/strapi';
import { noteKinds, uidOf, type ContentType, type NoteKind } from '@xianfeng/content-types';
import { publicationContext } from './publication-context.ts';

export interface ChangeNote {
  readonly note: string | null;
  readonly noteKind: NoteKind | null;
}

const isNoteKind = (kind: unknown): kind is NoteKind => typeof kind === 'string' && kind in noteKinds;

/** What is said about this change: by the caller, or else by the editor in the draft. */
export function changeNoteOf(row: Readonly<Record<string, unknown>>): ChangeNote {
  const context = publicationContext.getStore();
  const typed = typeof row.changeNote === 'string' ? row.changeNote.trim() : '';
  return {
    note: context?.note === undefined ? typed || null : context.note,
    noteKind:
      context?.noteKind === undefined
        ? isNoteKind(row.changeKind)
          ? row.changeKind
          : null
        : context.noteKind,
  };
}

/**
 * Empties the note after it went into the ledger. Past Strapi's query engine and in both rows at once:
 * a touched `updatedAt` would show the document as changed since its publication.
 */
export async function emptyChangeNote(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  if (!type.drafted) return;
  const { tableName } = strapi.db.metadata.get(uidOf(type.name));
  await strapi.db.transaction(({ trx }) =>
    trx(tableName).where({ document_id: documentId }).update({ change_note: null, change_kind: null }),
  );
}
