import type { Core } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { standingSets } from './standing-sets.ts';
import { pendingDocuments, withdrawnDocuments, type Reader } from './states-of.ts';
import { stateWords, type DeskState } from './states.ts';
import { isTab, tabOf, type Tab } from './tabs.ts';

type Filter = Readonly<Record<string, unknown>>;

/** What Strapi can tell of a list by itself, of documents that wait for nothing. */
const strapiStatus: Partial<Record<DeskState, string>> = {
  draft: 'draft',
  published: 'published-unmodified',
  modified: 'published-modified',
};

/** Only these documents. An empty list would be left out by Strapi on its way, and then it would show all. */
const among = (documentIds: readonly string[]): Filter => ({
  documentId: { $in: documentIds.length > 0 ? [...documentIds] : ['-'] },
});

const isState = (value: unknown): value is DeskState => typeof value === 'string' && value in stateWords;

function stateIn({ __status: asked }: Filter): DeskState | null {
  const value = (asked as { $eq?: unknown } | undefined)?.$eq;
  return isState(value) ? value : null;
}

async function filtersFor(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  state: DeskState,
  reader: Reader,
): Promise<Filter[]> {
  const pending = [...(await pendingDocuments(strapi, type, reader))];
  const waiting = pending.filter(([, each]) => each === state).map(([id]) => id);
  const gone = await withdrawnDocuments(strapi, type, reader);
  const elsewhere = pending.filter(([, each]) => each !== state).map(([id]) => id);
  const plain = strapiStatus[state];
  if (plain)
    return [
      { __status: { $eq: plain } },
      { documentId: { $notIn: [...elsewhere, ...(state === 'draft' ? gone : [])] } },
    ];
  const apart = new Set(elsewhere);
  const found = state === 'withdrawn' ? [...waiting, ...gone.filter((id) => !apart.has(id))] : waiting;
  return [among(found)];
}

/** What of Strapi's own tells the documents of a tab that wait for nothing. */
const strapiCohort: Partial<Record<Tab, string>> = {
  draft: 'never-published',
  published: 'has-published-version',
};

async function tabFilter(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  tab: Tab,
  reader: Reader,
): Promise<Filter> {
  const { waiting, gone } = await standingSets(strapi, type, reader);
  if (strapiCohort[tab])
    return { documentId: { $notIn: [...waiting.keys(), ...(tab === 'draft' ? gone : [])] } };
  const found =
    tab === 'withdrawn'
      ? [...gone].filter((id) => !waiting.has(id))
      : [...waiting].filter(([, state]) => tabOf(state) === tab).map(([id]) => id);
  return among(found);
}

/** Lets a list be asked for the documents of a tab: `tab=waiting`. Strapi is not told of it. */
async function narrowByTab(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  query: Record<string, unknown>,
  editor: Editor,
): Promise<void> {
  const { tab } = query;
  delete query.tab;
  if (!isTab(tab) || tab === 'all') return;
  const reader = { editor, scope: await scopeFor(strapi, editor) };
  const given = (query.filters ?? {}) as Filter & { readonly $and?: readonly Filter[] };
  // Strapi looks for its own filter of states in this list and no deeper.
  query.filters = { ...given, $and: [...(given.$and ?? []), await tabFilter(strapi, type, tab, reader)] };
  if (strapiCohort[tab]) query.publicationFilter = strapiCohort[tab];
}

/** What the filter of the list asks for. */
async function narrowByChosen(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  query: Record<string, unknown>,
  editor: Editor,
): Promise<void> {
  const filters = query.filters as { $and?: Filter[] } | undefined;
  if (!Array.isArray(filters?.$and)) return;
  if (!filters.$and.some((filter) => stateIn(filter))) return;
  const reader = { editor, scope: await scopeFor(strapi, editor) };
  const narrowed: Filter[] = [];
  for (const filter of filters.$and) {
    const state = stateIn(filter);
    narrowed.push(...(state ? await filtersFor(strapi, type, state, reader) : [filter]));
  }
  filters.$and = narrowed;
}

/** Lets a list be asked for documents in a state of ours, `filters[$and][0][__status][$eq]=submitted`, and for those of a tab. */
export async function narrowByState(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  query: Record<string, unknown>,
  editor: Editor,
): Promise<void> {
  await narrowByChosen(strapi, type, query, editor);
  await narrowByTab(strapi, type, query, editor);
}
