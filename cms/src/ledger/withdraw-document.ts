import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { publicationContext } from './publication-context.ts';
import { publicState } from './public-state.ts';

/** Takes a document out of the public with a reason that the public reads. */
export async function withdrawDocument(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  documentId: string,
  note: string,
): Promise<void> {
  if (!type.drafted)
    throw new errors.ApplicationError(`“${type.label}”保存后立即公开，不能撤下；不再需要时请删除。`);
  const { isPublic } = await publicState(strapi, documentId);
  if (!isPublic) throw new errors.ApplicationError('这份内容现在没有公开，不需要撤下。');
  await publicationContext.run({ note }, () =>
    strapi.documents(uidOf(type.name) as UID.ContentType).unpublish({ documentId }),
  );
}
