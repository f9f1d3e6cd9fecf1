import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { scopeOf, type Scope } from '../permissions/scope-of.ts';
import { letterTable, type LetterRow } from './letter-table.ts';

/** Whose letters somebody may read: those that were handed to their units. Who works for the county reads all. */
export const readingScope = scopeFor;

/** Whose letters somebody may work on: supervision reads the whole county and answers nobody. */
export const workingScope = async (strapi: Core.Strapi, editor: Editor): Promise<Scope> =>
  editor.powers.has('everywhere') && editor.powers.has('review') ? 'county' : scopeOf(strapi, editor.id);

/** Whether what belongs to a unit, or to the county itself, is within a scope. */
export const holds = (scope: Scope, unit: string | null): boolean =>
  scope === 'county' || (unit !== null && scope.has(unit));

/**
 * A letter that this person may read, or work on.
 * @throws NotFoundError when there is none, PolicyError when it is another unit's
 */
export async function letterFor(
  strapi: Core.Strapi,
  editor: Editor,
  id: number,
  doing: 'reading' | 'working',
): Promise<LetterRow> {
  const scope = await (doing === 'reading' ? readingScope : workingScope)(strapi, editor);
  const row: LetterRow | undefined = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ id }).first(),
  );
  if (!row || row.kind === null) throw new errors.NotFoundError('没有这封来信。');
  if (!holds(scope, row.organization_id)) throw new errors.PolicyError('这封来信不归您所在的单位办理。');
  return row;
}
