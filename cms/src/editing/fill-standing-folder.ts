import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { formatPeriod, periodKind } from '@xianfeng/content-types/rules/period';
import { savedData } from './saved-data.ts';

interface Pointed {
  readonly documentId?: string;
}

const standing = uidOf('standing') as UID.ContentType;

/** The programme that a save points at: Strapi takes a relation as a documentId, as a document, or as what is connected or set. Undefined when the save does not speak of it. */
function pointedAt(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return pointedAt(value.at(-1));
  if (value === null || typeof value !== 'object') return undefined;
  const { documentId, connect, set } = value as Pointed & { connect?: unknown; set?: unknown };
  return documentId ?? pointedAt(connect) ?? pointedAt(set);
}

/** Makes the address of a standing from its programme and period where the editor left it empty. One that is there stays; a second standing of a period is refused. */
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
          programme?: Pointed;
        } | null)
      : null;
    if (stored?.slug && data.slug === undefined) return next();
    const [period, programme] = [
      data.period ?? stored?.period,
      pointedAt(data.programme) ?? stored?.programme?.documentId,
    ];
    const found: { slug?: string } | null = programme
      ? await strapi.db
          .query(uidOf('programme') as UID.ContentType)
          .findOne({ select: ['slug'] as never, where: { documentId: programme } })
      : null;
    if (!found?.slug || typeof period !== 'string' || !periodKind(period)) return next();
    const slug = `${found.slug}/${period}`;
    const others = await strapi.db
      .query(standing)
      .count({ where: { slug, ...(documentId ? { documentId: { $ne: documentId } } : {}) } });
    if (others > 0)
      throw new errors.ApplicationError(
        `这个项目系列已经有一份${formatPeriod(period)}的评比，请在那一份里改。`,
      );
    data.slug = slug;
    return next();
  };
}
