import type { Core } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { pendingDocuments, withdrawnDocuments, type Reader } from './states-of.ts';
import { stateWords, type DeskState } from './states.ts';

type Filter = Readonly<Record<string, unknown>>;

/** What Strapi can tell of a list by itself, of documents that wait for nothing. */
const strapiStatus: Partial<Record<DeskState, string>> = {
  draft: 'draft',
  published: 'published-unmodified',
  modified: 'published-modified',
};

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
  return [{ documentId: { $in: found } }];
}

/** Lets a list be asked for documents in a state of ours: `filters[$and][0][__status][$eq]=submitted`. */
export async function narrowByState(
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
