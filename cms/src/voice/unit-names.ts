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

/** The unit above one, which looks at its answers again; null where that is the county. */
export async function unitAbove(strapi: Core.Strapi, documentId: string | null): Promise<string | null> {
  if (documentId === null) return null;
  const unit: { parent?: { documentId: string } | null } | null = await rows(strapi, 'organization').findOne({
    where: { documentId },
    populate: { parent: true } as never,
  });
  return unit?.parent?.documentId ?? null;
}
