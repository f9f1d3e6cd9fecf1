import type { Core } from '@strapi/strapi';
import type { Role } from '../accounts/roles.ts';
import { colleaguesIn } from '../accounts/member-table.ts';
import { onceInARequest } from './once-in-a-request.ts';
import { scopeInRequest } from './scope-of.ts';

const ownFiles = 'api::own-files';
const ownAndSharedFiles = 'api::own-and-shared-files';

interface User {
  readonly id: number;
}

const conditions: Readonly<Record<string, string>> = {
  'plugin::upload.read': ownAndSharedFiles,
  'plugin::upload.assets.update': ownFiles,
};

/** ids of the accounts whose files are the account's own unit's; `county` for those of everybody. */
const uploaders = onceInARequest(async (strapi, userId) => {
  const scope = await scopeInRequest(strapi, userId);
  return scope === 'county' ? 'county' : [userId, ...(await colleaguesIn(strapi, [...scope]))];
});

/** The condition under which a role may do something with a file of the library. */
export function fileConditionsFor(role: Role, action: string): string[] {
  const condition = conditions[action];
  return condition && !role.powers.includes('everywhere') ? [condition] : [];
}

/** Files of one's own unit are those that somebody uploaded who works for it; what the system brought along is for all to use. */
export async function registerFileConditions(strapi: Core.Strapi): Promise<void> {
  const own = async (user: User) => {
    const ids = await uploaders(strapi, user.id);
    return ids === 'county' ? true : { 'createdBy.id': { $in: ids } };
  };
  const ownAndShared = async (user: User) => {
    const ids = await uploaders(strapi, user.id);
    return ids === 'county'
      ? true
      : { $or: [{ 'createdBy.id': { $in: ids } }, { 'createdBy.id': { $eq: null } }] };
  };
  await strapi.service('admin::permission').conditionProvider.registerMany([
    { displayName: '本单位上传的文件', name: 'own-files', category: 'default', handler: own },
    {
      displayName: '本单位上传的和共用的文件',
      name: 'own-and-shared-files',
      category: 'default',
      handler: ownAndShared,
    },
  ]);
}
