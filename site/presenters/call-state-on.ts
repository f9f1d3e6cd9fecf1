import type { Snapshot } from '@xianfeng/content-types';
import { callState, type CallAnswer } from '@xianfeng/content-types/rules/call-state';

/** How a call stands on a day, from what its document says. */
export function callStateOn(call: Snapshot<'call'>, today: string): CallAnswer {
  return callState({ ...call, recruited: call.enrolled, resultPresent: call.result !== undefined }, today);
}
