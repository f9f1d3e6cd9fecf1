import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { stepTable, type StepRow } from '../journal/steps.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import { scopeFor } from '../permissions/guard-scope.ts';

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

interface Row extends Pick<StepRow, 'doc_type' | 'document_id' | 'at' | 'user_name' | 'note'> {
  readonly title: string | null;
  readonly review_at: string | null;
  readonly review_who: string | null;
  readonly review_note: string | null;
}

const most = 100;

/** Emergency publications that this editor may see, each with its review: the open ones first, then newest first. */
export async function emergencies(strapi: Core.Strapi, editor: Editor): Promise<Emergency[]> {
  const { connection } = strapi.db;
  const review = connection(`${stepTable} as later`)
    .min('later.id')
    .where('later.verb', 'review-late')
    .whereRaw('later.document_id = steps.document_id and later.id > steps.id');
  const seen = readableDrafts(strapi, editor, await scopeFor(strapi, editor));
  const on = { 'seen.document_id': 'steps.document_id', 'seen.doc_type': 'steps.doc_type' };
  const steps = connection(`${stepTable} as steps`);
  // Whose a document was that is no more, nobody can tell: it stays on the list of those who read everything.
  const rows: Row[] = await (
    editor.powers.has('everywhere') ? steps.leftJoin(seen, on) : steps.join(seen, on)
  )
    .leftJoin(`${stepTable} as review`, (late) => late.on('review.id', connection.raw('(?)', [review])))
    .select(
      'steps.doc_type',
      'steps.document_id',
      'steps.at',
      'steps.user_name',
      'steps.note',
      'seen.title',
      'review.at as review_at',
      'review.user_name as review_who',
      'review.note as review_note',
    )
    .where('steps.verb', 'publish-at-once')
    .orderByRaw('case when review.id is null then 0 else 1 end')
    .orderBy('steps.id', 'desc')
    .limit(most);
  return rows.flatMap((row): Emergency[] => {
    const type = publicTypeByPath(row.doc_type);
    if (!type) return [];
    return [
      {
        uid: uidOf(type.name),
        documentId: row.document_id,
        type: type.label,
        title: row.title ?? '（已删除）',
        at: row.at,
        who: row.user_name,
        note: row.note,
        review:
          row.review_at === null
            ? null
            : { at: row.review_at, who: row.review_who ?? '', note: row.review_note },
      },
    ];
  });
}
