import type { Core, Modules, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { periodKind } from '@xianfeng/content-types/rules/period';
import { pointedAfter } from './pointed-after.ts';
import { savedData } from './saved-data.ts';

const standing = uidOf('standing') as UID.ContentType;

/** Makes the address of a standing from its programme and period where the editor left it empty. One that is there stays. */
export function fillStandingFolder(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const data = context.uid === standing ? savedData(context) : undefined;
    if (!data || data.slug) return next();
    const { documentId } = context.params as { documentId?: string };
    const stored = documentId
      ? ((await strapi.db
          .query(standing)
          .findOne({ where: { documentId, publishedAt: null }, populate: ['programme'] as never })) as {
          slug?: string;
          period?: string;
          programme?: { readonly documentId: string } | null;
        } | null)
      : null;
    if (stored?.slug && data.slug === undefined) return next();
    const [period, programme] = [
      data.period ?? stored?.period,
      pointedAfter(data.programme, stored?.programme?.documentId),
    ];
    const found: { slug?: string } | null = programme
      ? await strapi.db
          .query(uidOf('programme') as UID.ContentType)
          .findOne({ select: ['slug'] as never, where: { documentId: programme } })
      : null;
    if (!found?.slug || typeof period !== 'string' || !periodKind(period)) return next();
    data.slug = `${found.slug}/${period}`;
    return next();
  };
}
