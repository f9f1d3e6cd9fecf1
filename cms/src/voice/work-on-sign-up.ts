import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { signUpStateWords } from '@xianfeng/content-types/rules/sign-up-words';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { isCalledOff, publicCall } from './public-call.ts';
import { sealedParts } from './sealed-parts.ts';
import { settlePlaces } from './settle-places.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

/** Somebody at work on a sign-up. */
export interface SignUpWork {
  readonly strapi: Core.Strapi;
  readonly row: SignUpRow;
  readonly editor: Editor;
}

type State = SignUpRow['state'];

/**
 * Changes a sign-up that still stands as it was read; whoever waits moves up when places become free.
 * @throws ApplicationError when somebody was faster, or it is not the time for it
 */
async function change(
  { strapi, row, editor }: SignUpWork,
  what: string,
  from: readonly State[],
  changes: Partial<Pick<SignUpRow, 'state' | 'hours'>>,
): Promise<void> {
  if (!from.includes(row.state))
    throw new errors.ApplicationError(`这条报名“${signUpStateWords[row.state]}”，现在不能${what}。`);
  await settlePlaces(strapi, row.call_id, async () => {
    const changed: number = await strapi.db.transaction(({ trx }) =>
      trx(signUpTable)
        .where({ id: row.id, state: row.state, shift: row.shift })
        .update({ ...changes, worked_by: editor.name }),
    );
    if (changed !== 1) throw new errors.ApplicationError('这条报名刚刚有了变化，请刷新以后再办。');
  });
}

async function refuseCalledOff({ strapi, row }: SignUpWork): Promise<void> {
  if (isCalledOff(await publicCall(strapi, row.call_id), row.shift))
    throw new errors.ApplicationError('这次活动已经取消，不用再办。');
}

export async function confirm(work: SignUpWork): Promise<void> {
  await refuseCalledOff(work);
  await change(work, '确认', ['placed'], { state: 'confirmed' });
}

/** Notes that they came, and for how many hours each; the last word counts. */
export async function noteCame(work: SignUpWork, hours: number): Promise<void> {
  await refuseCalledOff(work);
  await change(work, '登记', ['placed', 'confirmed', 'absent', 'came'], { state: 'came', hours });
}

export async function noteAbsent(work: SignUpWork): Promise<void> {
  await refuseCalledOff(work);
  await change(work, '登记', ['placed', 'confirmed', 'came'], { state: 'absent', hours: null });
}

/** Takes somebody off the list who said so by telephone, or signed up twice; who they are is kept for its usual time. */
export async function strike(work: SignUpWork): Promise<void> {
  await change(work, '取消', ['waiting', 'placed', 'confirmed'], { state: 'cancelled' });
}

/** Shows how to reach somebody; who looked, when and why stands in the journal of operations. */
export async function revealSignUp({ strapi, row }: SignUpWork, purpose: string): Promise<Contact> {
  const contact = row.contact === null ? null : sealedParts(strapi).contact(row.receipt, row.contact);
  if (!contact) throw new errors.ApplicationError('姓名和电话已经删除。');
  await recordAudit(strapi, { kind: 'contact-read', detail: `第${row.id}号报名，用途：${purpose}` });
  return contact;
}
