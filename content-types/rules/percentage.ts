import type { DatedMilestone } from './due-state.ts';
import type { StageFacts } from './stages.ts';

/** A milestone with its share of the work; without weights all milestones count the same. */
export interface WeightedMilestone extends DatedMilestone {
  weight?: number | null | undefined;
}

/** One goal in numbers. `target` may lie below `baseline`: then falling is progress. */
export interface MeasuredMetric {
  baseline?: number | null | undefined;
  target: number;
  actual?: number | null | undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Whole per cent of `part` in `whole`. 0 and 100 are kept for nothing and for everything, never rounded to. */
function wholePercent(part: number, whole: number): number {
  if (!(whole > 0) || !(part > 0)) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

function shareOf(
  milestones: readonly WeightedMilestone[],
  counts: (milestone: WeightedMilestone) => boolean,
): number {
  const weightOf = ({ weight }: WeightedMilestone) => (isNumber(weight) ? Math.max(0, weight) : 1);
  // Weights that are all zero say nothing about shares, so the milestones then count the same.
  const allZero = milestones.every((milestone) => weightOf(milestone) === 0);
  let part = 0;
  let whole = 0;
  for (const milestone of milestones) {
    const weight = allZero ? 1 : weightOf(milestone);
    whole += weight;
    if (counts(milestone)) part += weight;
  }
  return wholePercent(part, whole);
}

/** How far a metric has come from its baseline (0 when not given) to its target: 0 to 1. */
function metricShare({ baseline, target, actual }: MeasuredMetric): number {
  if (!isNumber(actual) || !isNumber(target)) return 0;
  const from = isNumber(baseline) ? baseline : 0;
  // A goal to hold a level is met at that level: which side of it would be better is not known here.
  if (from === target) return actual === target ? 1 : 0;
  // Halved, so that the distance between two huge numbers stays finite.
  const share = (actual / 2 - from / 2) / (target / 2 - from / 2);
  return Math.min(1, Math.max(0, share));
}

/** How far a metric has come from its baseline to its target, in whole per cent. */
export function metricPercentage(metric: MeasuredMetric): number {
  return wholePercent(metricShare(metric), 1);
}

/**
 * How much of a project is done, in whole per cent: 100 when it is closed as completed; else the
 * weight of its milestones that are done; without milestones, the mean progress of its metrics.
 */
export function projectPercentage(
  project: StageFacts & {
    milestones: readonly WeightedMilestone[];
    metrics?: readonly MeasuredMetric[] | null | undefined;
  },
): number {
  const { stage, outcome, milestones, metrics } = project;
  if (stage === 'closed' && (outcome === 'completed' || outcome === 'completed-continuing')) return 100;
  if (milestones.length > 0) return shareOf(milestones, ({ done }) => Boolean(done));
  const shares = (metrics ?? []).map(metricShare);
  return wholePercent(
    shares.reduce((sum, share) => sum + share, 0),
    shares.length,
  );
}
