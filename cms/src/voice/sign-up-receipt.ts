import type { Core } from '@strapi/strapi';
import type { SignUpReceipt } from '@xianfeng/content-types/forms/voice-message';
import { byArrival } from '@xianfeng/content-types/rules/waiting-list';
import { changeable } from '@xianfeng/content-types/rules/sign-up-words';
import { isCalledOff, isOver, keptUntil, publicCall, titleAndAddress } from './public-call.ts';
import { freePlaces, queueOf, settlePlaces } from './settle-places.ts';
import type { SignUpRow } from './sign-up-table.ts';
import { signUpOf } from './take-sign-up.ts';

/** Which of those who wait for the same shift somebody is, from 1. */
async function positionOf(strapi: Core.Strapi, { id, call_id: call, shift }: SignUpRow): Promise<number> {
  const waiting = (await queueOf(strapi, call)).filter((each) => !each.isPlaced && each.shift === shift);
  return waiting.toSorted(byArrival).findIndex((each) => each.id === id) + 1;
}

/** What the holder of a receipt is told of their sign-up; null when it is none. */
export async function signUpReceipt(strapi: Core.Strapi, receipt: string): Promise<SignUpReceipt | null> {
  const found = await signUpOf(strapi, receipt);
  if (!found) return null;
  // A call may have got more places since.
  if (found.state === 'waiting') await settlePlaces(strapi, found.call_id);
  const row = (await signUpOf(strapi, receipt)) ?? found;
  const { call_id: documentId, shift, people, hours, state } = row;
  const call = await publicCall(strapi, documentId);
  const isOpen = (changeable as readonly string[]).includes(state);
  const isOff = isOpen && isCalledOff(call, shift);
  const mayChange = isOpen && !isOff && call !== null && !isOver(call, shift);
  const others = mayChange
    ? (call.shifts ?? []).map(({ name }) => name).filter((name) => name !== shift)
    : [];
  const free = await Promise.all(others.map((name) => freePlaces(strapi, documentId, name)));
  const isKept = row.contact !== null;
  return {
    what: 'signup',
    state: isOff ? 'called-off' : state,
    call: call && titleAndAddress(call, documentId),
    shift,
    people,
    position: !isOff && state === 'waiting' ? await positionOf(strapi, row) : null,
    hours,
    shifts: others.filter((_, at) => (free[at] ?? 0) >= people),
    mayCancel: mayChange,
    isKept,
    keptUntil: isKept ? await keptUntil(strapi, documentId, row.received_on) : null,
  };
}
