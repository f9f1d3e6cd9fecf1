import { addDays, earliest, type CalendarDate } from './calendar-date.ts';
import { workingDayFrom } from './working-days.ts';

/** How a supervision stands, code → Chinese word. */
export const supervisionStateWords = {
  awaiting: '待回复',
  'putting-right': '整改中',
  'not-put-right': '逾期未改',
  'put-right': '已整改',
  'nothing-found': '没有问题',
} as const;
export type SupervisionState = keyof typeof supervisionStateWords;

/** What the rules read of a problem. */
export interface SupervisedIssue {
  readonly due?: CalendarDate | null | undefined;
  readonly putRightOn?: CalendarDate | null | undefined;
}

/** What the rules read of a supervision. */
export interface SupervisionFacts {
  readonly issues: readonly SupervisedIssue[];
  /** Last day on which the unit may answer. */
  readonly deadline?: CalendarDate | null | undefined;
  readonly repliedOn?: CalendarDate | null | undefined;
}

export interface SupervisionAnswer {
  readonly state: SupervisionState;
  /** Problems that are not put right yet. */
  readonly open: number;
  /** The day by which the next thing is due; null when nothing is, or no day was set. */
  readonly due: CalendarDate | null;
  /** The next Beijing date on which time alone changes the state; null when it never will. */
  readonly changesOn: CalendarDate | null;
}

/** Days by which something has still to be done, each moved off a day off to the next working day. */
function openDays({ issues, deadline, repliedOn }: SupervisionFacts): (CalendarDate | null)[] {
  const answer = deadline && !repliedOn ? [deadline] : [];
  const repairs = issues.filter(({ putRightOn }) => !putRightOn).map(({ due }) => due ?? deadline);
  return [...answer, ...repairs].map((day) => (day ? workingDayFrom(day) : null));
}

/**
 * The state of a supervision on `today` (Beijing). Never typed: what was put right and answered, and the days that were
 * set, say it. With every problem put right it is 已整改, answered or not; past a day on which something was due,
 * 逾期未改.
 */
export function supervisionState(facts: SupervisionFacts, today: CalendarDate): SupervisionAnswer {
  const open = facts.issues.filter(({ putRightOn }) => !putRightOn).length;
  if (facts.issues.length > 0 && open === 0) return { state: 'put-right', open, due: null, changesOn: null };
  const due = earliest(openDays(facts));
  const mustAnswer = Boolean(facts.deadline && !facts.repliedOn);
  if (open === 0 && !mustAnswer) return { state: 'nothing-found', open, due: null, changesOn: null };
  if (due && today > due) return { state: 'not-put-right', open, due, changesOn: null };
  return { state: mustAnswer ? 'awaiting' : 'putting-right', open, due, changesOn: due && addDays(due, 1) };
}
