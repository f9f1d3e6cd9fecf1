import type { Snapshot } from '@xianfeng/content-types';
import { callState, type CallAnswer } from '@xianfeng/content-types/rules/call-state';

/** Whether people sign up for a call: volunteers do, and whoever is wanted by number. */
export const recruits = ({ kind, quota }: Pick<Snapshot<'call'>, 'kind' | 'quota'>): boolean =>
  kind === 'volunteers' || quota !== undefined;

/** How a call stands on a day, from what its document says. */
export function callStateOn(call: Snapshot<'call'>, today: string): CallAnswer {
  return callState(
    {
      ...call,
      recruits: recruits(call),
      recruited: call.enrolled,
      resultPresent: call.result !== undefined,
    },
    today,
  );
}
