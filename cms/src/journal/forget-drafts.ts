import type { Core } from '@strapi/strapi';
import { typeByPath } from '@xianfeng/content-types/types/find-type';
import { forgottenContent, revisionTable } from './revisions.ts';
import { forgettable, monthsBefore, type OldRevision } from './old-drafts.ts';

interface Journaled {
  readonly doc_type: string;
  readonly document_id: string;
}

/** Documents that may have something to forget. */
const withOldContent = (strapi: Core.Strapi, cutoff: string): Promise<Journaled[]> =>
  strapi.db.transaction(({ trx }) =>
    trx(revisionTable)
      .distinct('doc_type', 'document_id')
      .where('at', '<', cutoff)
      .whereNotNull('content')
      .whereNot({ content: forgottenContent }),
  );

async function forgetOne(
  strapi: Core.Strapi,
  { doc_type: name, document_id: documentId }: Journaled,
  cutoff: string,
): Promise<number> {
  const type = typeByPath(name);
  const atOnce = type !== undefined && type.audience === 'public' && !type.drafted;
  return strapi.db.transaction(async ({ trx }) => {
    const rows: (Omit<OldRevision, 'holds'> & { readonly holds: unknown })[] = await trx(revisionTable)
      .select('id', 'at', 'verb', trx.raw('content is not null as holds'))
      .where({ document_id: documentId })
      .orderBy('id');
    const ids = forgettable(
      rows.map((row) => ({ ...row, holds: Boolean(row.holds) })),
      cutoff,
      atOnce,
    );
    const still = trx(revisionTable)
      .whereIn('id', [...ids])
      .whereNot({ content: forgottenContent });
    return ids.length > 0 ? still.update({ content: forgottenContent }) : 0;
  });
}

/**
 * Takes out of the revisions what they held of drafts that are older than the set number of months and never became
 * public. Who did what and when stays. Document by document, so that nobody waits for all of it.
 */
export async function forgetOldDrafts(strapi: Core.Strapi, now: Date): Promise<void> {
  const cutoff = monthsBefore(now, strapi.config.get<number>('journal.draftMonths'));
  let forgotten = 0;
  for (const document of await withOldContent(strapi, cutoff))
    forgotten += await forgetOne(strapi, document, cutoff);
  if (forgotten > 0) strapi.log.info(`修改历史里有 ${forgotten} 版没有公开过的旧草稿已到期，内容已清除。`);
}
