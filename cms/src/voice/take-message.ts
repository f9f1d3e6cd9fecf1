import type { Core } from '@strapi/strapi';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { VoiceMessage } from '@xianfeng/content-types/forms/voice-message';
import { answerOf, mayRecheck } from './answer-of.ts';
import { askedAbout } from './asked-unit.ts';
import { emptyLetters } from './empty-letters.ts';
import { letterStepTable, letterTable, type LetterAction, type LetterRow } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';
import { tellLetter, untellLetters } from './tell-letters.ts';
import { cancelSignUp, changeShift, signUpOf, takeSignUp } from './take-sign-up.ts';
import { unitAbove } from './unit-names.ts';

type Told<What extends VoiceMessage['what']> = Extract<VoiceMessage, { what: What }>;
type NewRow = Omit<LetterRow, 'id'>;

const blank = {
  about_type: null,
  about_id: null,
  organization_id: null,
  complex: false,
  open: false,
  letter: null,
  contact: null,
  answer: null,
  outcome: null,
  answered_on: null,
  answered_by: null,
  rating: null,
  merged_into: null,
  contact_until: null,
  letter_until: null,
  opinion_id: null,
  kept: false,
  recheck: null,
  rechecked_on: null,
  first_answer: null,
} satisfies Partial<NewRow>;

/**
 * What lies here already stays as it is: the same letter comes again whenever its acknowledgement got lost. Who has to
 * answer a new one is told.
 */
async function insert(strapi: Core.Strapi, row: NewRow): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const [made]: { id: number }[] = await trx(letterTable)
      .insert(row, ['id'])
      .onConflict('receipt')
      .ignore();
    if (made && row.state === 'received') await tellLetter(strapi, { ...row, id: made.id });
  });
}

async function takeLetter(strapi: Core.Strapi, message: Told<'letter'>): Promise<boolean> {
  const { receipt, at, letter, contact } = message;
  const read = sealedParts(strapi).letter(receipt, letter);
  if (!read) return false;
  const { organization } = await askedAbout(strapi, read.about);
  await insert(strapi, {
    ...blank,
    receipt,
    at,
    received_on: beijingDate(at),
    kind: read.kind,
    about_type: read.about?.type ?? null,
    about_id: read.about?.documentId ?? null,
    organization_id: organization,
    state: 'received',
    open: read.open,
    letter,
    contact,
  });
  return true;
}

async function withdraw(strapi: Core.Strapi, { receipt, at }: Told<'withdraw'>): Promise<void> {
  const signedUp = await signUpOf(strapi, receipt);
  if (signedUp) return cancelSignUp(strapi, signedUp);
  // Withdrawn before it came: whatever comes later finds the place taken.
  await insert(strapi, {
    ...blank,
    receipt,
    at,
    received_on: beijingDate(at),
    kind: null,
    state: 'withdrawn',
  });
  await strapi.db.transaction(async ({ trx }) => {
    const row: LetterRow | undefined = await trx(letterTable).where({ receipt }).first();
    if (!row) return;
    await trx(letterTable).where({ merged_into: row.id }).update({ merged_into: null });
    await emptyLetters(strapi, [row.id]);
    await untellLetters(strapi, [row.id]);
    await trx(letterTable).where({ id: row.id }).update({ state: 'withdrawn' });
  });
}

async function rate(strapi: Core.Strapi, { receipt, rating }: Told<'rating'>): Promise<void> {
  await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ receipt, state: 'answered' }).update({ rating }),
  );
}

/** Opens an answered letter again, once: for the unit above the one that answered, with a clock of its own. */
async function recheck(strapi: Core.Strapi, { receipt, at, reason }: Told<'recheck'>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const row: LetterRow | undefined = await trx(letterTable).where({ receipt }).first();
    const answered = row && answerOf(strapi, row);
    if (!row || !mayRecheck(row) || !answered) return;
    const today = beijingDate(at);
    const above = await unitAbove(strapi, row.organization_id);
    await trx(letterTable)
      .where({ id: row.id })
      .update({
        state: 'accepted',
        organization_id: above,
        complex: false,
        recheck: reason,
        rechecked_on: today,
        first_answer: sealedParts(strapi).seal(JSON.stringify(answered)),
        answer: null,
        outcome: null,
        answered_on: null,
        answered_by: null,
        // What was said of the first answer holds for no second one.
        rating: null,
        merged_into: null,
        contact_until: null,
        letter_until: null,
      } satisfies Partial<LetterRow>);
    await trx(letterStepTable).insert({
      letter_id: row.id,
      at,
      action: 'recheck' satisfies LetterAction,
      editor: '来信人',
      note: null,
    });
    await tellLetter(strapi, { id: row.id, organization_id: above });
  });
}

/** Takes what the portal hands over; false when the desk cannot open it. */
export async function takeMessage(strapi: Core.Strapi, message: VoiceMessage): Promise<boolean> {
  switch (message.what) {
    case 'letter':
      return takeLetter(strapi, message);
    case 'signup':
      return takeSignUp(strapi, message);
    case 'shift':
      await changeShift(strapi, message);
      break;
    case 'withdraw':
      await withdraw(strapi, message);
      break;
    case 'recheck':
      await recheck(strapi, message);
      break;
    case 'rating':
      await rate(strapi, message);
  }
  return true;
}
