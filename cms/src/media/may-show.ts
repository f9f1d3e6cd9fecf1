import type { Core } from '@strapi/strapi';
import { colleaguesIn } from '../accounts/member-table.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { publicUses } from './file-uses.ts';

/** Whose files somebody may show: of the units in their scope, and their own. */
export interface Shower {
  readonly id: number;
  readonly scope: Scope;
}

interface StoredFile {
  readonly documentId: string;
  readonly createdBy?: { readonly id: number } | null;
}

/**
 * The documentId of the first of these files that is not for this editor to show: of another unit, and not public yet.
 * Null when there is none. What the system brought along is for all to use.
 */
export async function foreignFile(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  { id, scope }: Shower,
): Promise<string | null> {
  if (scope === 'county' || documentIds.length === 0) return null;
  const ours = new Set([id, ...(await colleaguesIn(strapi, [...scope]))]);
  const files: StoredFile[] = await strapi.db.query('plugin::upload.file').findMany({
    where: { documentId: { $in: [...new Set(documentIds)] } },
    select: ['id', 'documentId'],
    populate: { createdBy: { select: ['id'] } } as never,
  });
  for (const { documentId, createdBy } of files)
    if (createdBy && !ours.has(createdBy.id) && (await publicUses(strapi, { documentId })).length === 0)
      return documentId;
  return null;
}
