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

/** How far a metric has come from its baseline (0 when not given) to its target: 0 to 1. */
export function metricShare({ baseline, target, actual }: MeasuredMetric): number {
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
