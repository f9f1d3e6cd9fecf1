import type { Snapshot } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { hasEnded } from '@xianfeng/content-types/rules/due-state';
import { monthOf } from '@xianfeng/content-types/rules/month-report';
import {
  countsOf,
  isCounted,
  isTooSmall,
  placesOf,
  pointsFor,
  sumOf,
  type Count,
  type CountedSource,
} from '@xianfeng/content-types/rules/scoring';
import { levelWords, type Level } from '@xianfeng/content-types/rules/units';
import type { Recorded, Telling } from './public-record.ts';

type Standing = Snapshot<'standing'>;
type Criterion = Standing['criteria'][number];
type Score = Standing['entries'][number]['scores'][number];

/** What a person wrote about one project in the draft, and keeps. */
export interface Kept {
  readonly peerGroup?: string | null;
  readonly scores: readonly Partial<Score>[];
}

/** What the scores of a period are made of. */
export interface PeriodRecord {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly criteria: readonly Criterion[];
  /** Those that take part. */
  readonly projects: readonly Recorded<'project'>[];
  readonly tellings: readonly Telling[];
  readonly levels: ReadonlyMap<string, Level>;
  /** What stands in the draft already, by project. */
  readonly kept: ReadonlyMap<string, Kept>;
}

export interface Proposed {
  readonly project: string;
  readonly peerGroup: string;
  readonly scores: readonly Score[];
  readonly score: number | null;
  readonly rank: number | null;
}

/** A score that a person gives or changed stays; a survey's follows from its answers; null while nobody filled it in. */
function typedScore(criterion: Criterion, kept: Kept | undefined): Score | null {
  const { name, weight, source } = criterion;
  const score = kept?.scores.find((each) => each.criterion === name);
  if (!score) return null;
  const { part, whole, reason } = score;
  const count = typeof part === 'number' && typeof whole === 'number' ? { part, whole } : undefined;
  if (source === 'survey' && count && !reason)
    return isTooSmall(criterion, count)
      ? { criterion: name, ...count, score: 0 }
      : { criterion: name, ...count, score: pointsFor(weight, count) };
  return typeof score.score === 'number'
    ? { criterion: name, ...count, score: score.score, ...(reason ? { reason } : {}) }
    : null;
}

function scoreFor(criterion: Criterion, counts: Readonly<Record<CountedSource, Count>>, kept?: Kept) {
  const { name, weight, source } = criterion;
  if (!isCounted(source)) return typedScore(criterion, kept);
  const count = counts[source];
  const changed = kept?.scores.find((each) => each.criterion === name && each.reason);
  return {
    criterion: name,
    ...count,
    score: typeof changed?.score === 'number' ? changed.score : pointsFor(weight, count),
    ...(changed?.reason ? { reason: changed.reason } : {}),
  };
}

/** Whether a score may make a place: it is there, and of a survey enough have answered, whatever anybody says. */
function isPlaced(criterion: Criterion, score: Score | null): boolean {
  if (!score) return false;
  const { part, whole } = score;
  const count = part === undefined || whole === undefined ? null : { part, whole };
  return criterion.source !== 'survey' || (count !== null && !isTooSmall(criterion, count));
}

/** Whether a project is rated in a period: public by its end, and not over before its beginning. */
export const takesPart = (
  { data, since }: Recorded<'project'>,
  { from, to }: Pick<PeriodRecord, 'from' | 'to'>,
): boolean => since <= to && !(hasEnded(data) && (data.closedOn ?? from) < from);

/**
 * The entries of a period as the public record has them: every project that takes part, with what can be counted, what people filled in, its sum and its place among its like. Best first within a group.
 */
export function proposedEntries(record: PeriodRecord): Proposed[] {
  const { to, criteria, levels, kept } = record;
  const told = Map.groupBy(
    record.tellings.filter(({ asOf }) => asOf <= to),
    ({ project }) => project,
  );
  const unplaced = record.projects.map(({ documentId, data, since }) => {
    const own = kept.get(documentId);
    const counted = countsOf(
      {
        milestones: data.milestones,
        metrics: data.metrics,
        since: monthOf(since),
        told: (told.get(documentId) ?? []).map((each) => monthOf(each.asOf)),
      },
      to,
    );
    const scores = criteria.map((criterion) => scoreFor(criterion, counted, own));
    const whole = criteria.every((criterion, index) => isPlaced(criterion, scores[index] ?? null));
    const level = levels.get(data.organization);
    return {
      project: documentId,
      title: data.title,
      peerGroup: own?.peerGroup || (level ? levelWords[level] : ''),
      scores: scores.flatMap((score) => score ?? []),
      score: whole ? sumOf(scores.map((score) => score?.score ?? 0)) : null,
    };
  });
  const places = placesOf(unplaced.map(({ peerGroup: group, score }) => ({ group, score })));
  return unplaced
    .map((each, index) => ({ ...each, rank: places[index] ?? null }))
    .toSorted(
      (one, other) =>
        one.peerGroup.localeCompare(other.peerGroup, 'zh') ||
        (other.score ?? -1) - (one.score ?? -1) ||
        one.title.localeCompare(other.title, 'zh'),
    )
    .map(({ title: _, ...each }) => each);
}
