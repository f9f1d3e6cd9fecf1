import { contentTypes } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../content/content.ts';
import { choosableUnits, unitWithAllBelow } from './units.ts';

type Update = PublishedDocument<'update'>;

/** What `/updates/` can be asked for. */
export const updateFields: readonly string[] = ['kind', 'unit', 'page'];

/** A choice of updates; what is asked for and unknown chooses nothing. A unit stands for all that lie below it. */
export interface ChosenUpdates {
  /** Its code. */
  readonly kind: string | null;
  readonly unit: PublishedDocument<'organization'> | null;
  /** Counts from 1. */
  readonly page: number;
}

/** The kinds of updates, code → Chinese word, in the order of the desk. */
export const updateKinds: Readonly<Partial<Record<string, string>>> =
  contentTypes.update.fields.kind.words ?? {};

/** Reads a choice from an address. */
export function chosenUpdates(content: Pick<Content, 'first'>, asked: URLSearchParams): ChosenUpdates {
  const [kind, page] = [asked.get('kind') ?? '', asked.get('page') ?? ''];
  const unit = content.first('documents.byAddress', `/organizations/${asked.get('unit') ?? ''}/`);
  return {
    kind: Object.hasOwn(updateKinds, kind) ? kind : null,
    unit: unit?.type === 'organization' ? (unit as PublishedDocument<'organization'>) : null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The lists in which what a choice leaves stands. */
function listsOf(content: Pick<Content, 'list'>, { kind, unit }: Omit<ChosenUpdates, 'page'>) {
  if (!unit) return [kind ? (['updates.byKind', kind] as const) : (['documents.byType', 'update'] as const)];
  return unitWithAllBelow(content, unit.documentId).map((id) =>
    kind
      ? (['updates.byOrganizationAndKind', `${id}/${kind}`] as const)
      : (['updates.byOrganization', id] as const),
  );
}

/** How many updates a choice leaves. */
export const countUpdates = (content: Content, choice: Omit<ChosenUpdates, 'page'>): number =>
  listsOf(content, choice).reduce((sum, [index, key]) => sum + content.count(index, key), 0);

/** One page of the updates that a choice leaves, the newest first. */
export function updatesChosen(
  content: Content,
  choice: ChosenUpdates,
  shown: number,
): { readonly page: number; readonly pages: number; readonly updates: Update[] } {
  const pages = Math.max(1, Math.ceil(countUpdates(content, choice) / shown));
  const page = Math.min(choice.page, pages);
  const newest = listsOf(content, choice).flatMap(
    ([index, key]) => content.list(index, key, { limit: page * shown }) as Update[],
  );
  return {
    page,
    pages,
    updates: newest
      .toSorted((one, other) => (one.firstPublished > other.firstPublished ? -1 : 1))
      .slice((page - 1) * shown, page * shown),
  };
}

/** The units that told of something, with how many updates each has with what lies below it. */
export const unitsWithUpdates = (content: Content): ReturnType<typeof choosableUnits> =>
  choosableUnits(
    content,
    content.keys('updates.byOrganization').map(({ key, count }) => ({ value: key, count })),
  );
