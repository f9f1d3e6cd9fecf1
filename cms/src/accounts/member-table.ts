import type { Core } from '@strapi/strapi';

export const memberTable = 'desk_members';

/** Which organizations an account of the desk works for. A table and nothing more, like the ledger. */
export const memberModel = {
  uid: 'xianfeng::desk-member',
  singularName: 'desk-member',
  tableName: memberTable,
  attributes: {
    id: { type: 'increments' },
    user_id: { type: 'integer', columnName: 'user_id', column: { notNullable: true } },
    organization_id: { type: 'string', columnName: 'organization_id', column: { notNullable: true } },
  },
  indexes: [{ name: 'desk_members_idx', columns: ['user_id', 'organization_id'], type: 'unique' }],
};

/** documentIds of the organizations that an account works for. */
export async function organizationsOf(strapi: Core.Strapi, userId: number): Promise<string[]> {
  const rows: { organization_id: string }[] = await strapi.db.transaction(({ trx }) =>
    trx(memberTable).select('organization_id').where({ user_id: userId }),
  );
  return rows.map((row) => row.organization_id);
}

export async function setOrganizations(
  strapi: Core.Strapi,
  userId: number,
  organizationIds: readonly string[],
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await trx(memberTable).where({ user_id: userId }).delete();
    for (const organizationId of new Set(organizationIds))
      await trx(memberTable).insert({ user_id: userId, organization_id: organizationId });
  });
}

/** Accounts that work for one of these organizations. */
export async function colleaguesIn(
  strapi: Core.Strapi,
  organizationIds: readonly string[],
): Promise<number[]> {
  const rows: { user_id: number }[] = await strapi.db.transaction(({ trx }) =>
    trx(memberTable)
      .distinct('user_id')
      .whereIn('organization_id', organizationIds as string[]),
  );
  return rows.map((row) => row.user_id);
}
