import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf, type TypeName } from '@xianfeng/content-types';

/** A document that a snapshot points at. */
export interface Link {
  /** The field's words. */
  readonly label: string;
  readonly target: string;
  readonly documentId: string;
  readonly title: string;
}

async function publicOnes(strapi: Core.Strapi, target: string, documentIds: string[]): Promise<Set<string>> {
  const rows: { documentId: string }[] = await strapi.db.query(uidOf(target) as UID.ContentType).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    select: ['documentId'],
  });
  return new Set(rows.map((row) => row.documentId));
}

/**
 * A public page must not lead to something that is not public.
 * @throws ApplicationError in Chinese that names the field and the document.
 */
export async function refuseHiddenTargets(strapi: Core.Strapi, links: readonly Link[]): Promise<void> {
  const byTarget = Map.groupBy(
    links.filter((link) => contentTypeOf(link.target as TypeName).drafted),
    (link) => link.target,
  );
  for (const [target, group] of byTarget) {
    const open = await publicOnes(strapi, target, [...new Set(group.map((link) => link.documentId))]);
    const hidden = group.find((link) => !open.has(link.documentId));
    if (hidden)
      throw new errors.ApplicationError(
        `“${hidden.label}”里的《${hidden.title}》还没有公开。先发布它，或者先去掉这个关联。`,
      );
  }
}
