import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { letterRetention } from '@xianfeng/content-types/forms/letter-form';
import { letterStateWords, type LetterOutcome } from '@xianfeng/content-types/rules/letter-words';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { contactOf } from './contact-of.ts';
import {
  letterActionWords,
  letterStepTable,
  letterTable,
  type LetterAction,
  type LetterRow,
} from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';
import { tellLetter, untellLetters } from './tell-letters.ts';
import { unitNames } from './unit-names.ts';

/** Somebody at work on a letter. */
export interface Work {
  readonly strapi: Core.Strapi;
  readonly row: LetterRow;
  readonly editor: Editor;
  readonly now: Date;
}

type Change = Readonly<Partial<Omit<LetterRow, 'id' | 'receipt'>>>;

/**
 * Changes a letter that still stands as it was read, and notes who did it.
 * @throws ApplicationError when somebody was faster, or it is not the time for it
 */
export async function changeLetter(
  { strapi, row, editor, now }: Work,
  action: LetterAction,
  changes: Change,
  note: string | null,
  ids: readonly number[] = [row.id],
): Promise<void> {
  const sealed = note === null ? null : sealedParts(strapi).seal(note);
  await strapi.db.transaction(async ({ trx }) => {
    const changed: number = await trx(letterTable)
      .where({ id: row.id, state: row.state, organization_id: row.organization_id })
      .update(changes);
    if (changed !== 1) throw new errors.ApplicationError('这封来信刚刚有了变化，请重新打开再办。');
    if (action === 'answer') await untellLetters(strapi, ids);
    const others = ids.filter((id) => id !== row.id);
    if (others.length > 0) await trx(letterTable).whereIn('id', others).update(changes);
    for (const id of ids)
      await trx(letterStepTable).insert({
        letter_id: id,
        at: now.toISOString(),
        action,
        editor: editor.name,
        note: sealed,
      });
  });
}

/** @throws ApplicationError when it is not the time for it */
export function requireState({ row }: Work, action: LetterAction, ...states: LetterRow['state'][]): void {
  if (!states.includes(row.state))
    throw new errors.ApplicationError(
      `这封来信${letterStateWords[row.state]}，现在不能${letterActionWords[action]}。`,
    );
}

export async function accept(work: Work): Promise<void> {
  requireState(work, 'accept', 'received');
  await changeLetter(work, 'accept', { state: 'accepted' }, null);
}

/** Gives it the longer time of what is complex; the writer sees the later day. */
export async function extend(work: Work, reason: string): Promise<void> {
  requireState(work, 'extend', 'received', 'accepted');
  if (work.row.complex) throw new errors.ApplicationError('已经延长过一次，不能再延长。');
  await changeLetter(work, 'extend', { state: 'accepted', complex: true }, reason);
}

/** Hands it to another unit, or to the county, with all that was merged into it. */
export async function forward(work: Work, unit: string | null, note: string): Promise<void> {
  requireState(work, 'forward', 'received', 'accepted');
  const { units, county } = await unitNames(work.strapi);
  if (unit !== null && !units.has(unit)) throw new errors.ApplicationError('没有这个单位。');
  if (unit === work.row.organization_id) throw new errors.ApplicationError('来信本来就在这个单位。');
  const name = unit === null ? county : units.get(unit);
  const ids = await together(work);
  await work.strapi.db.transaction(async () => {
    await changeLetter(work, 'forward', { organization_id: unit }, `转给${name}：${note}`, ids);
    await tellLetter(work.strapi, { id: work.row.id, organization_id: unit }, [work.editor.id]);
  });
}

/** The letter and what is answered together with it. */
async function together({ strapi, row }: Work): Promise<number[]> {
  const merged: { id: number }[] = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).select('id').where({ merged_into: row.id }).whereIn('state', ['received', 'accepted']),
  );
  return [row.id, ...merged.map(({ id }) => id)];
}

/** Answers it together with another letter about the same thing; both writers get the answer. */
export async function merge(work: Work, into: LetterRow): Promise<void> {
  requireState(work, 'merge', 'received', 'accepted');
  const { row } = work;
  const same = into.about_id === row.about_id && into.organization_id === row.organization_id;
  if (into.id === row.id || !same || into.merged_into !== null)
    throw new errors.ApplicationError('只能并到同一件事、同一单位的另一封来信里。');
  requireState({ ...work, row: into }, 'merge', 'received', 'accepted');
  const ids = await together(work);
  await changeLetter(work, 'merge', { merged_into: into.id }, `并到第${into.id}号来信`, ids);
}

/** Answers its writer, and all who wrote the same. From that day on, what was written is kept for a set time only. */
export async function answer(work: Work, text: string, outcome: LetterOutcome): Promise<void> {
  requireState(work, 'answer', 'received', 'accepted');
  const { strapi, row, now } = work;
  if (row.merged_into !== null)
    throw new errors.ApplicationError(`这封来信和第${row.merged_into}号一起答复，请打开那一封。`);
  const { units, county } = await unitNames(strapi);
  const today = beijingDate(now.toISOString());
  await changeLetter(
    work,
    'answer',
    {
      state: 'answered',
      answer: sealedParts(strapi).seal(text),
      outcome,
      answered_on: today,
      answered_by: units.get(row.organization_id ?? '') ?? county,
      contact_until: addDays(today, letterRetention.contact),
      letter_until: addDays(today, letterRetention.letter),
    },
    null,
    await together(work),
  );
}

/** Shows how to reach the writer; who looked, when and why stands in the journal of operations. */
export async function reveal(work: Work, purpose: string): Promise<Contact> {
  const { strapi, row, editor, now } = work;
  const contact = contactOf(strapi, row);
  if (!contact) throw new errors.ApplicationError('来信人没有留姓名和电话，或者已到期删除。');
  await strapi.db.transaction(async ({ trx }) => {
    await recordAudit(strapi, { kind: 'contact-read', detail: `第${row.id}号来信，用途：${purpose}` });
    await trx(letterStepTable).insert({
      letter_id: row.id,
      at: now.toISOString(),
      action: 'reveal' satisfies LetterAction,
      editor: editor.name,
      note: sealedParts(strapi).seal(purpose),
    });
  });
  return contact;
}
