import type { Core } from '@strapi/strapi';
import { snapshotSchema, type Json } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { publishedFields, type StoredRow } from '../snapshot/index.ts';
import type { Target } from '../desk-routes/target.ts';
import { checksOf } from '../workflow/checks/checks-of.ts';
import { withStandIns } from './stand-in.ts';

/** What a draft would say in public now, as far as it goes, and what is still missing. */
export interface DraftSnapshot {
  readonly snapshot: { readonly [field: string]: Json };
  /** Chinese sentences, each naming a field. */
  readonly problems: readonly string[];
}

/** Reads a draft field by field: one that cannot be public yet keeps none of the others from being seen. */
export async function draftSnapshot(
  strapi: Core.Strapi,
  target: Target,
  row: StoredRow,
): Promise<DraftSnapshot> {
  const { type } = target;
  const snapshot: Record<string, Json> = {};
  const problems = new Set<string>();
  for (const [name, field] of Object.entries(type.fields)) {
    try {
      Object.assign(snapshot, await publishedFields(strapi, { [name]: field }, row, []));
    } catch (error) {
      const reason = refusalOf(error);
      if (reason === null) throw error;
      problems.add(reason);
    }
  }
  for (const { level, message } of await checksOf(strapi, target, row))
    if (level === 'blocking') problems.add(message);
  if (!snapshotSchema(type).safeParse(snapshot).success)
    return {
      snapshot: withStandIns(type, snapshot, beijingDate(new Date().toISOString())),
      problems: [...problems],
    };
  return { snapshot, problems: [...problems] };
}
