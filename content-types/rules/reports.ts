import { formatDate } from './beijing-time.ts';
import type { CalendarDate } from './calendar-date.ts';

/** What a published update says about its project, as far as the project follows it. */
export interface Report {
  readonly asOf: CalendarDate;
  /** Title of the milestone that it tells done. */
  readonly milestone?: string | undefined;
  readonly metricValues: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit?: string | undefined;
  }[];
}

interface Milestone {
  readonly title: string;
  readonly done?: CalendarDate | undefined;
}

interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly actual?: number | undefined;
  readonly asOf?: CalendarDate | undefined;
}

/** The part of a project that follows its updates. */
export interface Followed<M extends Milestone = Milestone, N extends Metric = Metric> {
  readonly milestones: readonly M[];
  readonly metrics: readonly N[];
}

interface Measured {
  readonly value: number;
  readonly asOf: CalendarDate;
}

/** The day on which the first of the reports tells a milestone done. */
function doneIn(reports: readonly Report[], title: string): CalendarDate | undefined {
  return reports
    .filter(({ milestone }) => milestone === title)
    .map(({ asOf }) => asOf)
    .sort()[0];
}

/** The latest value that reports give for a metric; of two for the same day, the later report's. */
function measuredIn(reports: readonly Report[], { name, unit }: Metric): Measured | undefined {
  const values = reports.flatMap(({ asOf, metricValues }) =>
    metricValues
      .filter((each) => each.name === name && (each.unit ?? unit) === unit)
      .map(({ value }) => ({ value, asOf })),
  );
  return values.reduce<Measured | undefined>(
    (latest, each) => (latest === undefined || each.asOf >= latest.asOf ? each : latest),
    undefined,
  );
}

const same = (metric: Metric, measured: Measured | undefined) =>
  metric.actual === measured?.value && metric.asOf === measured?.asOf;

function withMeasure<N extends Metric>(metric: N, measured: Measured | undefined): N {
  const { actual: _actual, asOf: _asOf, ...rest } = metric;
  return (measured ? { ...rest, actual: measured.value, asOf: measured.asOf } : rest) as N;
}

/**
 * A project after the set of its public updates went from `before` to `after` (by a publication, a change or a
 * withdrawal), and what changed, in Chinese. The first update that tells a milestone done gives its day; the latest value
 * of a metric counts. What somebody typed into the project itself stays, unless a later report speaks of the same metric.
 * @param before, after reports in the order in which they became public
 * @param earlier what a metric said before any of these reports, for when none of them is left
 */
export function followReports<F extends Followed>(
  project: F,
  before: readonly Report[],
  after: readonly Report[],
  earlier: (name: string) => Measured | undefined,
): { project: F; said: string[] } {
  const said: string[] = [];
  const milestones = project.milestones.map((milestone) => {
    const [was, is] = [doneIn(before, milestone.title), doneIn(after, milestone.title)];
    if (was === is || milestone.done !== was) return milestone;
    const { done: _done, ...rest } = milestone;
    said.push(
      is ? `节点“${milestone.title}”${formatDate(is)}完成` : `节点“${milestone.title}”恢复为没有完成`,
    );
    return is ? { ...rest, done: is } : rest;
  });
  const metrics = project.metrics.map((metric) => {
    const [was, is] = [measuredIn(before, metric), measuredIn(after, metric)];
    if (was?.value === is?.value && was?.asOf === is?.asOf) return metric;
    const reported = was !== undefined && same(metric, was);
    if (!reported && !(is && is.asOf >= (metric.asOf ?? ''))) return metric;
    const next = is ?? earlier(metric.name);
    if (same(metric, next)) return metric;
    said.push(
      next
        ? `“${metric.name}”${is ? '' : '恢复'}为 ${next.value} ${metric.unit}（截至${formatDate(next.asOf)}）`
        : `“${metric.name}”恢复为没有数值`,
    );
    return withMeasure(metric, next);
  });
  return { project: { ...project, milestones, metrics }, said };
}
