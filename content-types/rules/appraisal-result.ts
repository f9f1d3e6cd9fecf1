import { grades, type Grade, type Population, type Way } from './appraisal-words.ts';
import { addDays, type CalendarDate } from './calendar-date.ts';

/** One group's papers; by grade only where there are enough to tell. */
export type Tally = {
  readonly population: Population;
  readonly way: Way;
  readonly issued: number;
  readonly returned: number;
  readonly spoilt: number;
} & { readonly [G in Grade]?: number | undefined };

/** Fewer valid papers than this are not told by grade: who knows the few would know how they judged. */
export const smallestCell = 10;

/** Papers that say something. */
export const validOf = ({ returned, spoilt }: Pick<Tally, 'returned' | 'spoilt'>): number =>
  returned - spoilt;

/** How one group judged. */
export interface GroupResult {
  readonly tally: Tally;
  readonly valid: number;
  /** Papers by grade; null where there are too few to tell. */
  readonly counts: Readonly<Record<Grade, number>> | null;
  readonly passed: boolean | null;
}

/** One group's papers against the line, in whole numbers: nothing is rounded into passing. */
export function groupResult(tally: Tally, passAt: number): GroupResult {
  const valid = validOf(tally);
  if (valid < smallestCell) return { tally, valid, counts: null, passed: null };
  const counts = Object.fromEntries(grades.map((grade) => [grade, tally[grade] ?? 0])) as Record<
    Grade,
    number
  >;
  return { tally, valid, counts, passed: (counts.content + counts.fairly) * 100 >= passAt * valid };
}

export const appraisalStateWords = {
  announced: '还没开始',
  open: '正在评议',
  counting: '正在计票',
  passed: '通过',
  failed: '没有通过',
  'too-few': '票太少，不作结论',
} as const;
export type AppraisalState = keyof typeof appraisalStateWords;

interface Round {
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
  /** Per cent of the valid papers. */
  readonly passAt: number;
  readonly tallies: readonly Tally[];
}

/** How a round stands on a day; groups are never added up, and every group that is told must reach the line. */
export function appraisalState(
  { opens, closes, passAt, tallies }: Round,
  today: CalendarDate,
): { readonly state: AppraisalState; readonly changesOn: CalendarDate | null } {
  if (tallies.length > 0) {
    const told = tallies
      .map((tally) => groupResult(tally, passAt).passed)
      .filter((passed) => passed !== null);
    if (told.length === 0) return { state: 'too-few', changesOn: null };
    return { state: told.every(Boolean) ? 'passed' : 'failed', changesOn: null };
  }
  if (today < opens) return { state: 'announced', changesOn: opens };
  return today <= closes
    ? { state: 'open', changesOn: addDays(closes, 1) }
    : { state: 'counting', changesOn: null };
}
