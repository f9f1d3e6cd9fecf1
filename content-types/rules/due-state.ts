import { addDays, earliest, type CalendarDate } from './calendar-date.ts';
import { isPromised, type StageFacts } from './stages.ts';
import {
  addWorkingDays,
  unknownYear,
  workingDayFrom,
  workingDayUntil,
  workingDaysBetween,
  type WorkingCalendar,
} from './working-days.ts';

/** How a promise stands against its date, code → Chinese word. */
export const dueStateWords = {
  normal: '正常',
  'due-soon': '临期',
  overdue: '逾期',
  'long-overdue': '久拖',
  extended: '已延期',
  done: '完成',
  'partly-done': '部分完成',
  'closed-adjusted': '调整后办结',
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
  /** A year through which `days` were counted without knowing its holidays; null when none was, or nothing is counted. */
  guess: number | null;
}

export interface ProjectDueAnswer<M> extends DueAnswer {
  /** The open milestone that decides the state; null when none does. */
  milestone: M | null;
}

const soonDays = 5;
const longDays = 20;
const still = (state: DueState): DueAnswer => ({ state, days: null, changesOn: null, guess: null });

/** The day that was agreed for a milestone last. Who sorts by it has the order of the deadlines, whatever the calendar. */
export function agreedFor({ planned, extendedTo }: DatedMilestone): CalendarDate {
  return extendedTo && extendedTo > planned ? extendedTo : planned;
}

/** The day on which a milestone is due: the agreed one, moved off a day off to the next working day. */
export function deadlineOf(milestone: DatedMilestone, calendar: WorkingCalendar): CalendarDate {
  return workingDayFrom(agreedFor(milestone), calendar);
}

/**
 * The state of one milestone on `today` (Beijing). Due soon: at most 5 working days left; overdue:
 * the deadline has passed; long overdue: by more than 20 working days.
 */
export function dueState(
  milestone: DatedMilestone,
  today: CalendarDate,
  calendar: WorkingCalendar,
): DueAnswer {
  if (milestone.done) return still('done');
  const deadline = deadlineOf(milestone, calendar);
  const guess = unknownYear(today, deadline, calendar);
  if (today > deadline) {
    const days = workingDaysBetween(deadline, today, calendar);
    const changesOn = addWorkingDays(today, 1, calendar);
    return { state: days > longDays ? 'long-overdue' : 'overdue', days, changesOn, guess };
  }
  const soonFrom = addWorkingDays(deadline, -soonDays, calendar);
  if (today < soonFrom) {
    const isExtended = agreedFor(milestone) > milestone.planned;
    return { ...still(isExtended ? 'extended' : 'normal'), changesOn: soonFrom };
  }
  const changesOn = today === deadline ? addDays(deadline, 1) : addWorkingDays(today, 1, calendar);
  return { state: 'due-soon', days: workingDaysBetween(today, deadline, calendar), changesOn, guess };
}

/** The day on which an open milestone came into one of these states. */
export function stateSince(
  milestone: DatedMilestone,
  state: 'due-soon' | 'overdue' | 'long-overdue',
  calendar: WorkingCalendar,
): CalendarDate {
  const deadline = deadlineOf(milestone, calendar);
  if (state === 'due-soon') return addWorkingDays(deadline, -soonDays, calendar);
  return state === 'overdue' ? addDays(deadline, 1) : addWorkingDays(deadline, longDays + 1, calendar);
}

/** The days that were agreed, up to this one, have a deadline that has passed, or that is due soon at the latest. */
export function agreedUntil(
  which: 'overdue' | 'due-soon',
  today: CalendarDate,
  calendar: WorkingCalendar,
): CalendarDate {
  const last = which === 'overdue' ? addDays(today, -1) : addWorkingDays(today, soonDays, calendar);
  return workingDayUntil(last, calendar);
}

const gravity: readonly DueState[] = [
  'done',
  'partly-done',
  'closed-adjusted',
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

function worstOn<M extends DatedMilestone>(
  milestones: readonly M[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): Worst<M> {
  let worst: Worst<M> = { ...still('normal'), milestone: null };
  const changes: (CalendarDate | null)[] = [];
  for (const milestone of milestones) {
    const answer = dueState(milestone, today, calendar);
    if (answer.state === 'done') continue;
    changes.push(answer.changesOn);
    if (isWorse(answer, worst)) worst = { ...answer, milestone };
  }
  return { ...worst, changesOn: earliest(changes) };
}

const hasClock = ({ stage, outcome }: StageFacts): boolean =>
  outcome !== 'suspended' && stage !== 'closed' && isPromised(stage);

/** The earliest day agreed for what a project still has to do; null when no clock runs. */
export function nextAgreed(
  project: StageFacts & { milestones: readonly DatedMilestone[] },
): CalendarDate | null {
  return hasClock(project)
    ? earliest(project.milestones.map((milestone) => (milestone.done ? null : agreedFor(milestone))))
    : null;
}

/** How a project stands that nobody works on any more; null while somebody does. */
function endState({ stage, outcome }: StageFacts): DueState | null {
  if (outcome === 'suspended') return 'suspended';
  if (stage !== 'closed') return null;
  if (outcome === 'partly-completed') return 'partly-done';
  return outcome === 'adjusted' ? 'closed-adjusted' : 'done';
}

/** Whether nobody works on a project any more. */
export const hasEnded = (project: StageFacts): boolean => endState(project) !== null;

/** What is said of a milestone that was open when its project ended. */
export const leftOpenWords = { suspended: '中止时没有做', closed: '办结时没有做到' } as const;
export type LeftOpen = keyof typeof leftOpenWords;

/** How a project ended with what was still open; null while somebody works on it. */
export function leftOpenOf(project: StageFacts): LeftOpen | null {
  const end = endState(project);
  return end && (end === 'suspended' ? 'suspended' : 'closed');
}

export interface MilestoneAnswer extends DueAnswer {
  /** How its project ended before it was done; null while it is done or may still be. */
  leftOpen: LeftOpen | null;
}

/** The state of one milestone as part of its project: where the project has no clock, the milestone has none. */
export function milestoneDueState(
  project: StageFacts,
  milestone: DatedMilestone,
  today: CalendarDate,
  calendar: WorkingCalendar,
): MilestoneAnswer {
  if (milestone.done || hasClock(project)) return { ...dueState(milestone, today, calendar), leftOpen: null };
  const leftOpen = leftOpenOf(project);
  return { ...still(leftOpen ? 'suspended' : 'normal'), leftOpen };
}

/**
 * The state of a project on `today`: that of its worst open milestone. Dates count only while the
 * promise stands (立项公示 to 验收); one that has ended is what its outcome says, and has no clock,
 * whatever its milestones say.
 */
export function projectDueState<M extends DatedMilestone>(
  project: StageFacts & { milestones: readonly M[] },
  today: CalendarDate,
  calendar: WorkingCalendar,
): ProjectDueAnswer<M> {
  const end = endState(project);
  if (end || !hasClock(project)) return { ...still(end ?? 'normal'), milestone: null };
  const now = worstOn(project.milestones, today, calendar);
  // A change of a milestone that is not the worst one leaves the project as it is: look further.
  let next = now.changesOn;
  while (next !== null) {
    const then = worstOn(project.milestones, next, calendar);
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
