import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { colleaguesIn } from '../accounts/member-table.ts';
import { editorOf } from '../accounts/signed-in-editor.ts';
import type { StepRow } from '../journal/steps.ts';
import type { StoredRow } from '../snapshot/index.ts';
import type { DeskState, Facts } from './states.ts';

interface Organization {
  readonly documentId: string;
}

type User = Parameters<typeof editorOf>[0];

/** The unit and those that publish for it. */
async function unitsAround(strapi: Core.Strapi, unit: string): Promise<string[]> {
  const found: { publishedBy?: Organization | readonly Organization[] | null } | null = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findOne({ where: { documentId: unit }, populate: ['publishedBy'] });
  return [unit, ...[found?.publishedBy ?? []].flat().map(({ documentId }) => documentId)];
}

/** Who can review what this unit wrote, besides those who wrote it, by name. */
async function reviewersAt(strapi: Core.Strapi, unit: string, apart: ReadonlySet<number>): Promise<string[]> {
  const colleagues = await colleaguesIn(strapi, await unitsAround(strapi, unit));
  const users: User[] = await strapi.db.query('admin::user').findMany({
    where: { id: { $in: colleagues.filter((id) => !apart.has(id)) }, isActive: true, blocked: { $ne: true } },
    populate: ['roles'],
    orderBy: 'id',
  });
  return users
    .map(editorOf)
    .filter(({ powers }) => powers.has('review') && !powers.has('everywhere'))
    .map(({ name }) => name);
}

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
  const unit = (row.organization as Organization | null | undefined)?.documentId;
  const submitter = facts.step?.userId ?? null;
  return unit
    ? reviewersAt(strapi, unit, new Set([...facts.authors, ...(submitter === null ? [] : [submitter])]))
    : [];
}
