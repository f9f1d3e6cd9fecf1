import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf, type Field, type Fields, type Json, type TypeName } from '@xianfeng/content-types';
import type { Target } from '../workflow/read-facts.ts';
import { groupsIn } from './describe-value.ts';
import { historyContext } from './history-context.ts';
import { contentAt } from './read-history.ts';

type Present = (uid: string, where: object) => Promise<boolean>;

/** What the document service takes for a relation or a file that is still there. */
async function pointed(field: Field, value: Json | undefined, present: Present): Promise<unknown[]> {
  const kept: unknown[] = [];
  for (const { documentId, id } of groupsIn(value)) {
    if (field.kind === 'media' && (await present('plugin::upload.file', { id }))) kept.push(id);
    if (field.kind !== 'media' && (await present(uidOf(contentTypeOf(field.target as TypeName).name), { documentId }))) kept.push({ documentId });
  }
  return kept;
}

async function storable(field: Field, value: Json | undefined, present: Present): Promise<unknown> {
  switch (field.kind) {
    case 'scalar':
    case 'body':
      return value;
    case 'media': {
      const kept = await pointed(field, value, present);
      return field.many ? kept : (kept[0] ?? null);
    }
    case 'component': {
      const groups: unknown[] = [];
      for (const group of groupsIn(value)) groups.push(await storableFields(field.component?.fields ?? {}, group, present));
      return field.many ? groups : (groups[0] ?? null);
    }
    default:
      return { set: await pointed(field, value, present) };
  }
}

async function storableFields(fields: Fields, content: { readonly [field: string]: Json }, present: Present): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) if (name in content) data[name] = await storable(field, content[name], present);
  return data;
}

/**
 * Makes the draft what it was at a revision, as an edit like any other: it goes through the scope guard, takes an approval
 * away, and is written down. What was deleted since, a file or a related document, stays away.
 * @throws NotFoundError when the document has no such revision
 */
export async function restoreRevision(strapi: Core.Strapi, { type, documentId }: Target, revision: number): Promise<void> {
  const content = await contentAt(strapi, documentId, revision);
  if (!content) throw new errors.NotFoundError('没有这一版。');
  const present: Present = async (uid, where) => (await strapi.db.query(uid as UID.ContentType).count({ where })) > 0;
  await strapi.db.transaction(async () => {
    const data = await storableFields(type.fields, content, present);
    await historyContext.run({ verb: 'restore' }, () => strapi.documents(uidOf(type.name) as UID.ContentType).update({ documentId, data: data as never }));
  });
}
