import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { recordAudit } from '../audit/record-audit.ts';
import { organizationsOf, setOrganizations } from './member-table.ts';
import { endSessions } from './sessions.ts';

async function namesOf(strapi: Core.Strapi, documentIds: readonly string[]): Promise<string> {
  const rows: { name: string }[] = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findMany({ where: { documentId: { $in: [...documentIds] } }, select: ['name'] });
  return rows.map(({ name }) => name).join('、') || '没有单位';
}

/** Lets an account work for these units from now on; whoever is signed in with it has to sign in again. */
export async function changeUnits(
  strapi: Core.Strapi,
  account: { readonly id: number; readonly email: string },
  organizationIds: readonly string[],
): Promise<void> {
  const before = await organizationsOf(strapi, account.id);
  if (before.toSorted().join() === [...new Set(organizationIds)].toSorted().join()) return;
  await setOrganizations(strapi, account.id, organizationIds);
  await endSessions(strapi, account.id);
  const detail = `${await namesOf(strapi, before)} → ${await namesOf(strapi, organizationIds)}`;
  await recordAudit(strapi, { kind: 'units-changed', account: account.email, detail });
}
