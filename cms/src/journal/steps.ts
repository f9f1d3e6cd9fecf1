import type { Core } from '@strapi/strapi';
import { journalModel, journalOf, writeJournal, type JournalRow } from './journal-table.ts';

export const stepTable = 'workflow_steps';

/** What may be done with a document on its way to the public, and beside it; done, it is a step. */
export type Deed =
  | 'submit'
  | 'return'
  | 'approve'
  | 'schedule'
  | 'publish'
  | 'publish-at-once'
  | 'withdraw'
  | 'redact'
  | 'expire'
  | 'keep'
  | 'review-late';

/** Deeds that say nothing about where a document stands. */
export const besideTheWay: readonly Deed[] = ['expire', 'keep', 'review-late'];

/** Something that was done with a document, and the content that it was done with. */
export interface Step {
  readonly verb: Deed;
  readonly hash: string;
  readonly userId: number | null;
}

/** A row of the journal of steps: who did what with which content, and what was said. Never changed. */
export interface StepRow extends JournalRow {
  verb: Deed;
  content_hash: string;
  /** When an appointed publication or withdrawal is due. */
  due_at: string | null;
}

export const stepModel = journalModel({
  singularName: 'workflow-step',
  tableName: stepTable,
  attributes: {
    content_hash: { type: 'string', columnName: 'content_hash', column: { notNullable: true } },
    due_at: { type: 'string', columnName: 'due_at' },
  },
});

/** The steps of a document, oldest first. */
export const stepsOf = (strapi: Core.Strapi, documentId: string): Promise<StepRow[]> =>
  journalOf(strapi, stepTable, documentId);

/** The last of these deeds that was done with a document. */
async function lastOf(
  strapi: Core.Strapi,
  documentId: string,
  deeds: readonly Deed[],
): Promise<StepRow | undefined> {
  return strapi.db.transaction(({ trx }) =>
    trx(stepTable)
      .where({ document_id: documentId })
      .whereIn('verb', deeds as Deed[])
      .orderBy('id', 'desc')
      .first(),
  );
}

/** The last step of a document on its way, as far as its state follows from it. */
export async function lastStep(strapi: Core.Strapi, documentId: string): Promise<Step | null> {
  const row: StepRow | undefined = await strapi.db.transaction(({ trx }) =>
    trx(stepTable)
      .where({ document_id: documentId })
      .whereNotIn('verb', besideTheWay as Deed[])
      .orderBy('id', 'desc')
      .first(),
  );
  return row ? { verb: row.verb, hash: row.content_hash, userId: row.user_id } : null;
}

/** The appointment to withdraw a document: when, and what the public will be told; null when there is none. */
export async function expiryOf(strapi: Core.Strapi, documentId: string): Promise<StepRow | null> {
  const last = await lastOf(strapi, documentId, ['expire', 'keep', 'withdraw', 'redact']);
  return last?.verb === 'expire' ? last : null;
}

/** The emergency publication of a document that nobody has reviewed since; null when none is open. */
export async function emergencyOf(strapi: Core.Strapi, documentId: string): Promise<StepRow | null> {
  const last = await lastOf(strapi, documentId, ['publish-at-once', 'review-late']);
  return last?.verb === 'publish-at-once' ? last : null;
}

/** Later steps of the document whose step is looked at; which of them count is for the caller to say. */
const laterSteps = (strapi: Core.Strapi) =>
  strapi.db
    .connection(`${stepTable} as later`)
    .select(strapi.db.connection.raw('1'))
    .whereRaw('later.document_id = steps.document_id and later.id > steps.id');

const stepsWithout = (strapi: Core.Strapi, later: ReturnType<typeof laterSteps>) =>
  strapi.db.connection(`${stepTable} as steps`).select('steps.*').whereNotExists(later);

/** Rows of `deed` after which none of `enders` was done with the same document, so that they still stand. */
export function openSteps(strapi: Core.Strapi, deed: Deed, enders: readonly Deed[]) {
  const later = laterSteps(strapi).whereIn('later.verb', [...enders]);
  return stepsWithout(strapi, later).where('steps.verb', deed);
}

/** Rows of one of these deeds that are the last step of their document on its way. */
export function lastSteps(strapi: Core.Strapi, deeds: readonly Deed[]) {
  const later = laterSteps(strapi).whereNotIn('later.verb', [...besideTheWay]);
  return stepsWithout(strapi, later).whereIn('steps.verb', [...deeds]);
}

/** Notes a step and returns its id. */
export const recordStep = (strapi: Core.Strapi, row: Omit<StepRow, 'at' | 'id'>): Promise<number> =>
  writeJournal(strapi, stepTable, row);
