import type { PublicTypeName } from '@xianfeng/content-types';
import type { SearchDocument } from './search-document.ts';
import type { Sort } from './query.ts';

export { parseSearchQuery, type SearchQuery } from './query.ts';
export type { SearchDocument } from './search-document.ts';

/** Hits on one result page. */
export const hitsPerPage = 20;

/** A piece of original text; joined, the pieces are that text, unchanged; in a snippet, with its lines parted on one. */
export interface Fragment {
  readonly text: string;
  /** Whether this piece is what was searched for. */
  readonly marked: boolean;
}

/** Contains the words; sounds like them (pinyin, initials); contains them but for one character. */
export const matchKinds = ['exact', 'sound', 'similar'] as const;
export type MatchKind = (typeof matchKinds)[number];

export interface SearchHit {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly match: MatchKind;
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

export const facetNames = ['type', 'organization', 'topic', 'year', 'stage', 'state'] as const;
export type FacetName = (typeof facetNames)[number];

/** How many of all hits carry a value: most frequent first, then by value. Units are counted each by itself. */
export type Facets = Readonly<
  Record<FacetName, readonly { readonly value: string; readonly count: number }[]>
>;

/** What is asked of an engine: the units are those chosen with all that lie below them. */
export interface Question {
  readonly q: string;
  readonly type?: PublicTypeName | undefined;
  /** Kinds of which one is wanted, whatever `type` says besides. */
  readonly types?: readonly PublicTypeName[] | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly topic?: string | undefined;
  readonly year?: number | undefined;
  readonly stage?: string | undefined;
  readonly state?: string | undefined;
  /** First and last Beijing day of publication. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort?: Sort | undefined;
  /** Counts from 1. */
  readonly page?: number;
  /** Hits on a page, when not the usual number. */
  readonly size?: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** How many of `total` contain every word exactly; they come before all others. */
  readonly exact: number;
  /** The page that `hits` are: the last one when a later one was asked for, 1 when there is none. */
  readonly page: number;
  readonly pages: number;
  /** Counted over all hits, not only over this page. */
  readonly facets: Facets;
}

/** A title that answers what somebody has typed so far. */
export interface Suggestion {
  readonly text: string;
  readonly type: PublicTypeName;
  readonly address: string;
}

type Eventually<T> = T | Promise<T>;

/** What the search page needs of any engine. */
export interface Searcher {
  /** Everything when the question has neither words nor filters. */
  search(question: Question): Eventually<SearchResult>;
}

/** What is kept in step with the public documents. */
export interface SearchEngine extends Searcher {
  /** Adds documents; one that is there already is replaced. */
  put(documents: readonly SearchDocument[]): Eventually<void>;
  /** Takes documents out; unknown ones are fine. */
  remove(documentIds: readonly string[]): Eventually<void>;
  clear(): Eventually<void>;
}
