import type { PublicTypeName } from '@xianfeng/content-types';
import type { SearchDocument } from './document.ts';
import type { SearchQuery } from './query.ts';

export { parseSearchQuery, type SearchQuery } from './query.ts';
export type { SearchDocument } from './document.ts';

/** Hits on one result page. */
export const hitsPerPage = 20;

/** A piece of original text; joined, the pieces are that text, unchanged. */
export interface Fragment {
  readonly text: string;
  /** Whether this piece is what was searched for. */
  readonly marked: boolean;
}

export interface SearchHit {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly title: string;
  readonly titleMarked: readonly Fragment[];
  readonly address: string;
  /** documentId and full name of the organization that published it. */
  readonly organization?: string;
  readonly organizationName?: string;
  readonly firstPublished: string;
  /** The place of the text that answers the query best. */
  readonly snippet: readonly Fragment[];
  /** Whether text was left out before and after the snippet. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

export const facetNames = ['type', 'organization', 'topic', 'year', 'stage'] as const;
export type FacetName = (typeof facetNames)[number];

/** How many of all hits carry a value: most frequent first, then by value. */
export type Facets = Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>;

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** The page that `hits` are: the last one when a later one was asked for, 1 when there is none. */
  readonly page: number;
  readonly pages: number;
  /** Counted over all hits, not only over this page. */
  readonly facets: Facets;
}

type Eventually<T> = T | Promise<T>;

/** What the publisher and the search page need of any engine. */
export interface SearchEngine {
  /** Adds documents; one that is there already is replaced. */
  put(documents: readonly SearchDocument[]): Eventually<void>;
  /** Takes documents out; unknown ones are fine. */
  remove(documentIds: readonly string[]): Eventually<void>;
  clear(): Eventually<void>;
  /** Everything when the query has neither words nor filters. */
  search(query: SearchQuery): Eventually<SearchResult>;
}
