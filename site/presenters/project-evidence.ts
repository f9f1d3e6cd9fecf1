import type { Snapshot } from '@xianfeng/content-types';
import type { FirstPromised } from '@xianfeng/content-types/ledger/promise-versions';
import { leadingMetric, unitAfter } from './project-progress.ts';

/** What came of a project, in the unit in which it was promised. */
export interface ProjectEvidence {
  /** What is counted: “修好和新装”; 节点 where nothing was measured. */
  readonly what: string;
  /** How it was before; null when nobody noted it. */
  readonly before: string | null;
  readonly promised: string;
  /** What was promised at first, where that was something else. */
  readonly first: string | null;
  readonly reached: string;
}

/** Where a project began, what it promised and what it came to; `first` looks up what was promised at first. */
export function projectEvidence(
  project: Pick<Snapshot<'project'>, 'metrics' | 'milestones'>,
  first: Pick<FirstPromised, 'target'>,
): ProjectEvidence {
  const metric = leadingMetric(project);
  const { milestones } = project;
  if (!metric)
    return {
      what: '节点',
      before: null,
      promised: `${milestones.length} 个`,
      first: null,
      reached: `${milestones.filter(({ done }) => done).length} 个`,
    };
  const counted = (value: number): string => `${value}${unitAfter(metric.unit)}`;
  const before = first.target(metric);
  return {
    what: metric.name,
    before: metric.baseline === undefined ? null : counted(metric.baseline),
    promised: counted(metric.target),
    first: before === undefined ? null : counted(before),
    reached: counted(metric.actual ?? 0),
  };
}
