import type { Core } from '@strapi/strapi';
import { snapshotSchema, type Field, type Json } from '@xianfeng/content-types';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import { refusalOf } from '../requests/refuse.ts';
import { publishedFields, type StoredRow } from '../snapshot/index.ts';
import type { Target } from '../workflow/read-facts.ts';
import { checksOf } from '../workflow/checks/checks-of.ts';

/** What a draft would say in public now, as far as it goes, and what is still missing. */
export interface DraftSnapshot {
  readonly snapshot: { readonly [field: string]: Json };
  /** Chinese sentences, each naming a field. */
  readonly problems: readonly string[];
}

/** Words in the place of a text that is still to be written; undefined where no words can stand. */
function placeholder(field: Field): Json | undefined {
  const words = `（“${field.label}”还没有填写）`;
  if (field.kind === 'body') return paragraphs(words) as unknown as Json;
  const { type, regex } = (field.storage ?? {}) as { type?: string; regex?: string };
  return (type === 'string' || type === 'text') && regex === undefined ? words : undefined;
}

/** Reads a draft field by field: one that cannot be public yet keeps none of the others from being seen. */
export async function draftSnapshot(strapi: Core.Strapi, target: Target, row: StoredRow): Promise<DraftSnapshot> {
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
  for (const { level, message } of await checksOf(strapi, target, row)) if (level === 'blocking') problems.add(message);
  if (!snapshotSchema(type).safeParse(snapshot).success) {
    for (const [name, field] of Object.entries(type.fields)) {
      const words = field.required && field.published && snapshot[name] === undefined ? placeholder(field) : undefined;
      if (words !== undefined) snapshot[name] = words;
    }
  }
  return { snapshot, problems: [...problems] };
}
