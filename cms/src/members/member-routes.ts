import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { changeUnits } from '../accounts/change-units.ts';
import { organizationsOf } from '../accounts/member-table.ts';
import { deskRoute, registerDeskRoutes, type Asked, type DeskRequest } from '../desk-routes/desk-route.ts';
import { rowId } from '../desk-routes/row-id.ts';

const assignment = z.strictObject({
  organizations: z.array(z.string().regex(/^[a-z0-9]{24}$/, '要写单位的编号')).max(100, '最多 100 个单位'),
});

interface StoredUser {
  readonly id: number;
  readonly email: string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly roles: readonly { readonly code: string; readonly name: string }[];
}

async function describeMembers(strapi: Core.Strapi): Promise<object> {
  const users: StoredUser[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: ['roles'], orderBy: { id: 'asc' } });
  const organizations: { documentId: string; name: string }[] = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findMany({ select: ['documentId', 'name'], orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }] });
  const members = await Promise.all(
    users.map(async (user) => ({
      id: user.id,
      name: editorOf(user).name,
      email: user.email,
      roles: user.roles.map((role) => role.name),
      everywhere: editorOf(user).powers.has('everywhere'),
      organizations: await organizationsOf(strapi, user.id),
    })),
  );
  return { members, organizations: organizations.map(({ documentId, name }) => ({ documentId, name })) };
}

async function assign(
  strapi: Core.Strapi,
  { params, input }: DeskRequest<z.output<typeof assignment>>,
): Promise<object> {
  const id = rowId(params.id);
  const user: StoredUser | null =
    id === null ? null : await strapi.db.query('admin::user').findOne({ where: { id } });
  if (!user) throw new errors.NotFoundError('没有这个账号。');
  await changeUnits(strapi, user, input.organizations);
  return { organizations: await organizationsOf(strapi, user.id) };
}

/** Which account works for which organizations; for system administrators. */
export function registerMembers(strapi: Core.Strapi): void {
  const mayNot = ({ editor }: Asked) =>
    editor.powers.has('redact') ? null : '只有系统管理员可以设定账号的单位。';
  registerDeskRoutes(strapi, '/desk', [
    deskRoute({ method: 'GET', path: '/members', mayNot, answer: () => describeMembers(strapi) }),
    deskRoute({
      method: 'PUT',
      path: '/members/:id',
      mayNot,
      input: assignment,
      answer: (request) => assign(strapi, request),
    }),
  ]);
}
