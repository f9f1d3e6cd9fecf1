import type { Snapshot } from '@xianfeng/content-types';
import { metricPercentage } from '@xianfeng/content-types/rules/percentage';

type Progress = Pick<Snapshot<'project'>, 'metrics' | 'milestones'>;

/** How far a project is, in its own unit. */
export interface ProjectProgress {
  /** “修好和新装 367/400 盏”; “节点 2/3” where nothing was measured yet. */
  readonly words: string;
  /** The same in whole per cent, for a bar beside the words. */
  readonly percentage: number;
}

/** How a unit follows its number. */
export const unitAfter = (unit: string): string => (/^[%％]$/.test(unit) ? '%' : ` ${unit}`);

/** The figure that says how far a project is: the first of its figures that was measured. */
export function leadingMetric({
  metrics,
}: Pick<Progress, 'metrics'>): Progress['metrics'][number] | undefined {
  return metrics.find(({ actual }) => actual !== undefined);
}

/** How far a project is: by its leading figure, else by its milestones. */
export function projectProgress(project: Progress): ProjectProgress {
  const metric = leadingMetric(project);
  if (!metric) {
    const [done, all] = [project.milestones.filter((row) => row.done).length, project.milestones.length];
    return { words: `节点 ${done}/${all}`, percentage: metricPercentage({ actual: done, target: all }) };
  }
  const { name, unit, actual, target, baseline = target } = metric;
  const after = unitAfter(unit);
  // A share of a hundred, and a number that is to fall, are no part of a number.
  const apart = after === '%' || target < baseline;
  const words = apart
    ? `${name} ${actual}${after}，目标 ${target}${after}`
    : `${name} ${actual}/${target}${after}`;
  return { words, percentage: metricPercentage(metric) };
}
