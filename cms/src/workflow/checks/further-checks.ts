import type { Core } from '@strapi/strapi';
import type { Finding } from '@xianfeng/content-types/checks/check';
import type { StoredRow } from '../../snapshot/index.ts';
import type { Target } from '../../desk-routes/target.ts';

/** What a room above this one knows to stand in the way of a publication. */
export type FurtherCheck = (strapi: Core.Strapi, target: Target, row: StoredRow) => Promise<Finding[]>;

const added = new WeakMap<Core.Strapi, readonly FurtherCheck[]>();

/** Has every check of a document ask this one, too. */
export function addCheck(strapi: Core.Strapi, check: FurtherCheck): void {
  added.set(strapi, [...(added.get(strapi) ?? []), check]);
}

export async function furtherFindings(
  strapi: Core.Strapi,
  target: Target,
  row: StoredRow,
): Promise<Finding[]> {
  const found = await Promise.all((added.get(strapi) ?? []).map((check) => check(strapi, target, row)));
  return found.flat();
}
