import { noteKinds, type NoteKind } from '../language/note-kinds.ts';
import { agreedFor } from '../rules/due-state.ts';
import { paired } from './paired-rows.ts';
import { fundsBySource, type PromiseVersion, type Promised } from './promise-versions.ts';

/** A field of a project in which something is promised. */
export type PromiseField = Exclude<keyof Promised, 'outcomeReason'>;
/** What of a field changed: the field's text, a whole row that came or went, or one thing in a row. */
export type PromiseAspect = 'text' | 'row' | 'name' | 'target' | 'baseline' | 'money' | 'due';

/** One thing of a promise that an entry of the ledger changed. */
export interface PromiseChange {
  /** Position of the entry. */
  readonly seq: number;
  readonly at: string;
  readonly kind: NoteKind;
  readonly field: PromiseField;
  readonly aspect: PromiseAspect;
  /** The milestone, figure or source of money; null for the project's own texts. */
  readonly row: string | null;
  /** Text, number (in `unit`) or calendar date; null where the row was not there. */
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** Of a number; money is in 万元. */
  readonly unit: string | null;
  /** As it was told in public; null when nobody told it. */
  readonly reason: string | null;
}

type Found = Omit<PromiseChange, 'seq' | 'at' | 'reason' | 'unit'> &
  Partial<Pick<PromiseChange, 'unit' | 'reason'>>;

/** What a change of a text means, unless its editor said that it corrects words or called it otherwise. */
const kindOfText = {
  title: 'scope',
  commitment: 'goal',
  problem: 'scope',
  measures: 'scope',
  schedule: 'schedule',
  goals: 'goal',
} as const satisfies Partial<Record<PromiseField, NoteKind>>;

function changedTexts(before: Promised, after: Promised, said: NoteKind | null): Found[] {
  const textOf = (promise: Promised, field: keyof typeof kindOfText): string =>
    (field === 'commitment' ? promise.commitment.text : promise[field]).trim();
  return (Object.keys(kindOfText) as (keyof typeof kindOfText)[]).flatMap((field) => {
    const [old, now] = [textOf(before, field), textOf(after, field)];
    if (old === now) return [];
    const own = kindOfText[field];
    const kind = said === 'wording' || (said && said !== 'other' && own === 'scope') ? said : own;
    return [{ kind, field, aspect: 'text', row: null, before: old, after: now }];
  });
}

function changedMilestones(before: Promised, after: Promised, said: NoteKind | null): Found[] {
  const rows = paired(before.milestones, after.milestones, {
    key: ({ title }) => title,
    alike: (old, now) => old.planned === now.planned,
  });
  return rows.flatMap(([old, now]): Found[] => {
    const about = { field: 'milestones', row: (now ?? old)?.title ?? null } as const;
    if (!old || !now)
      return [
        {
          ...about,
          kind: 'scope',
          aspect: 'row',
          before: old ? agreedFor(old) : null,
          after: now ? agreedFor(now) : null,
        },
      ];
    const renamed: Found[] =
      old.title === now.title
        ? []
        : [
            {
              ...about,
              kind: said === 'wording' ? said : 'scope',
              aspect: 'name',
              before: old.title,
              after: now.title,
            },
          ];
    const agreed = [agreedFor(old), agreedFor(now)] as const;
    const [was, is] = agreed[0] === agreed[1] ? [old.planned, now.planned] : agreed;
    if (was === is) return renamed;
    const reason = now.extensionReason ?? undefined;
    return [
      ...renamed,
      { ...about, kind: 'schedule', aspect: 'due', before: was, after: is, ...(reason ? { reason } : {}) },
    ];
  });
}

function changedMetrics(before: Promised, after: Promised, said: NoteKind | null): Found[] {
  const rows = paired(before.metrics, after.metrics, {
    key: ({ name, unit }) => `${name}\n${unit}`,
    alike: (old, now) => old.target === now.target && (old.unit === now.unit || old.name === now.name),
  });
  return rows.flatMap(([old, now]): Found[] => {
    const { name, unit } = (now ?? old)!;
    const about = { field: 'metrics', kind: 'goal', row: name, unit } as const;
    if (!old || !now)
      return [{ ...about, aspect: 'row', before: old?.target ?? null, after: now?.target ?? null }];
    const found: Found[] = [];
    const names = [old, now].map((metric) =>
      old.unit === now.unit ? metric.name : `${metric.name}（${metric.unit}）`,
    );
    if (names[0] !== names[1])
      found.push({
        ...about,
        kind: said === 'wording' ? said : 'goal',
        unit: null,
        aspect: 'name',
        before: names[0]!,
        after: names[1]!,
      });
    if (old.target !== now.target)
      found.push({ ...about, aspect: 'target', before: old.target, after: now.target });
    // A start that was only noted later changes nothing that was promised.
    if (typeof old.baseline === 'number' && old.baseline !== (now.baseline ?? null))
      found.push({ ...about, aspect: 'baseline', before: old.baseline, after: now.baseline ?? null });
    return found;
  });
}

function changedFunding(before: Promised, after: Promised, said: NoteKind | null): Found[] {
  const rows = paired(fundsBySource(before), fundsBySource(after), {
    key: ({ name }) => name,
    alike: (old, now) => old.source === now.source && old.planned === now.planned,
  });
  return rows.flatMap(([old, now]): Found[] => {
    const about = { field: 'funding', kind: 'funds', row: (now ?? old)!.name, unit: '万元' } as const;
    if (!old || !now)
      return [{ ...about, aspect: 'row', before: old?.planned ?? null, after: now?.planned ?? null }];
    if (old.planned !== now.planned)
      return [{ ...about, aspect: 'money', before: old.planned, after: now.planned }];
    return old.name === now.name
      ? []
      : [
          {
            ...about,
            kind: said === 'wording' ? said : 'funds',
            unit: null,
            aspect: 'name',
            before: old.name,
            after: now.name,
          },
        ];
  });
}

function changedRest(before: Promised, after: Promised): Found[] {
  const found: Found[] = [];
  if (before.secretary.post !== after.secretary.post)
    found.push({
      kind: 'duty',
      field: 'secretary',
      aspect: 'text',
      row: null,
      before: before.secretary.post,
      after: after.secretary.post,
    });
  // To give a promise up changes it more than anything; how it was kept otherwise, the outcome tells.
  if (after.outcome === 'suspended' && before.outcome !== 'suspended')
    found.push({
      kind: 'scope',
      field: 'outcome',
      aspect: 'text',
      row: null,
      before: null,
      after: 'suspended',
      ...(after.outcomeReason ? { reason: after.outcomeReason } : {}),
    });
  return found;
}

/**
 * What was changed of a promise since it was first public, oldest first, by entry. Progress that was registered is no
 * change: what is done, received or measured is not looked at. A version whose content was redacted or withdrawn is
 * passed over; what changed meanwhile counts for the next that can be read. What a changed number or date means is
 * decided by the field, whatever its editor called it.
 */
export function promiseChanges(versions: readonly PromiseVersion[]): PromiseChange[] {
  let before: Promised | null = null;
  return versions.flatMap(({ seq, at, note, noteKind, data }) => {
    if (!data) return [];
    const old = before;
    before = data;
    if (!old) return [];
    const found = [changedTexts, changedMetrics, changedMilestones, changedFunding, changedRest].flatMap(
      (changed) => changed(old, data, noteKind),
    );
    // Words that were corrected together with a number or a date are part of that change.
    const hard = new Set(
      found.filter(({ aspect }) => aspect !== 'text' && aspect !== 'name').map(({ kind }) => kind),
    );
    return found.map((change): PromiseChange => {
      const own =
        change.row === null && change.kind === 'wording'
          ? kindOfText[change.field as keyof typeof kindOfText]
          : undefined;
      return { unit: null, reason: note, ...change, seq, at, ...(own && hard.has(own) ? { kind: own } : {}) };
    });
  });
}

/** The kinds of some changes with how many entries made changes of each, in the order in which kinds are told. */
export function countByKind(changes: readonly PromiseChange[]): { kind: NoteKind; entries: number }[] {
  const order: readonly NoteKind[] = ['goal', 'schedule', 'scope', 'funds', 'duty', 'wording', 'other'];
  return order.flatMap((kind) => {
    const entries = new Set(changes.filter((change) => change.kind === kind).map(({ seq }) => seq)).size;
    return entries > 0 && kind in noteKinds ? [{ kind, entries }] : [];
  });
}
