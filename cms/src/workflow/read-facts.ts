import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { snapshotDigest, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { authorsOf } from '../journal/revisions.ts';
import { publicState } from '../ledger/public-state.ts';
import { publishedFields, readDraft, type StoredRow } from '../snapshot/index.ts';
import { refusalOf } from '../desk-routes/refuse.ts';
import type { Facts } from './states.ts';
import { standsUntil } from './stands-until.ts';
import { emergencyOf, expiryOf, lastStep } from '../journal/steps.ts';

/** A document that the workflow deals with. */
export interface Target {
  readonly type: ContentType<PublicTypeName>;
  readonly documentId: string;
}

/** What the draft would say in public, as a digest; null when a file of it is gone or unfit. */
async function draftDigest(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<string | null> {
  try {
    return snapshotDigest(await publishedFields(strapi, type.fields, row, []));
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

/** The change note is approved along with the content: the public reads both. */
const hashOf = (digest: string, { changeNote, changeKind }: StoredRow) =>
  createHash('sha256')
    .update(JSON.stringify([digest, changeNote ?? null, changeKind ?? null]))
    .digest('hex');

/** All that a document's state follows from; null when there never was such a document. */
export async function readFacts(
  strapi: Core.Strapi,
  { type, documentId }: Target,
): Promise<{ facts: Facts; row: StoredRow } | null> {
  const stored = await readDraft(strapi, type, documentId);
  const { last, isPublic } = await publicState(strapi, documentId);
  if (!stored && !last) return null;
  // Deleted, and still remembered by the ledger: what it said in public can be removed all the same.
  const row = stored ?? {};
  const digest = stored && (await draftDigest(strapi, type, stored));
  const publicity = isPublic ? 'public' : last ? 'withdrawn' : 'never';
  const changed = isPublic && last?.digest !== digest;
  const expiry = await expiryOf(strapi, documentId);
  const emergency = await emergencyOf(strapi, documentId);
  const facts = {
    step: await lastStep(strapi, documentId),
    hash: digest === null ? null : hashOf(digest, row),
    publicity,
    changed,
    authors: await authorsOf(strapi, documentId),
    expires: expiry && { userId: expiry.user_id },
    until: standsUntil(type, row),
    unreviewed: emergency && { userId: emergency.user_id },
  } as const;
  return { row, facts };
}
