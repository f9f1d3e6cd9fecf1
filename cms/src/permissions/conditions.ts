import type { Core } from '@strapi/strapi';
import { contentTypeOf, type TypeName } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Role } from '../accounts/roles.ts';
import { scopeInRequest } from './scope-of.ts';

const ownContent = 'api::own-organizations';
const wholeCounty = 'api::whole-county';
const deliveredContent = 'api::delivered-to-own-organizations';

interface User {
  readonly id: number;
}

/** Must be registered before any role names them: to Strapi an unknown condition is no condition. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.registerMany([
    {
      displayName: '本单位和代为公开的单位',
      name: 'own-organizations',
      category: 'default',
      handler: async (user: User) => {
        const scope = await scopeInRequest(strapi, user.id);
        return scope === 'county' ? true : { 'organization.documentId': { $in: [...scope] } };
      },
    },
    {
      displayName: '已经送达本单位和代为公开的单位',
      name: 'delivered-to-own-organizations',
      category: 'default',
      handler: async (user: User) => {
        const scope = await scopeInRequest(strapi, user.id);
        const delivered = { deliveredOn: { $lte: beijingDate(new Date().toISOString()) } };
        return scope === 'county'
          ? delivered
          : { $and: [{ 'organization.documentId': { $in: [...scope] } }, delivered] };
      },
    },
    {
      displayName: '县级单位',
      name: 'whole-county',
      category: 'default',
      handler: async (user: User) => (await scopeInRequest(strapi, user.id)) === 'county',
    },
  ]);
}

/** Documents that everybody at the desk has to be able to choose. */
const common: readonly TypeName[] = ['organization', 'topic', 'programme', 'page', 'wording'];

/** The conditions under which a role may do something with documents of a type. */
export function conditionsFor(role: Role, verb: string, name: TypeName): string[] {
  if (role.powers.includes('everywhere') || verb === 'create') return [];
  // A spot check must not be known to the unit before it takes place.
  if (name === 'supervision') return [deliveredContent];
  if (common.includes(name)) return verb === 'read' ? [] : [wholeCounty];
  return [contentTypeOf(name).fields.organization ? ownContent : wholeCounty];
}
