import type { Core, UID } from '@strapi/strapi';
import { addresseeOf, uidOf, type Addressee } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { readSiteAddress } from '@xianfeng/content-types/rules/redirect-address';
import { lastRead } from '../../ledger/public-state.ts';
import type { StoredRow } from '../../snapshot/index.ts';
import type { Target } from '../../desk-routes/target.ts';
import type { PublicFields, Surroundings, Wording } from '@xianfeng/content-types/checks/check';
import { linksOf } from '@xianfeng/content-types/checks/links';

const rows = (strapi: Core.Strapi, name: string) => strapi.db.query(uidOf(name) as UID.ContentType);

async function isThere(strapi: Core.Strapi, { type, where }: Addressee): Promise<boolean> {
  return (await rows(strapi, type).count({ where: { ...where, publishedAt: { $notNull: true } } })) > 0;
}

async function isRedirected(strapi: Core.Strapi, path: string): Promise<boolean> {
  const read = readSiteAddress(path);
  return (
    !('problem' in read) && (await rows(strapi, 'redirect').count({ where: { from: read.written } })) > 0
  );
}

/** What is known of an address on this site; undefined when it is well. */
async function faultOf(strapi: Core.Strapi, href: string): Promise<'dead' | 'unknown' | undefined> {
  const { pathname } = new URL(href, 'http://portal.invalid');
  if (pathname.startsWith('/uploads/'))
    return (await strapi.db.query('plugin::upload.file').count({ where: { url: pathname } })) > 0
      ? undefined
      : 'dead';
  const addressee = addresseeOf(pathname);
  if (
    addressee === 'section' ||
    (addressee && (await isThere(strapi, addressee))) ||
    (await isRedirected(strapi, pathname))
  )
    return undefined;
  return addressee && addressee.type !== 'page' ? 'dead' : 'unknown';
}

async function linksAround(
  strapi: Core.Strapi,
  fields: PublicFields,
): Promise<Map<string, 'dead' | 'unknown'>> {
  const known = new Map<string, 'dead' | 'unknown'>();
  for (const href of linksOf(fields).filter((each) => each.startsWith('/'))) {
    const found = await faultOf(strapi, href);
    if (found) known.set(href, found);
  }
  return known;
}

/** Who else has published the same title; what is not public stays between its authors. */
async function twinsOf(
  strapi: Core.Strapi,
  { type, documentId }: Target,
  fields: PublicFields,
): Promise<string[]> {
  const title = fields[type.titleField];
  if (typeof title !== 'string' || !type.drafted) return [];
  const owned = Boolean(type.fields.organization);
  const others: { organization?: { name?: string } | null }[] = await rows(strapi, type.name).findMany({
    where: { [type.titleField]: title, documentId: { $ne: documentId }, publishedAt: { $notNull: true } },
    limit: 4,
    ...(owned ? { populate: { organization: { select: ['name'] } } } : {}),
  } as never);
  return others.map((other) => other.organization?.name ?? type.label);
}

/** What the checks have to know besides the document, at this moment. */
export async function surroundingsOf(
  strapi: Core.Strapi,
  target: Target,
  fields: PublicFields,
  { changeNote }: StoredRow,
): Promise<Surroundings> {
  const wordings: Wording[] = await rows(strapi, 'wording').findMany({
    select: ['wrong', 'right', 'weight'] as never,
  });
  return {
    today: beijingDate(new Date().toISOString()),
    wordings,
    before: await lastRead(strapi, target.documentId),
    reason: typeof changeNote === 'string' ? changeNote : null,
    twins: await twinsOf(strapi, target, fields),
    links: await linksAround(strapi, fields),
  };
}
