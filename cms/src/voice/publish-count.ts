import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { snapshotSchema, uidOf, type Json } from '@xianfeng/content-types';
import { appendEntry } from '../ledger/append-entry.ts';
import { draftHash, keepApproval, touchRows, writeHistory, type TimedRow } from '../reports/keep-pace.ts';
import { holdRows } from '../snapshot/hold-rows.ts';
import { callType, isCalledOff, publicCall } from './public-call.ts';
import { queueOf } from './settle-places.ts';

/** How many people have a place at a call, in all shifts that take place. */
export async function enrolledOf(strapi: Core.Strapi, documentId: string): Promise<number> {
  const call = await publicCall(strapi, documentId);
  return (await queueOf(strapi, documentId))
    .filter(({ isPlaced, shift }) => isPlaced && (call?.cancelled === true || !isCalledOff(call, shift)))
    .reduce((sum, { people }) => sum + people, 0);
}

/** Of what the stored rows say only the number changes: what somebody is writing in the draft stays theirs. */
async function writeCount(strapi: Core.Strapi, documentId: string, enrolled: number): Promise<void> {
  const uid = uidOf('call') as UID.ContentType;
  const rows: TimedRow[] = await strapi.db.query(uid).findMany({ where: { documentId } });
  const { tableName } = strapi.db.metadata.get(uid);
  await strapi.db.transaction(({ trx }) =>
    trx(tableName).where({ document_id: documentId }).update({ enrolled }),
  );
  await touchRows(strapi, callType, rows, new Date());
}

/**
 * Makes public how many people have signed up for a call, with an entry of its own: the call as the public reads it, and in
 * it this number. Nothing else that somebody is writing becomes public with it, and an approval of that stays.
 * @throws ApplicationError when the call is not public, takes no sign-ups, or says so already
 */
export async function publishCount(strapi: Core.Strapi, documentId: string): Promise<number> {
  return strapi.db.transaction(async () => {
    await holdRows(strapi, [{ type: callType, documentId }]);
    const call = await publicCall(strapi, documentId);
    if (!call?.takesSignups) throw new errors.ApplicationError('这份需求没有公开，或者没有在网站上报名。');
    const enrolled = await enrolledOf(strapi, documentId);
    if (call.enrolled === enrolled)
      throw new errors.ApplicationError(`网页上已经是 ${enrolled} 人，不用再公布。`);
    const snapshot = { ...call, enrolled };
    snapshotSchema(callType).parse(snapshot);
    const note = `按网站报名公布最新人数：已报名${enrolled}人。`;
    const hashBefore = await draftHash(strapi, callType, documentId);
    await writeCount(strapi, documentId, enrolled);
    await appendEntry(strapi, {
      action: 'revise',
      type: 'call',
      documentId,
      snapshot: snapshot as unknown as Json,
      note,
      noteKind: 'other',
    });
    await writeHistory(strapi, callType, documentId, note);
    await keepApproval(strapi, callType, documentId, hashBefore, note);
    return enrolled;
  });
}
