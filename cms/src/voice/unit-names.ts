import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';

const rows = (strapi: Core.Strapi, type: 'organization' | 'siteSettings') =>
  strapi.db.query(uidOf(type) as UID.ContentType);

/** What stands for the county itself where no unit is at work on a letter. */
const ownName = async (strapi: Core.Strapi): Promise<string> =>
  ((await rows(strapi, 'siteSettings').findOne({})) as { sponsor?: string } | null)?.sponsor ?? '县委组织部';

/** Units to whom a letter can be handed, in order, with their names. */
export async function unitNames(
  strapi: Core.Strapi,
): Promise<{ readonly county: string; readonly units: ReadonlyMap<string, string> }> {
  const known: { documentId: string; name: string }[] = await rows(strapi, 'organization').findMany({
    select: ['documentId', 'name'],
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }] as never,
  });
  return {
    county: await ownName(strapi),
    units: new Map(known.map(({ documentId, name }) => [documentId, name])),
  };
}
