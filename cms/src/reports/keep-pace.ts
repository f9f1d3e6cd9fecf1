import type { Core, UID } from '@strapi/strapi';
import { canonicalJson, uidOf, type ContentType } from '@xianfeng/content-types';
import { draftDigests } from '../journal/content-hash.ts';
import { lastContent, recordRevision } from '../journal/revisions.ts';
import { besideTheWay, lastStep, recordStep, stepsOf } from '../journal/steps.ts';
import { readDraft } from '../snapshot/index.ts';
import { contentOf } from '../snapshot/stored-content.ts';

/** The digest of what a draft says now; null when there is none. */
export async function draftHash(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<string | null> {
  const row = await readDraft(strapi, type, documentId);
  return row && (await draftDigests(strapi, type, row)).hash;
}

/** Of a draft that waits for its publication, the approval stays: all that is new in it is public already. */
export async function keepApproval(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  hashBefore: string | null,
  note: string,
): Promise<void> {
  const step = await lastStep(strapi, documentId);
  if (!step || step.hash !== hashBefore || !['submit', 'return', 'approve', 'schedule'].includes(step.verb))
    return;
  const hashAfter = await draftHash(strapi, type, documentId);
  const last = (await stepsOf(strapi, documentId)).findLast(({ verb }) => !besideTheWay.includes(verb));
  if (!last || hashAfter === null || hashAfter === hashBefore) return;
  const { id: _id, at: _at, ...row } = last;
  await recordStep(strapi, {
    ...row,
    content_hash: hashAfter,
    note: [last.note, note].filter(Boolean).join('；'),
  });
}

/** In the history of a document nobody wrote this: whoever caused it may still approve what others write in it. */
export async function writeHistory(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  note: string,
): Promise<void> {
  const row = await readDraft(strapi, type, documentId);
  const content = row && canonicalJson(contentOf(type, row));
  if (content === null || content === (await lastContent(strapi, documentId))) return;
  await recordRevision(strapi, {
    doc_type: type.name,
    document_id: documentId,
    verb: 'change',
    user_id: null,
    user_name: '系统',
    note,
    content,
  });
}

/** A row of a document, its draft or what is public of it. */
export interface TimedRow {
  readonly id: number;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
}

const sameMoment = 500;

/**
 * Dates the rows of a document that was changed past the document service: whoever has the form open must not overwrite it
 * unseen, and is not told that they did it; equal times are how Strapi tells that nothing is unpublished.
 */
export async function touchRows(
  strapi: Core.Strapi,
  type: ContentType,
  rows: readonly TimedRow[],
  now: Date,
): Promise<void> {
  const [draft, published] = [
    rows.find(({ publishedAt }) => !publishedAt),
    rows.find(({ publishedAt }) => publishedAt),
  ];
  if (!draft) return;
  const even =
    published && Math.abs(Date.parse(draft.updatedAt) - Date.parse(published.updatedAt)) < sameMoment;
  for (const { id } of even ? [draft, published] : [draft])
    await strapi.db
      .query(uidOf(type.name) as UID.ContentType)
      .update({ where: { id }, data: { updatedAt: now, updatedBy: null } });
}
