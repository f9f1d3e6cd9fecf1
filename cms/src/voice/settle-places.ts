import type { Core } from '@strapi/strapi';
import { nextPlaced, peopleIn, type Queued } from '@xianfeng/content-types/rules/waiting-list';
import { seated } from '@xianfeng/content-types/rules/sign-up-words';
import { holdRows } from '../snapshot/hold-rows.ts';
import { callType, placesOf, publicCall } from './public-call.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

const isSeated = ({ state }: SignUpRow): boolean => (seated as readonly string[]).includes(state);

/** Who has a place at a call and who waits for one, in the order of the desk. */
export async function queueOf(strapi: Core.Strapi, call: string): Promise<Queued[]> {
  const rows: SignUpRow[] = await strapi.db.transaction(({ trx }) =>
    trx(signUpTable)
      .where({ call_id: call })
      .whereIn('state', [...seated, 'waiting'])
      .orderBy('id'),
  );
  return rows.map((row) => ({ ...row, isPlaced: isSeated(row) }));
}

/** How many places of a shift are free as of now; Infinity for as many as will come. */
export async function freePlaces(strapi: Core.Strapi, documentId: string, shift: string): Promise<number> {
  const call = await publicCall(strapi, documentId);
  return call ? placesOf(call, shift) - peopleIn(await queueOf(strapi, documentId), shift) : 0;
}

/**
 * Does something with the sign-ups of a call, and then gives the places that are free to those who wait, in one
 * transaction. Whoever else wants to do so waits meanwhile, so that no place is given twice.
 */
export async function settlePlaces(
  strapi: Core.Strapi,
  documentId: string,
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await holdRows(strapi, [{ type: callType, documentId }]);
    await before();
    const call = await publicCall(strapi, documentId);
    if (!call) return;
    const next = nextPlaced(await queueOf(strapi, documentId), (shift) => placesOf(call, shift));
    if (next.length > 0) await trx(signUpTable).whereIn('id', next).update({ state: 'placed' });
  });
}
