import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { changeUnits } from '../accounts/change-units.ts';
import { organizationsOf } from '../accounts/member-table.ts';
import { badRequest } from '../desk-routes/bad-request.ts';
import { refuse } from '../desk-routes/refuse.ts';

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

const mayAssign = (context: Context) => editorOf(context.state.user).powers.has('redact');

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

async function assign(strapi: Core.Strapi, context: Context): Promise<void> {
  const body = assignment.safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  const id = Number((context as Context & { params: Record<string, string> }).params.id);
  const user: StoredUser | null = Number.isSafeInteger(id)
    ? await strapi.db.query('admin::user').findOne({ where: { id } })
    : null;
  if (!user) return refuse(context, 404, 'not-found', '没有这个账号。');
  await changeUnits(strapi, user, body.data.organizations);
  context.body = { organizations: await organizationsOf(strapi, user.id) };
}

/** Which account works for which organizations; for system administrators. */
export function registerMembers(strapi: Core.Strapi): void {
  const guarded = (work: (context: Context) => Promise<void>) => (context: Context) =>
    mayAssign(context)
      ? work(context)
      : refuse(context, 403, 'forbidden', '只有系统管理员可以设定账号的单位。');
  const route = (method: 'GET' | 'PUT', path: string, work: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler: guarded(work),
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  const list = async (context: Context) => {
    context.body = await describeMembers(strapi);
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('GET', '/members', list),
      route('PUT', '/members/:id', (context) => assign(strapi, context)),
    ],
  } as never);
}
