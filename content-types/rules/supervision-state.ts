import { addDays, earliest, type CalendarDate } from './calendar-date.ts';
import { unknownYear, workingDayFrom, type WorkingCalendar } from './working-days.ts';

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
  /** The year of `due`, when its holidays are not known; else null. */
  readonly guess: number | null;
}

/** Days by which something has still to be done. */
function openDays(
  { issues, deadline, repliedOn }: SupervisionFacts,
  calendar: WorkingCalendar,
): (CalendarDate | null)[] {
  const answer = deadline && !repliedOn ? [deadline] : [];
  const repairs = issues.filter(({ putRightOn }) => !putRightOn).map(({ due }) => due ?? deadline);
  return [...answer, ...repairs].map((day) => (day ? workingDayFrom(day, calendar) : null));
}

/**
 * The state of a supervision on `today` (Beijing). Never typed: what was put right and answered, and the days that were
 * set, say it. With every problem put right it is 已整改, answered or not; past a day on which something was due,
 * 逾期未改.
 */
export function supervisionState(
  facts: SupervisionFacts,
  today: CalendarDate,
  calendar: WorkingCalendar,
): SupervisionAnswer {
  const open = facts.issues.filter(({ putRightOn }) => !putRightOn).length;
  const over = { open, due: null, changesOn: null, guess: null };
  if (facts.issues.length > 0 && open === 0) return { state: 'put-right', ...over };
  const due = earliest(openDays(facts, calendar));
  const mustAnswer = Boolean(facts.deadline && !facts.repliedOn);
  if (open === 0 && !mustAnswer) return { state: 'nothing-found', ...over };
  const guess = due === null ? null : unknownYear(due, due, calendar);
  if (due && today > due) return { state: 'not-put-right', open, due, changesOn: null, guess };
  return {
    state: mustAnswer ? 'awaiting' : 'putting-right',
    open,
    due,
    changesOn: due && addDays(due, 1),
    guess,
  };
}
