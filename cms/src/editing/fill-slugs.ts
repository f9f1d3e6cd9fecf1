import type { Core, Modules, UID } from '@strapi/strapi';
import { kebab, type ContentType } from '@xianfeng/content-types';
import { freeSlug, pinyinSlug } from './pinyin-slug.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { savedData } from './saved-data.ts';

type Row = Readonly<Record<string, unknown>>;

async function takenSlugs(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  wish: string,
  documentId: string | undefined,
): Promise<Set<string>> {
  const rows: { slug: string }[] = await strapi.db.query(uid).findMany({
    select: ['slug'],
    where: { slug: { $startsWith: wish }, ...(documentId ? { documentId: { $ne: documentId } } : {}) },
  });
  return new Set(rows.map((row) => row.slug));
}

/** The slug to be stored, or null when what is there stays. */
async function missingSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  type: ContentType,
  data: Row,
  documentId: string | undefined,
): Promise<string | null> {
  if (data.slug) return null;
  const stored: Row | null = documentId
    ? await strapi.db.query(uid).findOne({ select: ['slug', type.titleField], where: { documentId } })
    : null;
  if (stored?.slug && data.slug === undefined) return null;
  const title = data[type.titleField] ?? stored?.[type.titleField];
  if (typeof title !== 'string' || title.trim() === '') return null;
  const wish = pinyinSlug(title) || kebab(type.name);
  return freeSlug(wish, await takenSlugs(strapi, uid, wish, documentId));
}

/** Makes the address of a document from its title where the editor left it empty. */
export function fillSlugs(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = storedType(context.uid);
    const data = type && savedData(context);
    // The address of a standing is made of its programme and period.
    if (!type?.fields.slug || !data || type.name === 'standing') return next();
    return strapi.db.transaction(async () => {
      const slug = await missingSlug(
        strapi,
        context.uid,
        type,
        data,
        (context.params as { documentId?: string }).documentId,
      );
      if (slug !== null) data.slug = slug;
      return next();
    });
  };
}
