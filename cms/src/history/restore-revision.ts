import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  contentTypeOf,
  keysOf,
  uidOf,
  type ContentType,
  type Field,
  type Fields,
  type Json,
  type TypeName,
} from '@xianfeng/content-types';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { pointedAfter } from '../editing/pointed-after.ts';
import { holderOf } from '../editing/refuse-second.ts';
import { lastStep, recordStep } from '../journal/steps.ts';
import { historyContext } from '../journal/history-context.ts';
import { groupsIn } from '../snapshot/stored-content.ts';
import { contentAt } from './read-history.ts';

type Present = (uid: string, where: object) => Promise<boolean>;

/** What the document service takes for a relation or a file that is still there. */
async function pointed(field: Field, value: Json | undefined, present: Present): Promise<unknown[]> {
  const kept: unknown[] = [];
  for (const { documentId, id } of groupsIn(value)) {
    if (field.kind === 'media' && (await present('plugin::upload.file', { id }))) kept.push(id);
    if (
      field.kind !== 'media' &&
      (await present(uidOf(contentTypeOf(field.target as TypeName).name), { documentId }))
    )
      kept.push({ documentId });
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
      for (const group of groupsIn(value))
        groups.push(await storableFields(field.component?.fields ?? {}, group, present));
      return field.many ? groups : (groups[0] ?? null);
    }
    default:
      return { set: await pointed(field, value, present) };
  }
}

async function storableFields(
  fields: Fields,
  content: { readonly [field: string]: Json },
  present: Present,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields))
    if (name in content) data[name] = await storable(field, content[name], present);
  return data;
}

interface Target {
  readonly type: ContentType;
  readonly documentId: string;
}

const present =
  (strapi: Core.Strapi): Present =>
  async (uid, where) =>
    (await strapi.db.query(uid as UID.ContentType).count({ where })) > 0;

async function dataAt(
  strapi: Core.Strapi,
  { type, documentId }: Target,
  revision: number,
): Promise<Record<string, unknown>> {
  const content = await contentAt(strapi, documentId, revision);
  if (!content) throw new errors.NotFoundError('没有这一版。');
  return storableFields(type.fields, content, present(strapi));
}

/** The last field of every key that another document has taken by now, such as the address or the number of an issue. */
async function takenSince(
  strapi: Core.Strapi,
  { type, documentId }: Target,
  data: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const values = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      type.fields[name]?.kind === 'relation' ? pointedAfter(value, undefined) : value,
    ]),
  );
  const taken: string[] = [];
  for (const key of keysOf(type))
    if (await holderOf(strapi, type, key, values, documentId)) taken.push(...key.fields.slice(-1));
  return taken;
}

/** An approval, or an appointment to publish, that was made before the deletion does not come back with the document. */
async function startAnew(strapi: Core.Strapi, { type, documentId }: Target): Promise<void> {
  if (!(await lastStep(strapi, documentId))) return;
  const editor = signedInEditor(strapi);
  await recordStep(strapi, {
    doc_type: type.name,
    document_id: documentId,
    verb: 'return',
    content_hash: '',
    user_id: editor?.id ?? null,
    user_name: editor?.name ?? '系统',
    note: '删除以后恢复成草稿，要重新提交审核',
    due_at: null,
  });
}

/**
 * Makes a draft of what was deleted, as it was at a revision and under its old number, so that its history goes on.
 * What another document has taken since, such as the address, is made anew or left empty.
 * @throws NotFoundError when the document has no such revision
 */
export async function bringBack(strapi: Core.Strapi, target: Target, revision: number): Promise<void> {
  await strapi.db.transaction(async () => {
    const data = await dataAt(strapi, target, revision);
    const taken = Object.fromEntries((await takenSince(strapi, target, data)).map((name) => [name, null]));
    await historyContext.run({ verb: 'restore' }, () =>
      strapi
        .documents(uidOf(target.type.name) as UID.ContentType)
        .create({ data: { ...data, ...taken, documentId: target.documentId } as never }),
    );
    await startAnew(strapi, target);
  });
}

/**
 * Makes the draft what it was at a revision, as an edit like any other: it goes through the scope guard, takes an approval
 * away, and is written down. What was deleted since, a file or a related document, stays away.
 * @throws NotFoundError when the document has no such revision
 */
export async function restoreRevision(strapi: Core.Strapi, target: Target, revision: number): Promise<void> {
  await strapi.db.transaction(async () => {
    const data = await dataAt(strapi, target, revision);
    await historyContext.run({ verb: 'restore' }, () =>
      strapi
        .documents(uidOf(target.type.name) as UID.ContentType)
        .update({ documentId: target.documentId, data: data as never }),
    );
  });
}
