import { noteKinds, type NoteKind } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { choosableUnits, unitWithAllAbove } from '../units.ts';
import type { ChangedPromise } from './changed-promises.ts';

/** What `/changes/` can be asked for. */
export const changesFields: readonly string[] = ['kind', 'unit'];

/** A choice of changes: of one kind, of one unit with what lies below it; what is asked for and unknown chooses nothing. */
export interface ChosenChanges {
  readonly kind: NoteKind | null;
  readonly unit: PublishedDocument<'organization'> | null;
}

/** Reads a choice from an address. */
export function chosenChanges(content: Content, asked: URLSearchParams): ChosenChanges {
  const kind = asked.get('kind') ?? '';
  const unit = content.first('documents.byAddress', `/organizations/${asked.get('unit') ?? ''}/`);
  return {
    kind: Object.hasOwn(noteKinds, kind) ? (kind as NoteKind) : null,
    unit: unit?.type === 'organization' ? (unit as PublishedDocument<'organization'>) : null,
  };
}

/** The promises and changes that a choice leaves. */
export function narrowed(
  content: Content,
  promises: readonly ChangedPromise[],
  { kind, unit }: ChosenChanges,
): ChangedPromise[] {
  return promises
    .filter(
      (promise) =>
        !unit || unitWithAllAbove(content, promise.project.data.organization).includes(unit.documentId),
    )
    .map(({ project, changes }) => ({
      project,
      changes: changes.filter((change) => !kind || change.kind === kind),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** The units that can be chosen, with how many changed promises each has with what lies below it. */
export function unitsWithChanges(
  content: Content,
  promises: readonly ChangedPromise[],
): ReturnType<typeof choosableUnits> {
  const own = Map.groupBy(promises, ({ project }) => project.data.organization);
  return choosableUnits(
    content,
    [...own].map(([value, list]) => ({ value, count: list.length })),
  );
}
