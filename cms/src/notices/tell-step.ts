import type { Core } from '@strapi/strapi';
import type { TypeName } from '@xianfeng/content-types';
import { onlyAnswers } from '../accounts/roles.ts';
import type { Target } from '../desk-routes/target.ts';
import { stepsOf, type Deed } from '../journal/steps.ts';
import { inScope } from '../permissions/guard-scope.ts';
import { noticeTable, type NoticeKind } from './notice-table.ts';
import { openAccounts, type Addressee } from './open-accounts.ts';
import { reviewersOf } from './reviewers-of.ts';
import { tell } from './tell.ts';

/** A step that was just taken. */
export interface TakenStep {
  readonly id: number;
  readonly verb: Deed;
  /** Who took it; null for an appointment that was kept. */
  readonly userId: number | null;
  /** The unit that the document belongs to; null for what the county says itself. */
  readonly unit: string | null;
  /** Accounts that wrote at it, who review nothing of it. */
  readonly authors: readonly number[];
}

/** What waits for reviewers after a step. */
const forReviewers: Partial<Record<Deed, NoticeKind>> = {
  submit: 'submitted',
  'publish-at-once': 'published-at-once',
};
/** What whoever submitted it hears of a step. */
const forSubmitter: Partial<Record<Deed, NoticeKind>> = {
  return: 'returned',
  approve: 'approved',
  schedule: 'scheduled',
  publish: 'published',
  'publish-at-once': 'published',
  withdraw: 'withdrawn',
};

/**
 * What was told of a document and nobody has read goes when it stands elsewhere: a notice says how things are. Of what
 * had to be cleared out by law nothing stays, read or not.
 */
async function forgetOutdated(strapi: Core.Strapi, documentId: string, verb: Deed): Promise<void> {
  await strapi.db.transaction(({ trx }) => {
    const rows = trx(noticeTable).where({ document_id: documentId });
    return (verb === 'redact' ? rows : rows.where({ read_at: null }).whereNotNull('step_id')).delete();
  });
}

async function submitterOf(strapi: Core.Strapi, { documentId }: Target): Promise<number | null> {
  const submission = (await stepsOf(strapi, documentId)).findLast(({ verb }) => verb === 'submit');
  return submission?.user_id ?? null;
}

/** Notes, along with a step, for whom it is news: those who review next, or who submitted the document. Nobody hears of their own deed. */
export async function tellStep(strapi: Core.Strapi, target: Target, step: TakenStep): Promise<void> {
  const { type, documentId } = target;
  const [reviewing, submitting] = [forReviewers[step.verb], forSubmitter[step.verb]];
  if (!reviewing && !submitting && step.verb !== 'redact') return;
  await forgetOutdated(strapi, documentId, step.verb);
  const about = { doc_type: type.name, document_id: documentId, step_id: step.id };
  const own = step.userId === null ? [] : [step.userId];
  const sees = (each: Addressee) => inScope(strapi, type, documentId, each);
  const submitter = submitting ? await submitterOf(strapi, target) : null;
  if (submitting && submitter !== null && submitter !== step.userId)
    for (const each of await openAccounts(strapi, [submitter]))
      if (await sees(each)) await tell(strapi, [each.id], { ...about, kind: submitting });
  if (!reviewing) return;
  const reviewers = await reviewersOf(
    strapi,
    step.unit,
    new Set([...own, ...step.authors]),
    async (each) => !onlyAnswers(each.writesEverywhere, type.name as TypeName) && sees(each),
  );
  await tell(
    strapi,
    reviewers.map(({ id }) => id),
    { ...about, kind: reviewing },
  );
}
