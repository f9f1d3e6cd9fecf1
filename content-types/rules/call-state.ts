import { addDays, earliest, type CalendarDate } from './calendar-date.ts';

/** How a call for help stands, code → Chinese word. */
export const callStateWords = {
  'not-open': '未开始',
  recruiting: '招募中',
  running: '进行中',
  full: '已满',
  closed: '已截止',
  ended: '已结束',
  cancelled: '已取消',
} as const;
export type CallState = keyof typeof callStateWords;

/** What the rules read of a call. `opens`, `closes` and `ends` are the first and last days, all included. */
export interface CallFacts {
  opens?: CalendarDate | null | undefined;
  closes?: CalendarDate | null | undefined;
  /** Last day of the event itself. */
  ends?: CalendarDate | null | undefined;
  /** Whether people sign up for it; an appeal (倡议书) asks everybody and counts nobody. */
  recruits: boolean;
  /** People wanted; none, or 0, means: as many as will come. */
  quota?: number | null | undefined;
  recruited?: number | null | undefined;
  cancelled?: boolean | null | undefined;
  resultPresent?: boolean | null | undefined;
}

export interface CallAnswer {
  state: CallState;
  /** Places left, never negative; null when the call has no quota. */
  placesLeft: number | null;
  /** The next Beijing date on which time alone changes the state; null when it never will. */
  changesOn: CalendarDate | null;
}

function stateOn(call: CallFacts, placesLeft: number | null, today: CalendarDate): CallState {
  if (call.cancelled) return 'cancelled';
  if (call.resultPresent || (call.ends && today > call.ends)) return 'ended';
  if (call.closes && today > call.closes) return 'closed';
  if (call.opens && today < call.opens) return 'not-open';
  if (!call.recruits) return 'running';
  return placesLeft === 0 ? 'full' : 'recruiting';
}

/** The state of a call on `today` (Beijing): what was decided first, then the dates, then the places. */
export function callState(call: CallFacts, today: CalendarDate): CallAnswer {
  const placesLeft = call.quota ? Math.max(0, call.quota - (call.recruited ?? 0)) : null;
  const state = stateOn(call, placesLeft, today);
  const turns = [call.opens, call.closes && addDays(call.closes, 1), call.ends && addDays(call.ends, 1)];
  const changes = turns.filter((turn) => turn && turn > today && stateOn(call, placesLeft, turn) !== state);
  return { state, placesLeft, changesOn: earliest(changes) };
}
