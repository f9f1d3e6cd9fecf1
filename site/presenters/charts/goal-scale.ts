import { metricPercentage, type MeasuredMetric } from '@xianfeng/content-types/rules/percentage';

/** Where the numbers of a goal stand on its line, which is long enough for the target that was promised at first, too. */
export interface GoalScale {
  /** Place of a number on the line, in per cent: what lies beyond an end stands at that end. */
  at(value: number): string;
  /** How far the number has come to the target that was promised at first; of the present one where that was the first. */
  readonly share: number;
}

/** The scale of a goal from its start (0 when not given) to the farther of both targets. */
export function goalScale(
  { baseline, target, actual }: MeasuredMetric,
  promised: number | undefined,
): GoalScale {
  const start = baseline ?? 0;
  const all = [start, target, promised ?? target];
  // Where less is the goal, the line begins at the highest number.
  const [from, to] =
    target >= start ? [Math.min(...all), Math.max(...all)] : [Math.max(...all), Math.min(...all)];
  return {
    at(value) {
      const share = from === to ? Number(value === target) : (value - from) / (to - from);
      return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
    },
    share: metricPercentage({ baseline, target: promised ?? target, actual }),
  };
}
