import type { Core } from '@strapi/strapi';
import { reviewersAt } from '../notices/reviewers-of.ts';
import type { StepRow } from '../journal/steps.ts';
import type { StoredRow } from '../snapshot/index.ts';
import type { DeskState, Facts } from './states.ts';
import { unitOf } from './unit-of.ts';

interface Known {
  readonly state: DeskState;
  readonly row: StoredRow;
  readonly facts: Facts;
  readonly steps: readonly StepRow[];
}

/** Names of those who take the next step with a document; empty when nobody in particular does. */
export async function handsOf(strapi: Core.Strapi, { state, row, facts, steps }: Known): Promise<string[]> {
  if (state === 'returned' || state === 'approved')
    return steps
      .filter(({ verb }) => verb === 'submit')
      .slice(-1)
      .map(({ user_name: name }) => name);
  if (state !== 'submitted' && state !== 'resubmitted') return [];
  const unit = unitOf(row);
  const submitter = facts.step?.userId ?? null;
  if (!unit) return [];
  const apart = new Set([...facts.authors, ...(submitter === null ? [] : [submitter])]);
  return (await reviewersAt(strapi, unit, apart)).map(({ name }) => name);
}
