import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { snapshotDigest, type ContentType } from '@xianfeng/content-types';
import { publishedFields, type StoredRow } from '../snapshot/index.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';

/** What a draft says, as the journal of steps knows it. */
export interface DraftDigests {
  /** Of what it would say in public; null when a file of it is gone or unfit. */
  readonly digest: string | null;
  /** Of the same with the change note, which is approved along with the content: the public reads both. */
  readonly hash: string | null;
}

const hashOf = (digest: string, { changeNote, changeKind }: StoredRow) =>
  createHash('sha256')
    .update(JSON.stringify([digest, changeNote ?? null, changeKind ?? null]))
    .digest('hex');

/** Reads what the draft in `row` would say in public. */
export async function draftDigests(
  strapi: Core.Strapi,
  type: ContentType,
  row: StoredRow,
): Promise<DraftDigests> {
  try {
    const digest = snapshotDigest(await publishedFields(strapi, type.fields, row, []));
    return { digest, hash: hashOf(digest, row) };
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return { digest: null, hash: null };
  }
}
