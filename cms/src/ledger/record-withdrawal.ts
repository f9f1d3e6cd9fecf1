import type { Core } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import { appendEntry } from './append-entry.ts';
import { publicState } from './public-state.ts';
import { publicationContext } from './publication-context.ts';

/** Records that a document is no longer public; nothing when it was not. */
export async function recordWithdrawal(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  documentId: string,
): Promise<void> {
  const { isPublic } = await publicState(strapi, documentId);
  if (!isPublic) return;
  const context = publicationContext.getStore();
  await appendEntry(strapi, {
    action: 'withdraw',
    type: type.name,
    documentId,
    snapshot: null,
    note: context?.note ?? null,
    noteKind: context?.noteKind ?? null,
  });
}
