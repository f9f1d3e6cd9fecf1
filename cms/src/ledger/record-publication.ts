import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { snapshotDigest, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { publishedSnapshot, readDraft } from '../snapshot/index.ts';
import { appendEntry } from './append-entry.ts';
import { publicationContext } from './publication-context.ts';
import { changeNoteOf, emptyChangeNote } from './change-note.ts';
import { refuseEmbargoed } from './embargo.ts';
import { publicState } from './public-state.ts';
import { refuseFalseStage } from './refuse-false-stage.ts';

/** What stands elsewhere is not held along with the document: a file, a person that it quotes. */
const changed =
  '没有发布：在发布的同时，这份内容用到的照片、附件或者人员有了变化，和批准的不一样了。请看过以后重新提交审核。';

/**
 * Records that a document became public or changed in public; nothing when the public sees no difference.
 * @throws ApplicationError in Chinese when the document lacks something that a public one must have, its day has not come, it goes a step
 * that the rule of stages does not allow, or it no longer says what was approved.
 */
export async function recordPublication(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  documentId: string,
): Promise<void> {
  const row = await readDraft(strapi, type, documentId);
  if (!row) return;
  refuseEmbargoed(type, row, publicationContext.getStore()?.at ?? new Date());
  const snapshot = await publishedSnapshot(strapi, type, row);
  const { isPublic, publicDigest } = await publicState(strapi, documentId);
  const digest = snapshotDigest(snapshot);
  if (digest !== (publicationContext.getStore()?.approved ?? digest))
    throw new errors.ApplicationError(changed);
  if (publicDigest === digest) return;
  const { note, noteKind } = changeNoteOf(row);
  await refuseFalseStage(strapi, type, documentId, snapshot, note);
  await appendEntry(strapi, {
    action: isPublic ? 'revise' : 'publish',
    type: type.name,
    documentId,
    snapshot,
    note,
    noteKind,
  });
  if (row.changeNote || row.changeKind) await emptyChangeNote(strapi, type, documentId);
}
