import type { Snapshot } from '@xianfeng/content-types';
import { hoursOf, openShifts } from '@xianfeng/content-types/rules/open-shifts';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { callStateOn } from './call-state-on.ts';

type Call = Snapshot<'call'>;
type Shift = NonNullable<Call['shifts']>[number];

/** The shifts for which people can sign up on a day; of a call without shifts there are none. */
export const shiftsToChoose = (call: Call, today: string): readonly Shift[] => openShifts(call.shifts, today);

/** Whether people can sign up on this site for a call on a day; when it is full they wait. */
export function takesSignUps(call: Call, today: string): boolean {
  const { state } = callStateOn(call, today);
  if (call.kind !== 'volunteers' || call.takesSignups !== true) return false;
  if (state !== 'recruiting' && state !== 'full') return false;
  return call.shifts.length === 0 || shiftsToChoose(call, today).length > 0;
}

/** `2026年5月16日 08:00到11:00，老水闸` */
export const whenAndWhere = (shift: Shift): string =>
  [[formatDate(shift.day), hoursOf(shift)].filter(Boolean).join(' '), shift.place].filter(Boolean).join('，');
