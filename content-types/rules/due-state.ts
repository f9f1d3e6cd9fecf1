import { addDays, earliest, type CalendarDate } from './calendar-date.ts';
import { isPromised, type StageFacts } from './stages.ts';
import { addWorkingDays, workingDayFrom, workingDaysBetween } from './working-days.ts';

/** How a promise stands against its date, code → Chinese word. */
export const dueStateWords = {
  normal: '正常',
  'due-soon': '临期',
  overdue: '逾期',
  'long-overdue': '久拖',
  extended: '已延期',
  done: '完成',
  suspended: '中止',
} as const;
export type DueState = keyof typeof dueStateWords;

/** What the rules read of a milestone; `extendedTo` counts only when it is later than `planned`. */
export interface DatedMilestone {
  planned: CalendarDate;
  done?: CalendarDate | null | undefined;
  extendedTo?: CalendarDate | null | undefined;
}

export interface DueAnswer {
  state: DueState;
  /**
   * Working days left (due-soon; 0 = ends today) or past (overdue, long-overdue; 0 = the first
   * working day after the deadline has not begun). Null in every other state, where no number is
   * shown, so that a page of a normal project need not be rendered again every day.
   */
  days: number | null;
  /** The next Beijing date on which time alone changes state or days; null when it never will. */
  changesOn: CalendarDate | null;
}

export interface ProjectDueAnswer<M> extends DueAnswer {
  /** The open milestone that decides the state; null when none does. */
  milestone: M | null;
}

const soonDays = 5;
const longDays = 20;
const still = (state: DueState): DueAnswer => ({ state, days: null, changesOn: null });

/** The day on which a milestone is due: its latest agreed date, moved off a day off to the next working day. */
export function deadlineOf({ planned, extendedTo }: DatedMilestone): CalendarDate {
  return workingDayFrom(extendedTo && extendedTo > planned ? extendedTo : planned);
}

/**
 * The state of one milestone on `today` (Beijing). Due soon: at most 5 working days left; overdue:
 * the deadline has passed; long overdue: by more than 20 working days.
 */
export function dueState(milestone: DatedMilestone, today: CalendarDate): DueAnswer {
  if (milestone.done) return still('done');
  const deadline = deadlineOf(milestone);
  if (today > deadline) {
    const days = workingDaysBetween(deadline, today);
    return { state: days > longDays ? 'long-overdue' : 'overdue', days, changesOn: addWorkingDays(today, 1) };
  }
  const soonFrom = addWorkingDays(deadline, -soonDays);
  if (today < soonFrom) {
    const isExtended = Boolean(milestone.extendedTo && milestone.extendedTo > milestone.planned);
    return { state: isExtended ? 'extended' : 'normal', days: null, changesOn: soonFrom };
  }
  const changesOn = today === deadline ? addDays(deadline, 1) : addWorkingDays(today, 1);
  return { state: 'due-soon', days: workingDaysBetween(today, deadline), changesOn };
}

/** The day on which an open milestone came into one of these states. */
export function stateSince(
  milestone: DatedMilestone,
  state: 'due-soon' | 'overdue' | 'long-overdue',
): CalendarDate {
  const deadline = deadlineOf(milestone);
  if (state === 'due-soon') return addWorkingDays(deadline, -soonDays);
  return state === 'overdue' ? addDays(deadline, 1) : addWorkingDays(deadline, longDays + 1);
}

const gravity: readonly DueState[] = [
  'done',
  'suspended',
  'normal',
  'extended',
  'due-soon',
  'overdue',
  'long-overdue',
];

function isWorse(one: DueAnswer, other: DueAnswer): boolean {
  if (one.state !== other.state) return gravity.indexOf(one.state) > gravity.indexOf(other.state);
  const [days, others] = [one.days ?? 0, other.days ?? 0];
  return one.state === 'due-soon' ? days < others : days > others;
}

interface Worst<M> extends DueAnswer {
  milestone: M | null;
}

function worstOn<M extends DatedMilestone>(milestones: readonly M[], today: CalendarDate): Worst<M> {
  let worst: Worst<M> = { ...still('normal'), milestone: null };
  const changes: (CalendarDate | null)[] = [];
  for (const milestone of milestones) {
    const answer = dueState(milestone, today);
    if (answer.state === 'done') continue;
    changes.push(answer.changesOn);
    if (isWorse(answer, worst)) worst = { ...answer, milestone };
  }
  return { ...worst, changesOn: earliest(changes) };
}

const hasClock = ({ stage, outcome }: StageFacts): boolean =>
  outcome !== 'suspended' && stage !== 'closed' && isPromised(stage);

/** The earliest deadline that a project still has to keep; null when no clock runs. Once it has passed, the project is overdue. */
export function nextDeadline(
  project: StageFacts & { milestones: readonly DatedMilestone[] },
): CalendarDate | null {
  return hasClock(project)
    ? earliest(project.milestones.map((milestone) => (milestone.done ? null : deadlineOf(milestone))))
    : null;
}

/**
 * The state of a project on `today`: that of its worst open milestone. Dates count only while the
 * promise stands (立项公示 to 验收); a closed project is done and a suspended one has no clock,
 * whatever its milestones say.
 */
export function projectDueState<M extends DatedMilestone>(
  project: StageFacts & { milestones: readonly M[] },
  today: CalendarDate,
): ProjectDueAnswer<M> {
  if (project.outcome === 'suspended') return { ...still('suspended'), milestone: null };
  if (project.stage === 'closed') return { ...still('done'), milestone: null };
  if (!hasClock(project)) return { ...still('normal'), milestone: null };
  const now = worstOn(project.milestones, today);
  // A change of a milestone that is not the worst one leaves the project as it is: look further.
  let next = now.changesOn;
  while (next !== null) {
    const then = worstOn(project.milestones, next);
    if (then.state !== now.state || then.days !== now.days || then.milestone !== now.milestone) break;
    next = then.changesOn;
  }
  return { ...now, changesOn: next };
}

/** A due answer in words: '还剩3个工作日', '今天到期', '已逾期5个工作日', or the state's word alone. */
export function dueWords({ state, days }: Pick<DueAnswer, 'state' | 'days'>): string {
  if (days === null) return dueStateWords[state];
  if (state === 'due-soon') return days === 0 ? '今天到期' : `还剩${days}个工作日`;
  return days === 0 ? '已过期限' : `已逾期${days}个工作日`;
}
