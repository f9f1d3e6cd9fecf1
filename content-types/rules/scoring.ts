import type { CalendarDate } from './calendar-date.ts';
import { agreedFor, type DatedMilestone } from './due-state.ts';
import { monthOf } from './month-report.ts';
import { metricShare, type MeasuredMetric } from './percentage.ts';

/** Where the points of a criterion come from, code → Chinese words. The first three are counted from the public record. */
export const criterionSources = {
  milestones: '节点按期（系统数）',
  metrics: '目标达成（系统数）',
  reports: '公开及时（系统数）',
  survey: '群众评议（填满意数和回收数）',
  judged: '人工评分（要写理由）',
} as const;
export type CriterionSource = keyof typeof criterionSources;
const countedSources = ['milestones', 'metrics', 'reports'] as const;
/** A source that nobody has to fill in. */
export type CountedSource = (typeof countedSources)[number];

/** Whether the public record alone says what a criterion gives. */
export const isCounted = (source: CriterionSource | null | undefined): source is CountedSource =>
  countedSources.some((each) => each === source);

export interface Criterion {
  readonly name: string;
  readonly weight: number;
  readonly source?: CriterionSource | null | undefined;
  /** Of a survey: fewer answers than this give no points, and no rank. */
  readonly least?: number | null | undefined;
}

/** What points are made of: so much of what could have been. A `whole` of 0: nothing was asked for yet. */
export interface Count {
  readonly part: number;
  readonly whole: number;
}

/** What the public record says of a project at the end of a period. */
export interface Evidence {
  readonly milestones: readonly DatedMilestone[];
  readonly metrics: readonly MeasuredMetric[];
  /** The month in which it became public, and the months up to the end that an update told of. */
  readonly since: string;
  readonly told: readonly string[];
}

const thousandths = (value: number): number => Math.round(value * 1000);
const exact = (value: number): bigint => BigInt(thousandths(value));

function monthsBetween(from: string, to: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return Math.max(0, count(to) - count(from) + 1);
}

/** Counts what a project reached by the last day of a period. Shares of a metric's way are kept to a thousandth. */
export function countsOf(
  { milestones, metrics, since, told }: Evidence,
  end: CalendarDate,
): Record<CountedSource, Count> {
  const due = milestones.filter((each) => agreedFor(each) <= end);
  const onTime = due.filter((each) => each.done && each.done <= agreedFor(each));
  const way = metrics.reduce((sum, each) => sum + thousandths(metricShare(each)), 0);
  const last = monthOf(end);
  const months = new Set(told.filter((month) => month >= since && month <= last));
  return {
    milestones: { part: onTime.length, whole: due.length },
    // Who promises nothing in numbers reaches nothing in numbers.
    metrics: { part: way / 1000, whole: Math.max(1, metrics.length) },
    reports: { part: months.size, whole: monthsBetween(since, last) },
  };
}

/**
 * Points for a count: weight × part ÷ whole, to a tenth, halves upwards; all of them where nothing was asked for yet. In whole
 * numbers, so that everybody who computes them anew comes to the same last digit, however large they are.
 */
export function pointsFor(weight: number, { part, whole }: Count): number {
  if (whole === 0) return Math.round(weight * 10) / 10;
  const [above, below] = [exact(weight) * exact(part) * 2n, exact(whole) * 100n];
  return Number((above + below) / (below * 2n)) / 10;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, value);
/** Whether a number is written to the tenth at most, as weights and points are. */
export const inTenths = (value: number): boolean => isWhole(value * 10);
/** Whether a number is written to the thousandth at most, as counts are. */
export const inThousandths = (value: number): boolean => isWhole(value * 1000);

/** Of how many answers a survey needs at least to say anything. */
export const leastAnswers = ({ least }: Pick<Criterion, 'least'>): number => Math.max(1, least ?? 0);

/** Whether a survey was answered by too few to say anything. */
export const isTooSmall = (criterion: Criterion, { whole }: Count): boolean =>
  criterion.source === 'survey' && whole < leastAnswers(criterion);

/** The sum of points, to a tenth. */
export const sumOf = (points: readonly number[]): number =>
  Math.round(points.reduce((sum, each) => sum + each, 0) * 10) / 10;

/** The place of each among its group: one more than have more points; null without a score. */
export function placesOf(
  entries: readonly {
    readonly group?: string | null | undefined;
    readonly score?: number | null | undefined;
  }[],
): (number | null)[] {
  const groups = Map.groupBy(entries, ({ group }) => group ?? '');
  return entries.map(({ group, score }) => {
    if (score === null || score === undefined) return null;
    return 1 + (groups.get(group ?? '') ?? []).filter((other) => (other.score ?? -1) > score).length;
  });
}
