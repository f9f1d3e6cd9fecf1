import { z } from 'zod';
import type { NoteKind } from '../language/note-kinds.ts';
import { fundingTotals } from '../rules/funding.ts';
import type { LedgerEntry } from './entry.ts';

// What older entries do not hold, and what somebody may have written under older rules, must not hide the rest.
const promisedSchema = z.object({
  title: z.string(),
  commitment: z.object({ text: z.string() }),
  problem: z.string(),
  measures: z.string(),
  schedule: z.string(),
  goals: z.string(),
  milestones: z.array(
    z.object({
      title: z.string(),
      planned: z.string(),
      extendedTo: z.string().nullish(),
      extensionReason: z.string().nullish(),
    }),
  ),
  metrics: z
    .array(
      z.object({ name: z.string(), unit: z.string(), target: z.number(), baseline: z.number().nullish() }),
    )
    .default([]),
  funding: z
    .array(z.object({ source: z.string(), purpose: z.string().nullish(), planned: z.number() }))
    .default([]),
  secretary: z.object({ post: z.string() }),
  outcome: z.string().nullish(),
  outcomeReason: z.string().nullish(),
});

/** What a project promises, of all that it publishes. */
export type Promised = z.output<typeof promisedSchema>;

/** One public version of a promise; `data` is null where it was withdrawn or redacted. */
export interface PromiseVersion {
  readonly seq: number;
  readonly at: string;
  readonly note: string | null;
  readonly noteKind: NoteKind | null;
  readonly data: Promised | null;
}

/** The versions of a project, from all its entries, oldest first. */
export function promiseVersions(entries: readonly LedgerEntry[]): PromiseVersion[] {
  return entries.map(({ seq, at, action, note, noteKind, snapshot }) => ({
    seq,
    at,
    note,
    noteKind,
    data: action === 'redact' ? null : (promisedSchema.safeParse(snapshot).data ?? null),
  }));
}

interface Funds {
  /** Source, and purpose where one is told. */
  readonly name: string;
  readonly source: string;
  /** 万元. */
  readonly planned: number;
}

/** The planned money of a promise: batches of one source for one purpose together. */
export function fundsBySource({ funding }: Pick<Promised, 'funding'>): Funds[] {
  const nameOf = ({ source, purpose }: Promised['funding'][number]): string =>
    purpose ? `${source}（${purpose}）` : source;
  return [...Map.groupBy(funding, nameOf)].map(([name, rows]) => ({
    name,
    source: rows[0]?.source ?? name,
    planned: fundingTotals(rows).planned,
  }));
}

/** What was promised at first, of what still stands. */
export interface FirstPromised {
  /** The target with which a figure was first public; undefined when it is the same now. */
  target(metric: {
    readonly name: string;
    readonly unit: string;
    readonly target: number;
  }): number | undefined;
  /** The day for which a milestone was first planned; undefined when the plan still says it. */
  planned(milestone: { readonly title: string; readonly planned: string }): string | undefined;
  /** The planned money at first, 万元; undefined when it is the same now. */
  readonly funds: number | undefined;
}

/** Looks up in all versions of a promise, oldest first, what was promised at first. */
export function firstPromised(versions: readonly PromiseVersion[]): FirstPromised {
  const readable = versions.flatMap(({ data }) => data ?? []);
  const differing = <V>(first: V | undefined, now: V): V | undefined => (first === now ? undefined : first);
  const [first, last] = [readable[0], readable.at(-1)];
  const total = (promise: Promised | undefined): number | undefined =>
    promise && fundingTotals(promise.funding).planned;
  return {
    target({ name, unit, target }) {
      const metrics = readable.flatMap((promise) => promise.metrics);
      return differing(
        metrics.find((metric) => metric.name === name && metric.unit === unit)?.target,
        target,
      );
    },
    planned({ title, planned }) {
      const milestone = readable.flatMap(({ milestones }) => milestones).find((row) => row.title === title);
      return differing(milestone?.planned, planned);
    },
    funds: differing(total(first), total(last)),
  };
}
