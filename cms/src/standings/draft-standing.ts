import type { Kept, Proposed } from './proposed-entries.ts';

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

/** A standing as the desk keeps it while somebody still writes. */
export interface DraftStanding {
  readonly period?: string | null;
  readonly programme?: Pointed | null;
  readonly recordUntil?: string | null;
  readonly entries?: readonly DraftEntry[] | null;
}

/** What stands in the draft, by project. */
export const keptEntries = ({ entries }: DraftStanding): ReadonlyMap<string, DraftEntry> =>
  new Map((entries ?? []).flatMap((entry) => (entry.project ? [[entry.project.documentId, entry]] : [])));

/** An entry as the document service takes it: what was counted, with what a person wrote beside it. */
export const storedEntry = (
  { project, peerGroup, scores, score, rank }: Proposed,
  kept: DraftEntry | undefined,
): object => ({
  project: { set: [{ documentId: project }] },
  peerGroup,
  scores,
  score,
  rank,
  mark: kept?.mark ?? null,
  reason: kept?.reason ?? null,
  evidence: (kept?.evidence ?? []).map(({ id }) => id),
  askedOn: kept?.askedOn ?? null,
  statement: kept?.statement ?? null,
});
