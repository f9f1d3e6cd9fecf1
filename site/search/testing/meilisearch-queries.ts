import { ApiError } from './meilisearch-error.ts';
import { matchesFilter } from './meilisearch-filter.ts';
import {
  facetsOf,
  rankedHits,
  type DoubleDocument,
  type DoubleQuery,
  type DoubleSettings,
} from './meilisearch-ranking.ts';

/** By which the server's log tells of a search; the portal does not read it. */
const requestUid = '00000000-0000-7000-8000-000000000000';

export interface DoubleIndex {
  readonly primaryKey: string;
  readonly settings: DoubleSettings;
  readonly documents: Map<string, DoubleDocument>;
}

/** What `POST /multi-search` is asked. */
export interface FederatedQuery {
  readonly federation: { readonly limit?: number };
  readonly queries: readonly (DoubleQuery & {
    readonly indexUid: string;
    readonly federationOptions?: { readonly weight: number };
  })[];
}

function found(index: DoubleIndex, query: DoubleQuery): DoubleDocument[] {
  const filters = [query.filter ?? []].flat() as string[];
  const kept = [...index.documents.values()].filter((document) =>
    filters.every((filter) =>
      matchesFilter(
        document,
        filter,
        index.settings.filterableAttributes ?? [],
        (message) => new ApiError(400, 'invalid_search_filter', message),
      ),
    ),
  );
  return rankedHits(kept, query, index.settings);
}

function shown(index: DoubleIndex, document: DoubleDocument): DoubleDocument {
  const wanted = index.settings.displayedAttributes ?? ['*'];
  return wanted.includes('*')
    ? document
    : (Object.fromEntries(
        Object.entries(document).filter(([name]) => wanted.includes(name)),
      ) as DoubleDocument);
}

/** What one index answers to a search: numbered pages where they are asked for, facets likewise. */
export function searchIn(index: DoubleIndex, query: DoubleQuery): object {
  const all = found(index, query).slice(0, index.settings.pagination?.maxTotalHits ?? 1_000);
  const { page = 1, hitsPerPage = 20 } = query;
  const hits = all
    .slice((page - 1) * hitsPerPage, page * hitsPerPage)
    .map((document) => shown(index, document));
  return {
    hits,
    query: query.q ?? '',
    processingTimeMs: 1,
    requestUid,
    ...(query.page === undefined && query.hitsPerPage === undefined
      ? { limit: hitsPerPage, offset: 0, estimatedTotalHits: all.length }
      : { page, hitsPerPage, totalHits: all.length, totalPages: Math.ceil(all.length / hitsPerPage) }),
    ...(query.facets ? { facetDistribution: facetsOf(all, query.facets), facetStats: {} } : {}),
  };
}

/** Several searches whose hits are one list, those of a heavier one first; `indexOf` finds an index or throws. */
export function federated(
  { federation, queries }: FederatedQuery,
  indexOf: (uid: string) => DoubleIndex,
): object {
  const hits = new Map<string, object>();
  const byWeight = queries
    .map((query, queriesPosition) => ({ query, queriesPosition }))
    .toSorted((a, b) => (b.query.federationOptions?.weight ?? 1) - (a.query.federationOptions?.weight ?? 1));
  for (const { query, queriesPosition } of byWeight) {
    const index = indexOf(query.indexUid);
    for (const document of found(index, query)) {
      const id = String(document[index.primaryKey]);
      if (!hits.has(id))
        hits.set(id, {
          ...shown(index, document),
          _federation: {
            indexUid: query.indexUid,
            queriesPosition,
            weightedRankingScore: query.federationOptions?.weight ?? 1,
          },
        });
    }
  }
  return {
    hits: [...hits.values()].slice(0, federation.limit ?? 20),
    processingTimeMs: 1,
    requestUid,
    limit: federation.limit ?? 20,
    offset: 0,
    estimatedTotalHits: hits.size,
  };
}
