import type { Core, UID } from '@strapi/strapi';
import { addressOf, uidOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { warning, type Finding } from '@xianfeng/content-types/checks/check';

/** Whether documents of a type stand together in a section of the site. */
const hasSection = ({ name, drafted }: ContentType<PublicTypeName>) =>
  drafted && name !== 'page' && addressOf({ type: name, documentId: '', slug: '' }) !== null;

/** An inspection counts an empty section against the whole site: said before the last document of one is withdrawn. */
export async function emptyColumn(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
): Promise<Finding[]> {
  const others = hasSection(type)
    ? await strapi.db
        .query(uidOf(type.name) as UID.ContentType)
        .count({ where: { publishedAt: { $notNull: true } } })
    : Number.POSITIVE_INFINITY;
  return others <= 1 ? [warning(`网站上只有这一份${type.label}：撤下以后，“${type.label}”栏目就空了。`)] : [];
}
