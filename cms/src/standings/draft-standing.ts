import type { Snapshot } from '@xianfeng/content-types';
import { isCounted } from '@xianfeng/content-types/rules/scoring';
import type { Kept, Proposed } from './proposed-entries.ts';

type Criterion = Snapshot<'standing'>['criteria'][number];

interface Pointed {
  readonly id: number;
  readonly documentId: string;
}

interface DraftEntry extends Kept {
  readonly project?: Pointed | null;
  readonly mark?: string | null;
  readonly reason?: string | null;
  readonly evidence?: readonly { readonly id: number }[] | null;
  readonly askedOn?: string | null;
  readonly statement?: string | null;
}

/** An entry that takes part, with the scores that people typed for criteria which the scheme no longer has. */
interface KeptEntry extends DraftEntry {
  readonly strange: DraftEntry['scores'];
}

/** A standing as the desk keeps it while somebody still writes. */
export interface DraftStanding {
  readonly period?: string | null;
  readonly programme?: Pointed | null;
  readonly recordUntil?: string | null;
  readonly criteria?: readonly Partial<Criterion>[] | null;
  readonly entries?: readonly DraftEntry[] | null;
}

/** A draft taken apart: what stands of those who take part, by project, and what people wrote about others. */
export interface Parts {
  readonly kept: ReadonlyMap<string, KeptEntry>;
  readonly leftOver: readonly DraftEntry[];
}

/** Whether a score was typed by a person: it says why, or its criterion is none that the system counts. */
const isTyped =
  (criteria: readonly Partial<Criterion>[]) =>
  ({ criterion, reason }: DraftEntry['scores'][number]): boolean =>
    Boolean(reason) || !criteria.some(({ name, source }) => name === criterion && isCounted(source));

const isWritten = (entry: DraftEntry, typed: ReturnType<typeof isTyped>): boolean =>
  Boolean(entry.mark || entry.reason || entry.askedOn || entry.statement || entry.evidence?.length) ||
  entry.scores.some(typed);

/**
 * Takes a draft apart. An entry of a project that takes no part, that is gone, or that stands a second time is left over when
 * a person wrote something in it; what the system alone had put there goes. Scores of criteria that the scheme no longer
 * has stay where a person typed them.
 */
export function partsOf(
  { entries, criteria }: DraftStanding,
  taking: ReadonlySet<string>,
  scheme: readonly Criterion[],
): Parts {
  const typed = isTyped(criteria ?? []);
  const kept = new Map<string, KeptEntry>();
  const leftOver: DraftEntry[] = [];
  for (const entry of entries ?? []) {
    const project = entry.project?.documentId;
    if (project && taking.has(project) && !kept.has(project)) {
      const strange = entry.scores.filter(
        (score) => scheme.every(({ name }) => name !== score.criterion) && typed(score),
      );
      kept.set(project, { ...entry, strange });
    } else if (isWritten(entry, typed)) leftOver.push({ ...entry, scores: entry.scores.filter(typed) });
  }
  return { kept, leftOver };
}

const storedScore = ({ criterion, part, whole, score, reason }: DraftEntry['scores'][number]): object => ({
  criterion,
  part: part ?? null,
  whole: whole ?? null,
  score: score ?? null,
  reason: reason ?? null,
});

const written = (entry: DraftEntry | undefined): object => ({
  mark: entry?.mark ?? null,
  reason: entry?.reason ?? null,
  evidence: (entry?.evidence ?? []).map(({ id }) => id),
  askedOn: entry?.askedOn ?? null,
  statement: entry?.statement ?? null,
});

const pointing = (documentId: string | undefined): object => ({ set: documentId ? [{ documentId }] : [] });

/** An entry as the document service takes it: what was counted, with what a person wrote beside it. */
export const storedEntry = (
  { project, scores, ...counted }: Proposed,
  kept: KeptEntry | undefined,
): object => ({
  ...counted,
  project: pointing(project),
  scores: [...scores, ...(kept?.strange ?? []).map(storedScore)],
  ...written(kept),
});

/** What people wrote about somebody who takes no part: kept, without a place. */
export const storedLeftOver = (entry: DraftEntry): object => ({
  project: pointing(entry.project?.documentId),
  peerGroup: entry.peerGroup ?? null,
  scores: entry.scores.map(storedScore),
  score: null,
  rank: null,
  ...written(entry),
});
