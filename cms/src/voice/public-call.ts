import type { Core } from '@strapi/strapi';
import {
  addressOf,
  contentTypeOf,
  type ContentType,
  type PublicTypeName,
  type Snapshot,
} from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { openShifts } from '@xianfeng/content-types/rules/open-shifts';
import { signUpRetention } from '@xianfeng/content-types/forms/sign-up-form';
import { lastRead, publicState } from '../ledger/public-state.ts';

export const callType = contentTypeOf('call') as ContentType<PublicTypeName>;

/** A call as the public reads it: people are held to that, and so is the desk. */
export type PublicCall = Snapshot<'call'> & { readonly slug: string };

/** The call in the words of its last entry; null when it is public no more. */
export async function publicCall(strapi: Core.Strapi, documentId: string): Promise<PublicCall | null> {
  const { last, isPublic } = await publicState(strapi, documentId);
  return isPublic && last?.snapshot ? (JSON.parse(last.snapshot) as PublicCall) : null;
}

export const titleAndAddress = (
  call: PublicCall,
  documentId: string,
): { title: string; address: string } => ({
  title: call.title,
  address: addressOf({ type: 'call', documentId, slug: call.slug }) ?? '/calls/',
});

const today = (): string => beijingDate(new Date().toISOString());

/** Whether what somebody signed up for does not take place. */
export const isCalledOff = (call: PublicCall | null, shift: string): boolean =>
  !call ||
  call.cancelled === true ||
  (shift !== '' && (call.shifts ?? []).some(({ name, cancelled }) => name === shift && cancelled === true));

/** Whether nobody can come any more. */
export const isOver = (call: PublicCall, shift: string): boolean => {
  const day = (call.shifts ?? []).find(({ name }) => name === shift)?.day ?? call.ends;
  return call.result !== undefined || (day !== undefined && day < today());
};

/** How many people a shift takes, or the whole call where it has none: none when it is off or over, Infinity for as many as will come. */
export function placesOf(call: PublicCall, shift: string): number {
  if (isCalledOff(call, shift) || isOver(call, shift)) return 0;
  const { shifts = [], quota } = call;
  if (shifts.length === 0) return quota ?? Infinity;
  return openShifts(shifts, today()).find(({ name }) => name === shift)?.places ?? 0;
}

/**
 * Until when name and telephone of those who signed up are kept: so many days after the last day that the call names. Of a
 * call that names none it cannot be told while it is public.
 */
export async function keptUntil(
  strapi: Core.Strapi,
  documentId: string,
  receivedOn: string,
): Promise<string | null> {
  const call = (await lastRead(strapi, documentId)) as Partial<PublicCall> | null;
  const { isPublic } = await publicState(strapi, documentId);
  const days = [
    call?.ends,
    call?.closes,
    call?.result?.concludedOn,
    ...(call?.shifts ?? []).map(({ day }) => day),
  ];
  const named = days.filter((day) => day !== undefined);
  if (named.length === 0 && isPublic) return null;
  return addDays(
    [...named, receivedOn].reduce((last, day) => (day > last ? day : last)),
    signUpRetention,
  );
}
