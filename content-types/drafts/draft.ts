import { z } from 'zod';
import { noteKinds, type NoteKind } from '../language/note-kinds.ts';
import { publicTypeNames } from '../types/index.ts';

/**
 * A draft as the CMS hands it to the portal for a preview: what `GET /api/preview/{type}/{documentId}?link=…` answers.
 * `snapshot` is what the ledger would get now, as far as it can be told; `problems` are Chinese sentences on what is
 * still to be put right before publication.
 */
export const previewDraftSchema = z.strictObject({
  type: z.enum(publicTypeNames),
  documentId: z.string().regex(/^[a-z0-9]{24}$/),
  title: z.string(),
  snapshot: z.record(z.string(), z.json()),
  note: z.string().nullable(),
  noteKind: z.enum(Object.keys(noteKinds) as [NoteKind, ...NoteKind[]]).nullable(),
  problems: z.array(z.string()),
  /** Instant at which the link ends. */
  until: z.iso.datetime(),
});
export type PreviewDraft = z.output<typeof previewDraftSchema>;

/** Where the portal shows a draft; `link` is the signed part that the CMS makes. */
export function previewAddress(type: string, documentId: string, link: string): string {
  return `/preview/${type}/${documentId}/?link=${encodeURIComponent(link)}`;
}
