import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { askedAbout } from './asked-unit.ts';
import { holds, readingScope, workingScope } from './letter-scope.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

/** Who signs up is the business of the unit whose call it is, and of the county. */
export async function mayOrganize(
  strapi: Core.Strapi,
  editor: Editor,
  call: string,
  doing: 'reading' | 'working',
): Promise<boolean> {
  const scope = await (doing === 'reading' ? readingScope : workingScope)(strapi, editor);
  const { organization } = await askedAbout(strapi, { type: 'call', documentId: call });
  return holds(scope, organization);
}

/** @throws PolicyError when the call is another unit's */
export async function requireOrganizer(
  strapi: Core.Strapi,
  editor: Editor,
  call: string,
  doing: 'reading' | 'working',
): Promise<void> {
  if (!(await mayOrganize(strapi, editor, call, doing)))
    throw new errors.PolicyError('这份需求的报名不归您所在的单位管。');
}

/**
 * A sign-up with which this person may work.
 * @throws NotFoundError when there is none, PolicyError when it is another unit's
 */
export async function signUpFor(strapi: Core.Strapi, editor: Editor, id: number): Promise<SignUpRow> {
  const row: SignUpRow | undefined = await strapi.db.transaction(({ trx }) =>
    trx(signUpTable).where({ id }).first(),
  );
  if (!row) throw new errors.NotFoundError('没有这条报名。');
  await requireOrganizer(strapi, editor, row.call_id, 'working');
  return row;
}
