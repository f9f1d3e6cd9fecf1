import type { Core } from '@strapi/strapi';
import type { TypeName } from '@xianfeng/content-types';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { conditionsFor } from './conditions.ts';
import { fileConditionsFor } from './file-conditions.ts';
import { contentActions, limitOf, roles, superAdminCode, type Role } from '../accounts/roles.ts';

interface StoredRole {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly description?: string;
  readonly usersCount?: number;
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly conditions: readonly string[];
}

/** Strapi's own roles that no county needs. */
const superfluous = ['strapi-editor', 'strapi-author'];

const verbOf = (action: string) => action.split('.').at(-1) ?? '';
const typeBehind = (subject: string | null) => storedType(subject ?? '')?.name as TypeName;

function permissionsOf(strapi: Core.Strapi, role: Role): Permission[] {
  const known = strapi.service('admin::permission').actionProvider;
  // Strapi reads from the action itself that its permission names fields: without them every field of every form is closed.
  const onContent: Permission[] = strapi.service('admin::content-type').getPermissionsWithNestedFields(
    contentActions(role).map(({ action, subjects }) => ({
      ...known.get(action),
      actionId: action,
      subjects,
    })),
  );
  const scoped = onContent.map((permission) => {
    const [verb, type] = [verbOf(permission.action), typeBehind(permission.subject)];
    const limit = limitOf(role, verb, type);
    const fields = (permission.properties.fields ?? []) as readonly string[];
    const properties = limit
      ? {
          ...permission.properties,
          fields: fields.filter((field) => limit.includes(field.split('.')[0] ?? '')),
        }
      : permission.properties;
    return { ...permission, properties, conditions: conditionsFor(role, verb, type) };
  });
  return [
    ...scoped,
    ...role.actions.map((action) => ({
      action,
      subject: null,
      properties: {},
      conditions: fileConditionsFor(role, action),
    })),
  ];
}

/** What has to be stored as it was meant: also the fields, where the role may not touch all of them. */
function keyOf(role: Role, { action, subject, conditions, properties }: Permission): string {
  const limited = subject?.startsWith('api::') && limitOf(role, verbOf(action), typeBehind(subject)) !== null;
  return JSON.stringify([
    action,
    subject,
    [...conditions].sort(),
    ...(limited ? [[...((properties.fields ?? []) as string[])].sort()] : []),
  ]);
}

/**
 * Reads back what was stored.
 * @throws Error when it is anything else than what the table says: Strapi drops a condition that it does not know, and a
 *   permission without its condition holds for the whole county
 */
async function verifyRole(strapi: Core.Strapi, role: Role, id: number): Promise<void> {
  const stored: Permission[] = await strapi.db.query('admin::permission').findMany({ where: { role: id } });
  const keys = (permissions: readonly Permission[]) =>
    new Set(permissions.map((permission) => keyOf(role, permission)));
  const [wanted, found] = [keys(permissionsOf(strapi, role)), keys(stored)];
  const wrong = [
    ...[...wanted].filter((key) => !found.has(key)),
    ...[...found].filter((key) => !wanted.has(key)),
  ];
  if (wrong.length > 0)
    throw new Error(`角色“${role.name}”的权限没有写对，编辑台不能启动：${wrong.slice(0, 3).join('；')}`);
}

async function ensureRole(strapi: Core.Strapi, role: Role): Promise<void> {
  const service = strapi.service('admin::role');
  const words = { name: role.name, description: role.description };
  const found: StoredRole | null = await service.findOne({ code: role.code });
  const stored: StoredRole = found ?? (await service.create({ ...words, code: role.code }));
  if (found && (found.name !== role.name || found.description !== role.description))
    await service.update({ id: found.id }, words);
  await service.assignPermissions(stored.id, permissionsOf(strapi, role));
  await verifyRole(strapi, role, stored.id);
}

/** Makes the table of roles true in the database. */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  for (const role of roles) await ensureRole(strapi, role);
  await strapi.db
    .query('admin::role')
    .update({ where: { code: superAdminCode }, data: { name: '系统管理员', description: '可以做任何事。' } });
  const unused: StoredRole[] = await service.findAllWithUsersCount({
    filters: { code: { $in: superfluous } },
  });
  const ids = unused.filter((role) => role.usersCount === 0).map((role) => role.id);
  if (ids.length > 0) await service.deleteByIds(ids);
}
