import type { Core } from '@strapi/strapi';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { changeable } from '@xianfeng/content-types/rules/sign-up-words';
import type { VoiceMessage } from '@xianfeng/content-types/forms/voice-message';
import { letterTable } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';
import { freePlaces, settlePlaces } from './settle-places.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

type Told<What extends VoiceMessage['what']> = Extract<VoiceMessage, { what: What }>;

export const signUpOf = (strapi: Core.Strapi, receipt: string): Promise<SignUpRow | undefined> =>
  strapi.db.transaction(({ trx }) => trx(signUpTable).where({ receipt }).first());

/**
 * Takes a sign-up; false when the desk cannot open it. What lies here already stays as it is, and what was taken out before
 * it came stays out.
 */
export async function takeSignUp(
  strapi: Core.Strapi,
  { receipt, at, signup, contact }: Told<'signup'>,
): Promise<boolean> {
  const parts = sealedParts(strapi);
  const read = parts.signup(receipt, signup);
  if (!read || !parts.contact(receipt, contact)) return false;
  await settlePlaces(strapi, read.call, async () => {
    await strapi.db.transaction(async ({ trx }) => {
      if (await trx(letterTable).where({ receipt }).first()) return;
      const row: Omit<SignUpRow, 'id'> = {
        receipt,
        at,
        received_on: beijingDate(at),
        call_id: read.call,
        shift: read.shift,
        people: read.people,
        state: 'waiting',
        hours: null,
        signup,
        contact,
        worked_by: null,
      };
      await trx(signUpTable).insert(row).onConflict('receipt').ignore();
    });
  });
  return true;
}

/** Moves a sign-up to another shift if there is room; else it stays where it is, and keeps its place. */
export async function changeShift(strapi: Core.Strapi, { receipt, at, shift }: Told<'shift'>): Promise<void> {
  const found = await signUpOf(strapi, receipt);
  if (!found || found.shift === '') return;
  await settlePlaces(strapi, found.call_id, async () => {
    const row = await signUpOf(strapi, receipt);
    const mayChange = row && (changeable as readonly string[]).includes(row.state) && row.shift !== shift;
    if (!mayChange || (await freePlaces(strapi, row.call_id, shift)) < row.people) return;
    await strapi.db.transaction(({ trx }) =>
      trx(signUpTable).where({ id: row.id }).update({ shift, at, state: 'placed', worked_by: null }),
    );
  });
}

/** Takes out all that is kept of who signed up. Whoever has not come yet gives back their places. */
export async function cancelSignUp(strapi: Core.Strapi, { id, call_id: call }: SignUpRow): Promise<void> {
  await settlePlaces(strapi, call, async () => {
    await strapi.db.transaction(async ({ trx }) => {
      await trx(signUpTable).where({ id }).update({ signup: null, contact: null });
      await trx(signUpTable)
        .where({ id })
        .whereIn('state', [...changeable])
        .update({ state: 'cancelled' });
    });
  });
}
