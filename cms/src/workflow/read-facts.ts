import type { Core } from '@strapi/strapi';
import { authorsOf } from '../journal/revisions.ts';
import { publicState } from '../ledger/public-state.ts';
import { readDraft, type StoredRow } from '../snapshot/index.ts';
import { draftDigests } from '../journal/content-hash.ts';
import type { Target } from '../desk-routes/target.ts';
import type { Facts } from './states.ts';
import { standsUntil } from './stands-until.ts';
import { emergencyOf, expiryOf, lastStep } from '../journal/steps.ts';

/** All that a document's state follows from, and the digest of what it would say in public; null when there never was such a document. */
export async function readFacts(
  strapi: Core.Strapi,
  { type, documentId }: Target,
): Promise<{ facts: Facts; row: StoredRow; digest: string | null } | null> {
  const stored = await readDraft(strapi, type, documentId);
  const { last, isPublic, publicDigest } = await publicState(strapi, documentId);
  if (!stored && !last) return null;
  // Deleted, and still remembered by the ledger: what it said in public can be removed all the same.
  const row = stored ?? {};
  const { digest, hash } = stored ? await draftDigests(strapi, type, stored) : { digest: null, hash: null };
  const publicity = isPublic ? 'public' : last ? 'withdrawn' : 'never';
  const changed = isPublic && publicDigest !== digest;
  const expiry = await expiryOf(strapi, documentId);
  const emergency = await emergencyOf(strapi, documentId);
  const facts = {
    step: await lastStep(strapi, documentId),
    hash,
    publicity,
    changed,
    authors: await authorsOf(strapi, documentId),
    expires: expiry && { userId: expiry.user_id },
    until: standsUntil(type, row),
    unreviewed: emergency && { userId: emergency.user_id },
  } as const;
  return { row, facts, digest };
}
