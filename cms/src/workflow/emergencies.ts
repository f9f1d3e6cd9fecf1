import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { requireScope } from '../permissions/guard-scope.ts';
import { readDraft } from '../snapshot/index.ts';
import { stepTable, type StepRow } from '../journal/steps.ts';

/** A publication without a review, and the review that made up for it, if there was one. */
export interface Emergency {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly at: string;
  readonly who: string;
  /** Why there was no time for a review. */
  readonly note: string | null;
  /** Null while the review is still open. */
  readonly review: { readonly at: string; readonly who: string; readonly note: string | null } | null;
}

const most = 100;

async function visible(
  strapi: Core.Strapi,
  row: StepRow,
  editor: Editor,
): Promise<Omit<Emergency, 'review'> | null> {
  const type = publicTypeByPath(row.doc_type);
  if (!type) return null;
  try {
    await requireScope(strapi, type, row.document_id, editor);
  } catch (error) {
    if (error instanceof errors.PolicyError) return null;
    throw error;
  }
  const draft = await readDraft(strapi, type, row.document_id);
  return {
    uid: uidOf(type.name),
    documentId: row.document_id,
    type: type.label,
    title: String(draft?.[type.titleField] ?? '（已删除）'),
    at: row.at,
    who: row.user_name,
    note: row.note,
  };
}

/** Every emergency publication that this editor may see with its review, the open ones first, then newest first. */
export async function emergencies(strapi: Core.Strapi, editor: Editor): Promise<Emergency[]> {
  const rows: StepRow[] = await strapi.db
    .connection(stepTable)
    .whereIn('verb', ['publish-at-once', 'review-late'])
    .orderBy('id', 'desc')
    .limit(most);
  const found: Emergency[] = [];
  for (const [index, row] of rows.entries()) {
    const seen = row.verb === 'publish-at-once' ? await visible(strapi, row, editor) : null;
    // Newest first: the review of this publication stands above it, as the last one before it in the list.
    const review = rows
      .slice(0, index)
      .findLast((each) => each.document_id === row.document_id && each.verb === 'review-late');
    if (seen)
      found.push({
        ...seen,
        review: review ? { at: review.at, who: review.user_name, note: review.note } : null,
      });
  }
  return [...found.filter(({ review }) => !review), ...found.filter(({ review }) => review)];
}
